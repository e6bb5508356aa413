package io.vitrine.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.testkit.internal.resp.AdminConnection;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedisAdminTest {
    private static RedisServer server;

    @BeforeAll
    static void start() {
        server = RedisServer.start();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void clean() {
        server.cli("FLUSHALL");
        server.resetStats();
    }

    @Test
    void errorsAreExceptionsWithTheLineOfTheServer() {
        server.cli("SET", "k", "v");
        assertThatThrownBy(() -> server.cli("LPUSH", "k", "v"))
                .isInstanceOf(AdminCommandException.class)
                .hasMessageStartingWith("WRONGTYPE");
        assertThat(server.cli("GET", "k")).isEqualTo("v");
    }

    @Test
    void nestedRepliesAreLists() {
        assertThat(server.cli("EVAL", "return {1, {'a', false}, redis.error_reply('ERR inner')}", "0"))
                .asString()
                .isEqualTo("[1, [a, null], ERR inner]");
    }

    @Test
    void binaryArgumentsAndRepliesAreBytes() {
        byte[] binary = {0, -1, 13, 10, 127};
        server.admin().call(List.of(ascii("SET"), ascii("b"), binary));
        assertThat(server.admin().call(List.of(ascii("GET"), ascii("b")))).isEqualTo(binary);
    }

    @Test
    void textIsTextWhateverTheType() {
        assertThat(server.admin().callForText("INCR", "n")).isEqualTo("1");
        assertThat(server.admin().callForText("GET", "n")).isEqualTo("1");
        assertThat(server.admin().callForText("GET", "absent")).isNull();
        assertThatThrownBy(() -> server.admin().callForText("KEYS", "*")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void callsOfCommandsAreCounted() throws IOException {
        assertThat(server.commandCalls("get")).isZero();
        try (AdminConnection client = connect()) {
            client.call("GET", "a");
            client.call("GET", "b");
            client.call("CLIENT", "GETNAME");
        }
        assertThat(server.commandCalls("GET")).isEqualTo(2);
        assertThat(server.commandCalls("client|getname")).isEqualTo(1);
        server.resetStats();
        assertThat(server.commandCalls("get")).isZero();
    }

    @Test
    void clientsAreListedWithoutTheAdministrator() throws IOException {
        assertThat(server.clientList()).isEmpty();
        try (AdminConnection client = connect();
                MonitorRecording monitor = server.monitor()) {
            client.call("CLIENT", "SETNAME", "me");
            assertThat(server.clientList()).singleElement().satisfies(one -> {
                assertThat(one).containsEntry("name", "me").containsEntry("db", "0");
                assertThat(one.get("addr")).endsWith(":" + client.localPort());
            });
            assertThat(server.connectedClients()).isEqualTo(1);
            assertThat(server.connectedClients(one -> "you".equals(one.get("name"))))
                    .isZero();
            assertThat(monitor.linesOf("client")).hasSize(1);
        }
    }

    @Test
    void theAdministratorConnectsAgainAfterBeingKilled() throws IOException {
        try (AdminConnection client = connect()) {
            server.cli("PING");
            client.call("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes");
            assertThat(server.cli("INCR", "once")).isEqualTo(1L);
        }
    }

    @Test
    void theMonitorHasEveryCommandInOrder() throws IOException {
        try (MonitorRecording monitor = server.monitor();
                AdminConnection client = connect()) {
            for (int i = 0; i < 500; i++) {
                client.call("SET", "k" + i, "v");
            }
            client.call("GET", "a \"quoted\" key");
            server.cli("SET", "of the administrator", "v");
            List<String> lines = monitor.linesOf("set");
            assertThat(lines).hasSize(500);
            assertThat(lines.get(0)).endsWith("\"SET\" \"k0\" \"v\"");
            assertThat(lines.get(499)).endsWith("\"SET\" \"k499\" \"v\"");
            assertThat(monitor.linesOf("get")).hasSize(1);
            assertThat(monitor.lines()).hasSize(501);
        }
    }

    @Test
    void aRecordingThatEndedSaysSo() {
        MonitorRecording monitor = server.monitor();
        monitor.close();
        assertThatThrownBy(monitor::lines)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ended");
    }

    @Test
    void passwordsOfTheAdministratorAreNotPrinted() {
        assertThat(server).asString().contains("127.0.0.1:" + server.port()).doesNotContain(">");
    }

    private static AdminConnection connect() throws IOException {
        return AdminConnection.open(new InetSocketAddress(server.host(), server.port()), null, Duration.ofSeconds(5));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
