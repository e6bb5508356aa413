package io.vitrine.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.testkit.internal.resp.AdminConnection;
import io.vitrine.testkit.internal.resp.RespError;
import io.vitrine.testkit.internal.server.ServerExecutable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisServerTest {
    @Test
    void startsAnswersAndTidiesUp() {
        RedisServer server = RedisServer.start();
        Path folder = Path.of(String.valueOf(((List<?>) server.cli("CONFIG", "GET", "dir")).get(1)));
        long pid = server.pid();

        assertThat(server.cli("SET", "k", "v")).isEqualTo("OK");
        assertThat(server.cli("GET", "k")).isEqualTo("v");
        assertThat(server.cli("GET", "absent")).isNull();
        assertThat(server.cli("INCR", "n")).isEqualTo(1L);
        assertThat(server.version()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(server.url()).isEqualTo("redis://127.0.0.1:" + server.port());
        assertThat(ProcessHandle.of(pid)).isPresent();
        assertThat(folder).isDirectory();

        server.close();
        server.close();
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(folder).doesNotExist();
        assertThatThrownBy(server::restart)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void manyServersStartedAtOnceGetPortsOfTheirOwn() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<RedisServer>> starting = IntStream.range(0, 6)
                    .mapToObj(i -> threads.submit(() -> RedisServer.start()))
                    .toList();
            for (Future<RedisServer> one : starting) {
                try (RedisServer server = one.get()) {
                    assertThat(server.cli("DBSIZE")).isEqualTo(0L);
                    assertThat(server.cli("SET", "mine", "yes")).isEqualTo("OK");
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void takesDirectivesOfTheConfiguration() {
        try (RedisServer server = RedisServer.builder()
                .config("maxmemory", "10mb")
                .config("save", "900 1")
                .config("notify-keyspace-events", "")
                .start()) {
            assertThat(server.cli("CONFIG", "GET", "maxmemory")).isEqualTo(List.of("maxmemory", "10485760"));
            assertThat(server.cli("CONFIG", "GET", "save")).isEqualTo(List.of("save", "900 1"));
        }
    }

    @Test
    void aDirectiveOfTwoLinesIsRefused() {
        assertThatThrownBy(() -> RedisServer.builder().config("save", "900 1\nport 1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anUnknownDirectiveFailsTheStartAndTheMessageHasTheLog() {
        assertThatThrownBy(() ->
                        RedisServer.builder().config("no-such-directive", "1").start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("exit code 1")
                .hasMessageContaining("no-such-directive")
                .hasMessageContaining("docs/failures/testkit-server-start.md");
    }

    @Test
    void aPortThatTheUserChoseAndThatIsTakenFailsTheStart() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThatThrownBy(() ->
                            RedisServer.builder().port(taken.getLocalPort()).start())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("cannot listen on port " + taken.getLocalPort());
        }
    }

    @Test
    void anExecutableThatIsNotThereFailsTheStart() {
        Path absent = Path.of("/no/such/redis-server");
        assertThatThrownBy(() -> RedisServer.builder().executable(absent).start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/no/such/redis-server");
    }

    @Test
    void aProgramThatNeverAnswersFailsTheStartInTime(@TempDir Path folder) throws IOException {
        Path script = Files.writeString(folder.resolve("sleeper"), "#!/bin/sh\necho I only sleep\nexec sleep 60\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        assertThatThrownBy(() -> RedisServer.builder()
                        .executable(script)
                        .startTimeout(Duration.ofMillis(300))
                        .start())
                .hasMessageContaining("does not answer PING")
                .hasMessageContaining("I only sleep");
    }

    @Test
    void aScriptMayWrapTheServer(@TempDir Path folder) throws IOException {
        Path script =
                Files.writeString(folder.resolve("wrapper"), "#!/bin/sh\n'" + ServerExecutable.find() + "' \"$@\"\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        try (RedisServer server = RedisServer.builder().executable(script).start()) {
            assertThat(server.admin().info("server")).containsEntry("process_id", Long.toString(server.pid()));
            server.restart();
            assertThat(server.cli("PING")).isEqualTo("PONG");
        }
    }

    @Test
    void aPasswordGuardsEveryoneButTheAdministrator() throws IOException {
        try (RedisServer server =
                RedisServer.builder().requirepass("p@ss \"word\"").start()) {
            assertThat(server.url()).isEqualTo("redis://:p%40ss%20%22word%22@127.0.0.1:" + server.port());
            assertThat(server.cli("PING")).isEqualTo("PONG");
            try (AdminConnection stranger = connect(server)) {
                assertThat(stranger.call("PING")).isInstanceOf(RespError.class);
                assertThat(stranger.call("AUTH", "p@ss \"word\"")).isEqualTo("OK");
            }
        }
    }

    @Test
    void usersHaveTheirRules() throws IOException {
        try (RedisServer server = RedisServer.builder()
                        .aclUser("reader", "on >secret ~cached:* +get")
                        .start();
                AdminConnection reader = connect(server)) {
            assertThat(reader.call("AUTH", "reader", "secret")).isEqualTo("OK");
            assertThat(reader.call("GET", "cached:1")).isNull();
            assertThat(reader.call("GET", "other")).isInstanceOf(RespError.class);
            assertThat(reader.call("SET", "cached:1", "v")).isInstanceOf(RespError.class);
        }
    }

    @Test
    void aFileOfUsersIsLeftAlone(@TempDir Path folder) throws IOException {
        Path users = Files.writeString(folder.resolve("users.acl"), "user default on nopass ~* &* +@all\n");
        try (RedisServer server =
                RedisServer.builder().config("aclfile", users.toString()).start()) {
            assertThat(server.cli("ACL", "USERS")).isEqualTo(List.of("default"));
        }
    }

    @Test
    void listensOnAUnixSocket() throws IOException {
        try (RedisServer server = RedisServer.builder().unixSocket().start();
                SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(server.unixSocket()));
            channel.write(ByteBuffer.wrap("PING\r\n".getBytes(StandardCharsets.US_ASCII)));
            ByteBuffer reply = ByteBuffer.allocate(7);
            while (reply.hasRemaining() && channel.read(reply) >= 0) {}
            assertThat(new String(reply.array(), StandardCharsets.US_ASCII)).isEqualTo("+PONG\r\n");
            assertThat(server.unixUrl()).isEqualTo("unix://" + server.unixSocket());
        }
    }

    @Test
    void debugIsAllowedOnDemand() {
        try (RedisServer server = RedisServer.builder().enableDebugCommand().start()) {
            assertThat(server.cli("DEBUG", "SLEEP", "0")).isEqualTo("OK");
        }
        try (RedisServer server = RedisServer.start()) {
            assertThatThrownBy(() -> server.cli("DEBUG", "SLEEP", "0"))
                    .hasMessageContaining("DEBUG command not allowed");
        }
    }

    @Test
    void aNodeOfAClusterKnowsIt() {
        try (RedisServer server = RedisServer.builder().clusterEnabled().start()) {
            assertThat(server.admin().info("cluster")).containsEntry("cluster_enabled", "1");
        }
    }

    @Test
    void aFrozenServerHangsUntilItIsResumed() throws IOException {
        try (RedisServer server = RedisServer.start()) {
            server.freeze();
            assertThat(server.isRunning()).isTrue();
            InetSocketAddress address = new InetSocketAddress(server.host(), server.port());
            try (AdminConnection client = AdminConnection.open(address, null, Duration.ofMillis(200))) {
                assertThatThrownBy(() -> client.call("PING")).isInstanceOf(IOException.class);
            }
            server.resume();
            assertThat(server.cli("PING")).isEqualTo("PONG");
        }
    }

    @Test
    void aKilledServerRefusesAndComesBackOnItsPort() {
        try (RedisServer server = RedisServer.start()) {
            int port = server.port();
            long pid = server.pid();
            server.cli("SET", "k", "v");
            server.kill();
            assertThat(server.isRunning()).isFalse();
            assertThatThrownBy(() -> server.cli("PING")).isInstanceOf(UncheckedIOException.class);

            server.restart();
            assertThat(server.port()).isEqualTo(port);
            assertThat(server.pid()).isNotEqualTo(pid);
            assertThat(server.cli("GET", "k")).isNull();
        }
    }

    @Test
    void dataSurvivesARestartWhenItIsConfigured() {
        try (RedisServer server =
                RedisServer.builder().config("appendonly", "yes").start()) {
            server.cli("SET", "k", "v");
            server.stop();
            assertThat(server.isRunning()).isFalse();
            server.restart();
            assertThat(server.cli("GET", "k")).isEqualTo("v");
        }
    }

    @Test
    void aFrozenServerCanBeStoppedRestartedAndClosed() {
        try (RedisServer server = RedisServer.start()) {
            server.freeze();
            server.restart();
            assertThat(server.cli("PING")).isEqualTo("PONG");
            server.freeze();
        }
    }

    private static AdminConnection connect(RedisServer server) throws IOException {
        return AdminConnection.open(new InetSocketAddress(server.host(), server.port()), null, Duration.ofSeconds(5));
    }
}
