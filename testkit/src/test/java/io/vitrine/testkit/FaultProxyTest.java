package io.vitrine.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultProxyTest {
    private static RedisServer server;
    private FaultProxy proxy;

    @BeforeAll
    static void start() {
        server = RedisServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        server.cli("FLUSHALL");
        proxy = FaultProxy.to(server);
    }

    @AfterEach
    void closeLeavesNoThread() {
        proxy.close();
        proxy.close();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("vitrine-proxy-" + proxy.port()));
    }

    @Test
    void passesBytesOnAndCountsThem() throws IOException {
        try (Socket client = dial()) {
            assertThat(request(client, "SET k v", 5)).isEqualTo("+OK\r\n");
            assertThat(request(client, "GET k", 7)).isEqualTo("$1\r\nv\r\n");
            assertThat(proxy.connections()).isEqualTo(1);
        }
        assertThat(proxy.passedBytes(Direction.TO_SERVER)).isEqualTo("SET k v\r\nGET k\r\n".length());
        assertThat(proxy.passedBytes(Direction.TO_CLIENT)).isEqualTo(12);
        assertThat(proxy.accepted()).isEqualTo(1);
        await().until(() -> proxy.connections() == 0);
        assertThat(proxy.url()).isEqualTo("redis://127.0.0.1:" + proxy.port());
    }

    @Test
    void passesTheEndOfEitherSideOn() throws IOException {
        try (Socket client = dial()) {
            assertThat(request(client, "QUIT", 5)).isEqualTo("+OK\r\n");
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
        try (Socket client = dial()) {
            request(client, "PING", 7);
            client.shutdownOutput();
            await().until(() -> server.connectedClients() == 0);
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void cutResetsEveryConnection() throws IOException {
        try (Socket first = dial();
                Socket second = dial()) {
            request(first, "PING", 7);
            request(second, "PING", 7);
            proxy.cut();
            assertThatThrownBy(() -> read(first, 1)).isInstanceOf(SocketException.class);
            assertThatThrownBy(() -> read(second, 1)).isInstanceOf(SocketException.class);
            await().until(() -> server.connectedClients() == 0);
        }
        try (Socket third = dial()) {
            assertThat(request(third, "PING", 7)).isEqualTo("+PONG\r\n");
        }
    }

    @Test
    void cutsInTheMiddleOfAReply() throws IOException {
        try (Socket client = dial()) {
            request(client, "SET k 0123456789", 5);
            proxy.cutAfterBytes(Direction.TO_CLIENT, 9);
            send(client, "GET k");
            assertThat(read(client, 9)).isEqualTo("$10\r\n0123");
            assertThatThrownBy(() -> read(client, 1)).isInstanceOf(IOException.class);
        }
        try (Socket next = dial()) {
            assertThat(request(next, "GET k", 17)).contains("0123456789");
        }
    }

    @Test
    void cutsInTheMiddleOfARequest() throws IOException {
        try (Socket client = dial()) {
            request(client, "PING", 7);
            proxy.cutAfterBytes(Direction.TO_SERVER, 5);
            send(client, "SET k v");
            assertThatThrownBy(() -> read(client, 1)).isInstanceOf(IOException.class);
        }
        assertThat(server.cli("EXISTS", "k")).isEqualTo(0L);
    }

    @Test
    void refusesAndAcceptsAgainOnTheSamePort() throws IOException {
        try (Socket open = dial()) {
            request(open, "PING", 7);
            proxy.refuse();
            assertThatThrownBy(this::dial).isInstanceOf(IOException.class).hasMessageContaining("refused");
            assertThat(request(open, "PING", 7)).isEqualTo("+PONG\r\n");
            proxy.accept();
            try (Socket another = dial()) {
                assertThat(request(another, "PING", 7)).isEqualTo("+PONG\r\n");
            }
        }
    }

    @Test
    void delaysWithoutTakingThroughput() throws Exception {
        proxy.delay(Duration.ofMillis(20));
        try (Socket client = dial()) {
            long roundTripNanos = nanos(() -> request(client, "PING", 7));
            assertThat(Duration.ofNanos(roundTripNanos)).isBetween(Duration.ofMillis(40), Duration.ofSeconds(5));

            // 4 MB there and back: one chunk per latency would take 64 × 20 ms each way
            byte[] value = new byte[4 * 1024 * 1024];
            long nanos = nanos(() -> {
                CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> echo(client, value));
                assertThat(client.getInputStream().readNBytes(value.length + 12))
                        .hasSize(value.length + 12);
                writing.join();
            });
            assertThat(Duration.ofNanos(nanos)).isBetween(Duration.ofMillis(40), Duration.ofSeconds(2));
        }
    }

    @Test
    void takingADelayAwayReleasesWhatItHeld() throws IOException {
        try (Socket client = dial()) {
            request(client, "PING", 7);
            proxy.delay(Direction.TO_CLIENT, Duration.ofHours(1));
            send(client, "GET first");
            await().until(() -> server.commandCalls("get") > 0);
            client.setSoTimeout(100);
            assertThatThrownBy(() -> read(client, 1)).isInstanceOf(SocketTimeoutException.class);
            client.setSoTimeout(5_000);
            proxy.delay(Direction.TO_CLIENT, Duration.ZERO);
            assertThat(read(client, 5)).isEqualTo("$-1\r\n");
            assertThat(request(client, "PING", 7)).isEqualTo("+PONG\r\n");
        }
    }

    @Test
    void aBlackHoleAcceptsAndNeverAnswers() throws IOException {
        try (Socket before = dial()) {
            request(before, "PING", 7);
            proxy.blackHole();
            try (Socket during = dial()) {
                for (Socket client : List.of(before, during)) {
                    client.setSoTimeout(150);
                    send(client, "SET k v");
                    assertThatThrownBy(() -> read(client, 1)).isInstanceOf(SocketTimeoutException.class);
                }
                assertThat(server.cli("EXISTS", "k")).isEqualTo(0L);
                await().until(() -> server.connectedClients() == 1);
                proxy.heal();
                during.setSoTimeout(5_000);
                assertThat(request(during, "PING", 7)).isEqualTo("+PONG\r\n");
            }
        }
    }

    @Test
    void aBlackHoleHidesTheEndOfTheServer() throws IOException {
        try (RedisServer mortal = RedisServer.start();
                FaultProxy inFront = FaultProxy.to(mortal);
                Socket client = dial(inFront)) {
            request(client, "PING", 7);
            inFront.blackHole();
            mortal.kill();
            client.setSoTimeout(200);
            assertThatThrownBy(() -> read(client, 1)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aBlackHoleForRepliesLetsTheServerAct() throws IOException {
        try (Socket client = dial()) {
            request(client, "PING", 7);
            proxy.blackHole(Direction.TO_CLIENT);
            send(client, "SET k v");
            await().until(() -> "v".equals(server.cli("GET", "k")));
            client.setSoTimeout(100);
            assertThatThrownBy(() -> read(client, 1)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void throttlesToARate() throws Exception {
        server.cli("SET", "k", "x".repeat(20_000));
        try (Socket client = dial()) {
            request(client, "PING", 7);
            proxy.throttle(50_000);
            long nanos = nanos(() -> request(client, "GET k", 20_010));
            assertThat(Duration.ofNanos(nanos)).isBetween(Duration.ofMillis(350), Duration.ofSeconds(5));
        }
    }

    @Test
    void slicesIntoSingleBytes() throws IOException {
        server.cli("SET", "k", "x".repeat(5_000));
        try (Socket client = dial()) {
            request(client, "PING", 7);
            proxy.sliceIntoSingleBytes();
            send(client, "GET k");
            InputStream in = client.getInputStream();
            byte[] buffer = new byte[1024];
            int reads = 0;
            for (int total = 0; total < 5_009; reads++) {
                total += in.read(buffer);
            }
            assertThat(reads).isGreaterThan(20);
            proxy.heal();
            assertThat(request(client, "PING", 7)).isEqualTo("+PONG\r\n");
        }
    }

    @Test
    void laterConnectionsGoToTheNewTarget() throws IOException {
        try (RedisServer other = RedisServer.start();
                Socket before = dial()) {
            other.cli("SET", "who", "other");
            server.cli("SET", "who", "first");
            assertThat(request(before, "GET who", 11)).contains("first");
            proxy.target(other.host(), other.port());
            try (Socket after = dial()) {
                assertThat(request(after, "GET who", 11)).contains("other");
                assertThat(request(before, "GET who", 11)).contains("first");
            }
        }
    }

    @Test
    void aTargetThatIsNotThereResetsTheClient() throws IOException {
        proxy.refuse();
        try (FaultProxy toNobody = FaultProxy.to("127.0.0.1", proxy.port());
                Socket client = dial(toNobody)) {
            assertThatThrownBy(() -> request(client, "PING", 1)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> proxy.throttle(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> proxy.cutAfterBytes(Direction.TO_CLIENT, -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> proxy.delay(Duration.ofMillis(-1))).isInstanceOf(IllegalArgumentException.class);
        proxy.close();
        assertThatThrownBy(() -> proxy.accept()).isInstanceOf(IllegalStateException.class);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static long nanos(Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private Socket dial() throws IOException {
        return dial(proxy);
    }

    private static Socket dial(FaultProxy proxy) throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(5_000);
        socket.connect(new InetSocketAddress(proxy.host(), proxy.port()), 5_000);
        return socket;
    }

    private static void echo(Socket client, byte[] value) {
        try {
            client.getOutputStream()
                    .write(("*2\r\n$4\r\nECHO\r\n$" + value.length + "\r\n").getBytes(StandardCharsets.US_ASCII));
            client.getOutputStream().write(value);
            client.getOutputStream().write("\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String request(Socket client, String line, int replyBytes) throws IOException {
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
        return new String(reply, StandardCharsets.US_ASCII);
    }
}
