package io.vitrine.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScriptedServerTest {
    private ScriptedServer server = ScriptedServer.start();

    @AfterEach
    void closeLeavesNoThread() {
        server.close();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("vitrine-script-" + server.port()));
    }

    @Test
    void aRuleAnswersEveryTimeAndTheYoungestWins() throws IOException {
        server.onCommand("GET").reply("$1\r\nv\r\n");
        server.onCommand("GET", "special").reply("$1\r\ns\r\n");
        try (Socket client = dial()) {
            assertThat(ask(client, "get k", "$1\r\nv\r\n".length())).isEqualTo("$1\r\nv\r\n");
            assertThat(ask(client, "GET special", 7)).isEqualTo("$1\r\ns\r\n");
            assertThat(ask(client, "GET k", 7)).isEqualTo("$1\r\nv\r\n");
        }
        server.assertSatisfied();
        assertThat(server.commands("GET")).hasSize(3);
        assertThat(server.commands()).extracting(ReceivedCommand::name).containsOnly("GET");
    }

    @Test
    void expectationsAreMetOnceAndInOrder() throws IOException {
        server.expect("INCR", "n").reply(":1\r\n");
        server.expect("INCR", "n").reply(":2\r\n");
        assertThatThrownBy(server::assertSatisfied).hasMessageContaining("[INCR n, INCR n]");
        try (Socket client = dial()) {
            assertThat(ask(client, "INCR n", 4)).isEqualTo(":1\r\n");
            assertThat(ask(client, "PING", 7)).isEqualTo("+PONG\r\n");
            assertThat(ask(client, "INCR n", 4)).isEqualTo(":2\r\n");
            server.assertSatisfied();
            assertThat(ask(client, "INCR n", 4)).isEqualTo("-ERR");
        }
        assertThatThrownBy(server::assertSatisfied)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("not in the script: [INCR n]");
    }

    @Test
    void readsCommandsByteForByte() throws IOException {
        server.onCommand("SET").reply("+OK\r\n");
        try (Socket client = dial()) {
            client.getOutputStream().write(new byte[] {
                '*', '3', 13, 10, '$', '3', 13, 10, 'S', 'E', 'T', 13, 10, '$', '2', 13, 10, 13, 10, 13, 10
            });
            client.getOutputStream().write(new byte[] {'$', '3', 13, 10, 0, -1, 7, 13, 10});
            assertThat(read(client, 5)).isEqualTo("+OK\r\n");
        }
        ReceivedCommand set = server.awaitCommand("SET");
        assertThat(set.text(1)).isEqualTo("\r\n");
        assertThat(set.bytes(2)).containsExactly(0, -1, 7);
        assertThat(set.size()).isEqualTo(3);
        assertThat(set.connection()).isEqualTo(1);
    }

    @Test
    void aModernServerGreetsWithAMap() throws IOException {
        try (Socket client = dial()) {
            assertThat(ask(client, "HELLO 3", 4)).isEqualTo("%7\r\n");
        }
        try (Socket client = dial()) {
            assertThat(ask(client, "CLIENT SETINFO LIB-NAME x", 5)).isEqualTo("+OK\r\n");
            assertThat(ask(client, "CLIENT ID", 4)).isEqualTo(":2\r\n");
            assertThat(ask(client, "AUTH secret", 5)).isEqualTo("+OK\r\n");
            assertThat(ask(client, "SELECT 1", 5)).isEqualTo("+OK\r\n");
            assertThat(ask(client, "HELLO 2", 5)).isEqualTo("*14\r\n");
        }
        assertThat(server.commands("AUTH")).hasToString("[AUTH …]");
    }

    @Test
    void olderServersRefuseToGreet() throws IOException {
        try (ScriptedServer six = ScriptedServer.start(Handshake.RESP2_NOPROTO);
                ScriptedServer five = ScriptedServer.start(Handshake.RESP2_UNKNOWN_COMMAND);
                ScriptedServer none = ScriptedServer.start(Handshake.NONE);
                Socket toSix = new Socket(six.host(), six.port());
                Socket toFive = new Socket(five.host(), five.port());
                Socket toNone = new Socket(none.host(), none.port())) {
            assertThat(ask(toSix, "HELLO 3", 8)).isEqualTo("-NOPROTO");
            assertThat(ask(toFive, "HELLO 3", 20)).isEqualTo("-ERR unknown command");
            assertThat(ask(toFive, "CLIENT SETINFO LIB-NAME x", 4)).isNotEqualTo("+OK\r");
            assertThat(ask(toNone, "PING", 4)).isEqualTo("-ERR");
        }
    }

    @Test
    void commandsAreReceivedWhileAReplyIsHeldBack() throws IOException {
        CountDownLatch latch = new CountDownLatch(1);
        server.expect("GET", "slow").waitFor(latch).reply("+slow\r\n");
        server.onCommand("GET").reply(command -> "+" + command.text(1) + "\r\n");
        try (Socket client = dial()) {
            send(client, "GET slow\r\nGET fast");
            server.awaitCommand("GET", "fast");
            client.setSoTimeout(50);
            assertThatThrownBy(() -> read(client, 1)).isInstanceOf(SocketTimeoutException.class);
            client.setSoTimeout(5_000);
            latch.countDown();
            assertThat(read(client, 14)).isEqualTo("+slow\r\n+fast\r\n");
        }
    }

    @Test
    void closingDoesNotWaitForALatchNobodyOpens() throws IOException {
        server.onCommand("GET").waitFor(new CountDownLatch(1));
        try (Socket client = dial()) {
            send(client, "GET k");
            server.awaitCommand("GET");
            server.close();
            assertThatThrownBy(() -> read(client, 1)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void closesInTheMiddleOfAReply() throws IOException {
        server.expect("GET").reply("$5\r\nhel").thenClose();
        server.expect("GET").reply("$5\r\n").thenReset();
        try (Socket client = dial()) {
            assertThat(ask(client, "GET k", 7)).isEqualTo("$5\r\nhel");
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
        try (Socket client = dial()) {
            send(client, "GET k");
            assertThatThrownBy(() -> read(client, 5)).isInstanceOf(SocketException.class);
        }
        await().until(() -> server.connections() == 0);
        assertThat(server.accepted()).isEqualTo(2);
    }

    @Test
    void aMalformedReplyIsFollowedByBait() throws IOException {
        server.onCommand("GET").malformed("$-5\r\n");
        server.onCommand("MGET").malformedRaw(new byte[] {-1, 0});
        try (Socket client = dial()) {
            assertThat(ask(client, "GET k", 12)).isEqualTo("$-5\r\n+NEXT\r\n");
            assertThat(ask(client, "MGET k", 9)).endsWith(ScriptedReply.NEXT);
        }
    }

    @Test
    void slicesAReply() throws IOException {
        server.onCommand("GET").replyInSlices("$10\r\n0123456789\r\n", 3);
        try (Socket client = dial()) {
            assertThat(ask(client, "GET k", 17)).isEqualTo("$10\r\n0123456789\r\n");
        }
    }

    @Test
    void staysSilentWithoutAStep() throws IOException {
        server.onCommand("GET");
        try (Socket client = dial()) {
            client.setSoTimeout(50);
            assertThatThrownBy(() -> ask(client, "GET k", 1)).isInstanceOf(SocketTimeoutException.class);
            client.setSoTimeout(5_000);
            assertThat(ask(client, "PING", 7)).isEqualTo("+PONG\r\n");
        }
    }

    @Test
    void pushesToEveryConnection() throws IOException {
        try (Socket first = dial();
                Socket second = dial()) {
            ask(first, "PING", 7);
            ask(second, "PING", 7);
            server.push(">1\r\n+hi\r\n");
            assertThat(read(first, 9)).isEqualTo(">1\r\n+hi\r\n");
            assertThat(read(second, 9)).isEqualTo(">1\r\n+hi\r\n");
            server.closeConnections();
            assertThat(first.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void whatIsNoCommandIsNamed() throws IOException {
        try (Socket client = dial()) {
            send(client, "*1\r\n+notABulkString");
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
        assertThatThrownBy(server::assertSatisfied).hasMessageContaining("connection 1 sent no RESP");
    }

    @Test
    void quitClosesTheConnection() throws IOException {
        try (Socket client = dial()) {
            assertThat(ask(client, "QUIT", 5)).isEqualTo("+OK\r\n");
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    private Socket dial() throws IOException {
        Socket socket = new Socket(server.host(), server.port());
        socket.setSoTimeout(5_000);
        return socket;
    }

    private static String ask(Socket client, String line, int replyBytes) throws IOException {
        send(client, line);
        return read(client, replyBytes);
    }

    private static void send(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static String read(Socket client, int bytes) throws IOException {
        byte[] reply = client.getInputStream().readNBytes(bytes);
        if (reply.length < bytes) {
            throw new EOFException("after " + reply.length + " bytes");
        }
        return new String(reply, StandardCharsets.ISO_8859_1);
    }
}
