package io.vitrine.internal.connection;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.vitrine.CallCancelledException;
import io.vitrine.ClientClosedException;
import io.vitrine.CodecException;
import io.vitrine.RedisConnectionException;
import io.vitrine.RedisProtocolException;
import io.vitrine.RedisServerException;
import io.vitrine.RedisTimeoutException;
import io.vitrine.command.Codec;
import io.vitrine.command.Command;
import io.vitrine.command.CommandBuilder;
import io.vitrine.command.CommandSpec;
import io.vitrine.command.Decoder;
import io.vitrine.command.Decoders;
import io.vitrine.command.ReplyReader;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.internal.time.Watchdog;
import io.vitrine.options.ProtocolLimits;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.ConnectionListener;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    private static final long NO_LIMIT = Long.MAX_VALUE;
    private static final String SECRET = "s3cr3t";

    private final Watchdog watchdog = Watchdog.start();

    @AfterEach
    void stop() {
        watchdog.close();
        assertThat(Thread.interrupted()).as("a flag left behind").isFalse();
    }

    private Connection over(FakeServer server) {
        return TestConnections.over(server, watchdog);
    }

    private static Command<String> get(String key) {
        return get(key, ReplyReader::readString);
    }

    private static <T> Command<T> get(String key, Decoder<T> decoder) {
        return CommandBuilder.of(CommandSpec.custom("GET"), Codec.UTF8, Codec.UTF8)
                .key(key)
                .returning(decoder);
    }

    private static Command<String> unencodable() {
        return get("\ud800");
    }

    private static FakeServer echo() {
        return FakeServer.answering(words -> "+" + words.get(1) + "\r\n");
    }

    private static long in(long millis) {
        return System.nanoTime() + MILLISECONDS.toNanos(millis);
    }

    @Test
    void aValueComesBack() {
        Connection connection = over(echo());
        assertThat(connection.exchange(get("a"), NO_LIMIT, null)).isEqualTo("a");
        assertThat(connection.exchange(get("b"), in(5_000), null)).isEqualTo("b");
        assertThat(connection.isUsable()).isTrue();
    }

    @Test
    void anErrorOfTheServerIsAValueAndTheConnectionGoesOn() {
        Connection connection =
                over(FakeServer.answering(words -> words.get(1).equals("bad") ? "-WRONGTYPE no\r\n" : "+ok\r\n"));
        assertThat(connection.exchange(get("bad"), NO_LIMIT, null))
                .isInstanceOfSatisfying(
                        RedisServerException.class,
                        error -> assertThat(error.code()).isEqualTo("WRONGTYPE"));
        assertThat(connection.exchange(get("good"), NO_LIMIT, null)).isEqualTo("ok");
    }

    @Test
    void aReplyThatDoesNotFitIsAValueAndTheConnectionGoesOn() {
        Connection connection = over(echo());
        assertThat(connection.exchange(get("a", Decoders.LONG), NO_LIMIT, null)).isInstanceOf(CodecException.class);
        assertThat(connection.exchange(get("b"), NO_LIMIT, null)).isEqualTo("b");
    }

    @Test
    void aCommandThatCannotBeEncodedIsNotSent() {
        FakeServer server = echo();
        Connection connection = over(server);
        assertThat(connection.exchange(unencodable(), NO_LIMIT, null)).isInstanceOf(CodecException.class);
        assertThat(server.commands()).isEmpty();
        assertThat(connection.exchange(get("b"), NO_LIMIT, null)).isEqualTo("b");
    }

    @Test
    void aDeadlineThatPassesClosesTheConnectionAndSaysWhereTheTimeWent() {
        FakeServer server = FakeServer.answering(words -> FakeServer.SILENCE);
        Connection connection = over(server);
        PhaseClock phases = new PhaseClock(System.nanoTime());

        RedisTimeoutException failure = catchThrowableOfType(
                RedisTimeoutException.class, () -> connection.exchange(get(SECRET), in(50), phases));

        assertThat(failure.stage()).isEqualTo(RedisTimeoutException.Stage.COMMAND);
        assertThat(failure.kind()).isEqualTo(ErrorKind.TIMEOUT);
        assertThat(failure.timeline()).isSameAs(phases);
        assertThat(phases.phaseNanos(Phase.SERVER)).isGreaterThanOrEqualTo(MILLISECONDS.toNanos(40));
        assertThat(failure).hasMessageContaining("server").hasMessageNotContaining(SECRET);
        assertThat(connection.closeReason()).isEqualTo(CloseReason.TIMEOUT);
        assertThat(connection.isUsable()).isFalse();
        assertThat(server.isClosed()).isTrue();
    }

    @Test
    void afterATimeoutTheLateReplyIsReadByNobody() {
        FakeServer server = FakeServer.answering(words -> FakeServer.SILENCE);
        Connection connection = over(server);
        assertThatThrownBy(() -> connection.exchange(get("a"), in(20), null))
                .isInstanceOf(RedisTimeoutException.class)
                .hasMessageContaining("while the reply was waited for");
        server.send("+late\r\n");
        assertThatThrownBy(() -> connection.exchange(get("b"), NO_LIMIT, null))
                .isInstanceOf(RedisTimeoutException.class);
    }

    @Test
    void theReadTimeoutHoldsWithoutADeadline() {
        Connection connection = TestConnections.over(
                FakeServer.answering(words -> FakeServer.SILENCE),
                watchdog,
                new ExchangeSettings(ProtocolLimits.DEFAULTS, MILLISECONDS.toNanos(30), 0, 1024));
        assertThatThrownBy(() -> connection.exchange(get("a"), NO_LIMIT, null))
                .isInstanceOf(RedisTimeoutException.class);
    }

    @Test
    void theReadTimeoutOfABatchBeginsAnewWithEachReply() {
        FakeServer server = FakeServer.answering(words -> FakeServer.SILENCE);
        Connection connection = TestConnections.over(
                server, watchdog, new ExchangeSettings(ProtocolLimits.DEFAULTS, SECONDS.toNanos(2), 0, 1024));
        Thread slow = new Thread(() -> {
            for (int i = 0; i < 3; i++) {
                await().until(server::isBeingRead);
                server.send("+" + i + "\r\n");
                await().until(() -> server.isBeingRead() || server.isClosed());
            }
        });
        slow.start();
        assertThat(connection.exchangeAll(List.of(get("a"), get("b"), get("c")), NO_LIMIT, null))
                .containsExactly("0", "1", "2");
        connection.close(CloseReason.CLIENT_CLOSED);
    }

    @Test
    void anInterruptBeforeSendingLeavesTheConnectionAlone() {
        FakeServer server = echo();
        Connection connection = over(server);
        Thread.currentThread().interrupt();
        assertThat(connection.exchange(get("a"), NO_LIMIT, null)).isInstanceOf(CallCancelledException.class);
        assertThat(connection.exchangeAll(List.of(get("a")), NO_LIMIT, null))
                .hasOnlyElementsOfType(CallCancelledException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(server.commands()).isEmpty();
        assertThat(connection.exchange(get("b"), NO_LIMIT, null)).isEqualTo("b");
    }

    @Test
    void anInterruptWhileWaitingCancelsTheCallAndClosesTheConnection() throws Exception {
        FakeServer server = FakeServer.answering(words -> FakeServer.SILENCE);
        Connection connection = over(server);
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            failure.complete(catchThrowable(() -> connection.exchange(get(SECRET), NO_LIMIT, null)));
            flag.complete(Thread.currentThread().isInterrupted());
        });
        caller.start();
        await().until(server::isBeingRead);
        caller.interrupt();
        assertThat(failure.get(10, SECONDS))
                .isInstanceOf(CallCancelledException.class)
                .hasMessageContaining("GET may have run")
                .hasMessageNotContaining(SECRET);
        assertThat(flag.get(10, SECONDS)).isTrue();
        assertThat(connection.closeReason()).isEqualTo(CloseReason.CANCELLED);
    }

    @Test
    void aServerThatClosesIsAnIoErrorWithTheCommandsFateUnknown() {
        Connection connection = over(FakeServer.answering(words -> FakeServer.HANG_UP));
        assertThatThrownBy(() -> connection.exchange(get(SECRET), NO_LIMIT, null))
                .isInstanceOfSatisfying(RedisConnectionException.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(ErrorKind.IO);
                    assertThat(failure.phase()).isEqualTo(Phase.SERVER);
                })
                .hasMessageContaining("the server closed the connection")
                .hasMessageContaining("docs/failures/connection.md")
                .hasMessageNotContaining(SECRET);
        assertThat(connection.closeReason()).isEqualTo(CloseReason.IO_ERROR);
    }

    @Test
    void bytesThatAreNoRespEndTheConnection() {
        FakeServer server = FakeServer.answering(words -> "HTTP/1.1 400\r\n+NEXT\r\n");
        Connection connection = over(server);
        assertThatThrownBy(() -> connection.exchange(get("a"), NO_LIMIT, null))
                .isInstanceOf(RedisProtocolException.class);
        assertThat(connection.closeReason()).isEqualTo(CloseReason.PROTOCOL_ERROR);
        assertThatThrownBy(() -> connection.exchange(get("b"), NO_LIMIT, null)).isNotNull();
    }

    @Test
    void anErrorInADecoderEndsTheConnectionAndReachesTheCaller() {
        Connection connection = over(echo());
        assertThatThrownBy(() -> connection.exchange(
                        get("a", reply -> {
                            throw new StackOverflowError("on purpose");
                        }),
                        NO_LIMIT,
                        null))
                .isInstanceOf(StackOverflowError.class);
        assertThat(connection.isUsable()).isFalse();
    }

    @Test
    void aClosedClientCutsOffTheCallUnderWay() throws Exception {
        FakeServer server = FakeServer.answering(words -> FakeServer.SILENCE);
        Connection connection = over(server);
        CompletableFuture<Throwable> failure = CompletableFuture.supplyAsync(
                () -> catchThrowable(() -> connection.exchange(get("a"), NO_LIMIT, null)));
        await().until(server::isBeingRead);
        connection.close(CloseReason.CLIENT_CLOSED);
        assertThat(failure.get(10, SECONDS)).isInstanceOf(ClientClosedException.class);
    }

    @Test
    void theFirstReasonForClosingStandsAndIsToldOnce() {
        List<CloseReason> told = new ArrayList<>();
        ConnectionEvents events = new ConnectionEvents(List.of(new ConnectionListener() {
            @Override
            public void closed(ConnectionEvent event, CloseReason reason) {
                told.add(reason);
            }
        }));
        Connection connection = TestConnections.over(
                FakeServer.friendly(), watchdog, new ExchangeSettings(ProtocolLimits.DEFAULTS, 0, 0, 1024), events);
        connection.close(CloseReason.LIFETIME);
        connection.close(CloseReason.IDLE);
        assertThat(connection.closeReason()).isEqualTo(CloseReason.LIFETIME);
        assertThat(told).containsExactly(CloseReason.LIFETIME);
    }

    @Test
    void phasesAreStampedInOrderWithoutGaps() {
        Connection connection = over(echo());
        long startNanos = System.nanoTime();
        PhaseClock phases = new PhaseClock(startNanos);
        connection.exchange(get("a"), NO_LIMIT, phases);
        long sum = phases.phaseNanos(Phase.WRITE) + phases.phaseNanos(Phase.SERVER) + phases.phaseNanos(Phase.DECODE);
        assertThat(sum).isPositive().isLessThanOrEqualTo(System.nanoTime() - startNanos);
        assertThat(phases.phaseNanos(Phase.DECODE)).isPositive();
    }

    @Test
    void aPingTellsWhetherTheServerLives() {
        FakeServer silent = FakeServer.answering(words -> FakeServer.SILENCE);
        FakeServer closing = FakeServer.answering(words -> FakeServer.HANG_UP);
        FakeServer loading = FakeServer.answering(words -> "-LOADING wait\r\n");
        FakeServer friendly = FakeServer.friendly();

        assertThat(over(friendly).isAlive(in(5_000))).isTrue();
        assertThat(friendly.commands()).containsExactly(List.of("PING"));
        assertThat(over(loading).isAlive(in(5_000))).isTrue();

        Connection stuck = over(silent);
        assertThat(stuck.isAlive(in(20))).isFalse();
        assertThat(stuck.closeReason()).isEqualTo(CloseReason.UNHEALTHY);
        Connection gone = over(closing);
        assertThat(gone.isAlive(in(5_000))).isFalse();
        assertThat(gone.closeReason()).isEqualTo(CloseReason.UNHEALTHY);
    }

    @Test
    void theMessageOfATimeoutNamesNoArgument() {
        Connection connection = over(FakeServer.answering(words -> FakeServer.SILENCE));
        assertThatThrownBy(() -> connection.exchangeAll(List.of(get(SECRET), get(SECRET)), in(20), null))
                .isInstanceOf(RedisTimeoutException.class)
                .hasMessageNotContaining(SECRET);
    }
}
