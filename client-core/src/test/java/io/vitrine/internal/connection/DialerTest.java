package io.vitrine.internal.connection;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.vitrine.CallCancelledException;
import io.vitrine.RedisAuthException;
import io.vitrine.RedisConnectionException;
import io.vitrine.RedisException;
import io.vitrine.RedisOptions;
import io.vitrine.RedisOptionsBuilder;
import io.vitrine.RedisTimeoutException;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.internal.time.Watchdog;
import io.vitrine.options.Credentials;
import io.vitrine.options.CredentialsProvider;
import io.vitrine.spi.Call;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.ConnectionListener;
import io.vitrine.spi.Dial;
import io.vitrine.spi.DialReason;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Next;
import io.vitrine.spi.Phase;
import io.vitrine.spi.Transport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DialerTest {

    private static final long NO_LIMIT = Long.MAX_VALUE;
    private static final String HELLO_REPLY = "%1\r\n+proto\r\n:3\r\n";

    private final Watchdog watchdog = Watchdog.start();
    private final TestDialHooks hooks = new TestDialHooks();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final ConnectionEvents events = new ConnectionEvents(List.of(new ConnectionListener() {
        @Override
        public void connected(ConnectionEvent event) {
            told.add("connected");
        }

        @Override
        public void ready(ConnectionEvent event) {
            told.add("ready");
        }

        @Override
        public void closed(ConnectionEvent event, CloseReason reason) {
            told.add("closed " + reason.label());
        }
    }));

    @AfterEach
    void stop() {
        watchdog.close();
        assertThat(Thread.interrupted()).as("a flag left behind").isFalse();
    }

    private static String modern(List<String> words) {
        return words.get(0).equals("HELLO") ? HELLO_REPLY : "+OK\r\n";
    }

    private Dialer dialer(Endpoint endpoint, RedisOptionsBuilder options) {
        return dialer(endpoint, options, hooks);
    }

    private Dialer dialer(Endpoint endpoint, RedisOptionsBuilder options, DialHooks around) {
        return new Dialer(options.build(), TestConnections.CLIENT, endpoint, around, watchdog, events);
    }

    private static RedisOptionsBuilder quick() {
        return RedisOptions.builder().connectTimeout(Duration.ofMillis(150));
    }

    @Test
    void aDialGivesAConnectionThatWorksAndStampsItsPhases() throws IOException {
        try (LoopbackServer server = new LoopbackServer(DialerTest::modern)) {
            Dialer dialer = dialer(server.endpoint(), RedisOptions.builder());
            PhaseClock cause = new PhaseClock(System.nanoTime());

            Connection connection = dialer.dial(DialReason.DEMAND, NO_LIMIT, cause);

            assertThat(connection.protocolVersion()).isEqualTo(3);
            assertThat(connection.endpoint()).isEqualTo(server.endpoint());
            assertThat(connection.peer()).isEqualTo(server.endpoint());
            assertThat(connection.isAlive(System.nanoTime() + SECONDS.toNanos(10)))
                    .isTrue();
            assertThat(List.of(Phase.DNS, Phase.TCP, Phase.HANDSHAKE))
                    .allSatisfy(phase ->
                            assertThat(hooks.phases().phaseNanos(phase)).isPositive());
            assertThat(cause.phaseNanos(Phase.DIAL)).isPositive();
            connection.close(CloseReason.IDLE);
            assertThat(told).containsExactly("connected", "ready", "closed idle");
            await().until(() -> server.ended() == 1);
        }
    }

    @Test
    void aPortWhereNobodyListensIsRefused() throws IOException {
        try (Socket bound = new Socket()) { // keeps the port from others, and does not listen
            bound.bind(new InetSocketAddress("127.0.0.1", 0));
            Endpoint nobody = new Endpoint("127.0.0.1", bound.getLocalPort());
            assertThatThrownBy(() -> dialer(nobody, RedisOptions.builder()).dial(DialReason.DEMAND, NO_LIMIT, null))
                    .isInstanceOfSatisfying(RedisConnectionException.class, failure -> {
                        assertThat(failure.kind()).isEqualTo(ErrorKind.CONNECT);
                        assertThat(failure.phase()).isEqualTo(Phase.TCP);
                    })
                    .hasMessageMatching(
                            "connect to 127.0.0.1:\\d+ failed after .*: connection refused; is the server running"
                                    + " and the port right\\? \\(docs/failures/connection.md\\)");
        }
        assertThat(told).isEmpty();
    }

    @Test
    void aNameThatDoesNotResolveSaysSo() {
        RedisOptionsBuilder options = RedisOptions.builder().resolver(host -> {
            throw new UnknownHostException(host);
        });
        assertThatThrownBy(
                        () -> dialer(new Endpoint("redis.example", 1), options).dial(DialReason.DEMAND, NO_LIMIT, null))
                .isInstanceOfSatisfying(
                        RedisConnectionException.class,
                        failure -> assertThat(failure.phase()).isEqualTo(Phase.DNS))
                .hasMessageContaining("redis.example:1")
                .hasMessageContaining("does not resolve");
    }

    @Test
    void aHostIsResolvedAnewForEachDialAndFollowedWhereItGoes() throws IOException {
        try (LoopbackServer server = new LoopbackServer(DialerTest::modern)) {
            List<String> asked = new ArrayList<>();
            Dialer dialer = dialer(
                    new Endpoint("redis.example", server.endpoint().port()),
                    RedisOptions.builder().resolver(host -> {
                        asked.add(host);
                        return InetAddress.getAllByName(asked.size() == 1 ? "127.0.0.9" : "127.0.0.1");
                    }));
            assertThatThrownBy(() -> dialer.dial(DialReason.DEMAND, NO_LIMIT, null))
                    .isInstanceOf(RedisConnectionException.class);
            dialer.dial(DialReason.DEMAND, NO_LIMIT, null).close(CloseReason.IDLE);
            assertThat(asked).containsExactly("redis.example", "redis.example");
        }
    }

    @Test
    void aPeerThatAcceptsAndStaysSilentIsLeftWhenTheConnectTimeoutIsOver() throws IOException {
        try (LoopbackServer silent = new LoopbackServer(words -> FakeServer.SILENCE)) {
            long startNanos = System.nanoTime();
            assertThatThrownBy(() -> dialer(silent.endpoint(), quick()).dial(DialReason.DEMAND, NO_LIMIT, null))
                    .isInstanceOfSatisfying(RedisTimeoutException.class, failure -> {
                        assertThat(failure.stage()).isEqualTo(RedisTimeoutException.Stage.DIAL);
                        assertThat(failure.kind()).isEqualTo(ErrorKind.CONNECT);
                        assertThat(failure.timeline()).isNotNull();
                    })
                    .hasMessageContaining("timed out after")
                    .hasMessageContaining("waiting for the answer to the first commands");
            assertThat(System.nanoTime() - startNanos).isGreaterThanOrEqualTo(MILLISECONDS.toNanos(140));
            assertThat(told).containsExactly("connected", "closed timeout");
            await().until(() -> silent.ended() == 1);
        }
    }

    @Test
    void theCallersDeadlineEndsADialBeforeTheConnectTimeout() throws IOException {
        try (LoopbackServer silent = new LoopbackServer(words -> FakeServer.SILENCE)) {
            long deadlineNanos = System.nanoTime() + MILLISECONDS.toNanos(50);
            assertThatThrownBy(() -> dialer(silent.endpoint(), RedisOptions.builder())
                            .dial(DialReason.DEMAND, deadlineNanos, null))
                    .isInstanceOf(RedisTimeoutException.class);
        }
    }

    @Test
    void aPeerThatIsNoRedisIsToldApart() throws IOException {
        try (LoopbackServer web = new LoopbackServer(words -> "HTTP/1.1 400 Bad Request\r\n\r\n")) {
            assertThatThrownBy(() ->
                            dialer(web.endpoint(), RedisOptions.builder()).dial(DialReason.DEMAND, NO_LIMIT, null))
                    .isInstanceOfSatisfying(RedisConnectionException.class, failure -> {
                        assertThat(failure.kind()).isEqualTo(ErrorKind.CONNECT);
                        assertThat(failure.phase()).isEqualTo(Phase.HANDSHAKE);
                    })
                    .hasMessageContaining("does not answer like a Redis server");
            assertThat(told).containsExactly("connected", "closed protocol_error");
        }
    }

    @Test
    void aServerThatClosesDuringTheHandshakeIsToldApart() throws IOException {
        try (LoopbackServer closing = new LoopbackServer(words -> FakeServer.HANG_UP)) {
            assertThatThrownBy(() ->
                            dialer(closing.endpoint(), RedisOptions.builder()).dial(DialReason.DEMAND, NO_LIMIT, null))
                    .isInstanceOf(RedisConnectionException.class)
                    .hasMessageContaining("closed the connection during the handshake");
        }
    }

    @Test
    void aWrongPasswordIsAnAuthErrorWithoutThePassword() throws IOException {
        try (LoopbackServer strict = new LoopbackServer(words -> "-WRONGPASS invalid username-password pair\r\n")) {
            RedisOptionsBuilder options = RedisOptions.builder().credentials(CredentialsProvider.of("app", "s3cr3t"));
            assertThatThrownBy(() -> dialer(strict.endpoint(), options).dial(DialReason.DEMAND, NO_LIMIT, null))
                    .isInstanceOf(RedisAuthException.class)
                    .hasMessageContaining(strict.endpoint().toString())
                    .hasMessageContaining("WRONGPASS")
                    .hasMessageNotContaining("s3cr3t");
        }
    }

    @Test
    void credentialsAreAskedForOnEachDialAndAFailureToGiveThemFailsTheDial() throws IOException {
        List<List<String>> hellos = new ArrayList<>();
        AtomicReference<String> password = new AtomicReference<>("one");
        try (LoopbackServer server = new LoopbackServer(words -> {
            if (words.get(0).equals("HELLO")) {
                hellos.add(words);
            }
            return modern(words);
        })) {
            Dialer dialer = dialer(server.endpoint(), RedisOptions.builder().credentials(() -> {
                if (password.get() == null) {
                    throw new IllegalStateException("the vault is sealed");
                }
                return new Credentials(null, password.get());
            }));
            dialer.dial(DialReason.DEMAND, NO_LIMIT, null).close(CloseReason.IDLE);
            password.set("two");
            dialer.dial(DialReason.DEMAND, NO_LIMIT, null).close(CloseReason.IDLE);
            assertThat(hellos).extracting(words -> words.get(4)).containsExactly("one", "two");

            password.set(null);
            assertThatThrownBy(() -> dialer.dial(DialReason.DEMAND, NO_LIMIT, null))
                    .isInstanceOf(RedisConnectionException.class)
                    .hasRootCauseMessage("the vault is sealed");
        }
    }

    @Test
    void anInterruptDuringADialCancelsIt() throws Exception {
        try (LoopbackServer silent = new LoopbackServer(words -> FakeServer.SILENCE)) {
            CompletableFuture<Throwable> failure = new CompletableFuture<>();
            CompletableFuture<Boolean> flag = new CompletableFuture<>();
            Thread caller = new Thread(() -> {
                failure.complete(catchThrowable(() ->
                        dialer(silent.endpoint(), RedisOptions.builder()).dial(DialReason.DEMAND, NO_LIMIT, null)));
                flag.complete(Thread.currentThread().isInterrupted());
            });
            caller.start();
            await().until(() -> silent.accepted() == 1);
            caller.interrupt();
            assertThat(failure.get(10, SECONDS)).isInstanceOf(CallCancelledException.class);
            assertThat(flag.get(10, SECONDS)).isTrue();
        }
    }

    @Test
    void anInterceptorMaySwapTheTransportAndTheHandshakeIsNotRepeated() throws IOException {
        try (LoopbackServer server = new LoopbackServer(DialerTest::modern)) {
            AtomicReference<Wrapped> wrapped = new AtomicReference<>();
            TestDialHooks wrapping =
                    new TestDialHooks((call, next) -> next.proceed(call).thenApply(transport -> {
                        wrapped.set(new Wrapped(transport));
                        return wrapped.get();
                    }));
            Connection connection =
                    dialer(server.endpoint(), RedisOptions.builder(), wrapping).dial(DialReason.DEMAND, NO_LIMIT, null);
            assertThat(connection.isAlive(System.nanoTime() + SECONDS.toNanos(10)))
                    .isTrue();
            assertThat(wrapped.get().written).isEqualTo("*1\r\n$4\r\nPING\r\n".length());
            connection.close(CloseReason.IDLE);
        }
    }

    @Test
    void whatTheServerSendsBehindItsRepliesToTheHandshakeIsNotLost() {
        FakeServer server = FakeServer.answering(words -> {
            String behind = words.contains("LIB-VER") ? ">1\r\n+behind\r\n>1\r\n+cut " : "";
            return words.contains("HELLO") ? HELLO_REPLY + ">1\r\n+between\r\n" : "+OK\r\n" + behind;
        });
        List<String> pushed = new ArrayList<>();
        TestDialHooks answering = new TestDialHooks((call, next) -> CompletableFuture.completedFuture(server));
        Connection connection = dialer(new Endpoint("nowhere", 1), RedisOptions.builder(), answering)
                .dial(DialReason.DEMAND, NO_LIMIT, null, push -> {
                    push.readArray();
                    pushed.add(push.readString());
                });
        assertThat(pushed).containsExactly("between");

        server.send("off\r\n");

        assertThat(connection.isAlive(System.nanoTime() + SECONDS.toNanos(10))).isTrue();
        assertThat(pushed).containsExactly("between", "behind", "cut off");
    }

    @Test
    void anAnswerTooManyIsNotLeftForTheFirstCommand() throws IOException {
        try (LoopbackServer server =
                new LoopbackServer(words -> words.contains("LIB-VER") ? "+OK\r\n+EXTRA\r\n" : modern(words))) {
            assertThatThrownBy(() ->
                            dialer(server.endpoint(), RedisOptions.builder()).dial(DialReason.DEMAND, NO_LIMIT, null))
                    .isInstanceOf(RedisConnectionException.class)
                    .hasRootCauseMessage(
                            "there were more answers than commands in the handshake" + " (docs/failures/protocol.md)");
        }
    }

    @Test
    void aDialThatItsCallerHasLeftLeavesNoSocketWhenItEndsLater() throws Exception {
        CountDownLatch left = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        TestDialHooks elsewhere = new TestDialHooks((call, next) -> CompletableFuture.supplyAsync(
                () -> {
                    await().until(() -> left.getCount() == 0);
                    try {
                        return next.proceed(call).toCompletableFuture().join();
                    } finally {
                        ended.countDown();
                    }
                },
                task -> new Thread(task).start()));
        try (LoopbackServer server = new LoopbackServer(DialerTest::modern)) {
            CompletableFuture<Throwable> failure = new CompletableFuture<>();
            Thread caller = new Thread(() -> {
                Dialer dialer = dialer(server.endpoint(), RedisOptions.builder(), elsewhere);
                failure.complete(catchThrowable(() -> dialer.dial(DialReason.DEMAND, NO_LIMIT, null)));
            });
            caller.start();
            caller.interrupt();
            assertThat(failure.get(10, SECONDS)).isInstanceOf(CallCancelledException.class);

            left.countDown();

            assertThat(ended.await(10, SECONDS)).isTrue();
            await().until(() -> server.ended() == server.accepted());
            assertThat(told.stream().filter("connected"::equals).count())
                    .isEqualTo(told.stream()
                            .filter(each -> each.startsWith("closed"))
                            .count());
        }
    }

    @Test
    void aTransportOfAnInterceptorThatComesTooLateIsClosed() {
        CompletableFuture<Transport> pending = new CompletableFuture<>();
        TestDialHooks late = new TestDialHooks((call, next) -> pending);
        assertThatThrownBy(
                        () -> dialer(new Endpoint("nowhere", 1), quick(), late).dial(DialReason.DEMAND, NO_LIMIT, null))
                .isInstanceOf(RedisTimeoutException.class);
        FakeServer own = FakeServer.friendly();

        pending.complete(own);

        assertThat(own.isClosed()).isTrue();
    }

    @Test
    void anInterceptorMayAnswerByItselfAndTheHandshakeIsSpokenOverItsTransport() {
        FakeServer own = FakeServer.answering(DialerTest::modern);
        TestDialHooks answering = new TestDialHooks((call, next) -> CompletableFuture.completedFuture(own));
        Connection connection = dialer(new Endpoint("nowhere", 1), RedisOptions.builder(), answering)
                .dial(DialReason.DEMAND, NO_LIMIT, null);
        assertThat(connection.protocolVersion()).isEqualTo(3);
        assertThat(own.commands().get(0)).containsExactly("HELLO", "3");
    }

    @Test
    void aTransportThatAnInterceptorLosesIsClosed() throws IOException {
        try (LoopbackServer server = new LoopbackServer(DialerTest::modern)) {
            TestDialHooks losing =
                    new TestDialHooks((call, next) -> next.proceed(call).thenApply(transport -> {
                        throw new IllegalStateException("on purpose");
                    }));
            assertThatThrownBy(() -> dialer(server.endpoint(), RedisOptions.builder(), losing)
                            .dial(DialReason.DEMAND, NO_LIMIT, null))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("on purpose");
            await().until(() -> server.ended() == 1);
            assertThat(told).containsExactly("connected", "closed io_error");
        }
    }

    @Test
    void anInterceptorMayTryAgain() throws IOException {
        try (LoopbackServer server = new LoopbackServer(new Function<>() {
            private int hellos;

            @Override
            public String apply(List<String> words) {
                return words.get(0).equals("HELLO") && ++hellos == 1 ? FakeServer.HANG_UP : modern(words);
            }
        })) {
            TestDialHooks retrying = new TestDialHooks(DialerTest::twice);
            Connection connection =
                    dialer(server.endpoint(), RedisOptions.builder(), retrying).dial(DialReason.DEMAND, NO_LIMIT, null);
            assertThat(connection.isUsable()).isTrue();
            assertThat(told).containsExactly("connected", "closed io_error", "connected", "ready");
            connection.close(CloseReason.IDLE);
        }
    }

    private static CompletionStage<Transport> twice(Call<Dial> call, Next<Dial, Transport> next) {
        CompletableFuture<Transport> first = next.proceed(call).toCompletableFuture();
        return first.isCompletedExceptionally() ? next.proceed(call) : first;
    }

    @Test
    void anInterceptorThatNeverAnswersIsLeftWhenTheTimeIsUp() {
        TestDialHooks never = new TestDialHooks((call, next) -> new CompletableFuture<>());
        assertThatThrownBy(() ->
                        dialer(new Endpoint("nowhere", 1), quick(), never).dial(DialReason.DEMAND, NO_LIMIT, null))
                .isInstanceOf(RedisTimeoutException.class);
    }

    @Test
    void anInterceptorThatGivesNothingIsFoundOut() {
        TestDialHooks nothing = new TestDialHooks((call, next) -> CompletableFuture.completedFuture(null));
        assertThatThrownBy(() -> dialer(new Endpoint("nowhere", 1), RedisOptions.builder(), nothing)
                        .dial(DialReason.DEMAND, NO_LIMIT, null))
                .isInstanceOf(RedisException.class)
                .hasMessageContaining("it must give a transport");
    }

    /** Counts what goes out. */
    private static final class Wrapped implements Transport {

        private final Transport inner;
        private int written;

        Wrapped(Transport inner) {
            this.inner = inner;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return inner.read(buffer, offset, length);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            written += length;
            inner.write(buffer, offset, length);
        }

        @Override
        public Endpoint peer() {
            return inner.peer();
        }

        @Override
        public void close() {
            inner.close();
        }
    }
}
