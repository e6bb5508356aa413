package io.vitrine.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CodecException;
import io.vitrine.RedisConnectionException;
import io.vitrine.RedisServerException;
import io.vitrine.command.ArgumentWriter;
import io.vitrine.command.Codec;
import io.vitrine.command.Command;
import io.vitrine.command.CommandBuilder;
import io.vitrine.command.CommandSpec;
import io.vitrine.command.ReplyReader;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.internal.time.Watchdog;
import io.vitrine.options.ProtocolLimits;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.Phase;
import io.vitrine.spi.Transport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a batch goes over a connection. */
class ConnectionBatchTest {

    private static final long NO_LIMIT = Long.MAX_VALUE;

    private final Watchdog watchdog = Watchdog.start();

    @AfterEach
    void stop() {
        watchdog.close();
    }

    private Connection over(Transport transport, long maxBatchBytes) {
        return TestConnections.over(
                transport, watchdog, new ExchangeSettings(ProtocolLimits.DEFAULTS, 0, 0, maxBatchBytes));
    }

    private static Command<String> echo(String text) {
        return CommandBuilder.of(CommandSpec.custom("ECHO"), Codec.UTF8, Codec.UTF8)
                .value(text)
                .returning(ReplyReader::readString);
    }

    private static String answer(List<String> words) {
        return switch (words.get(1)) {
            case "error" -> "-ERR on purpose\r\n";
            case "nil" -> "_\r\n";
            default -> "+" + words.get(1) + "\r\n";
        };
    }

    private static List<Command<String>> numbered(int count) {
        return IntStream.range(0, count).mapToObj(i -> echo("value-" + i)).toList();
    }

    private static Object[] expected(int count) {
        return IntStream.range(0, count).mapToObj(i -> "value-" + i).toArray();
    }

    @Test
    void resultsComeInTheOrderOfTheCommandsWhateverTheSizeOfTheParts() {
        for (long maxBatchBytes : new long[] {1, 64, 100, 1_000, 1 << 20}) {
            FakeServer server = FakeServer.answering(ConnectionBatchTest::answer);
            assertThat(over(server, maxBatchBytes).exchangeAll(numbered(100), NO_LIMIT, null))
                    .containsExactly(expected(100));
            assertThat(server.commands()).hasSize(100);
        }
    }

    @Test
    void anErrorAndANullStandInTheirPlaces() {
        Object[] results = over(FakeServer.answering(ConnectionBatchTest::answer), 1 << 20)
                .exchangeAll(List.of(echo("a"), echo("error"), echo("nil"), echo("b")), NO_LIMIT, null);
        assertThat(results[0]).isEqualTo("a");
        assertThat(results[1]).isInstanceOf(RedisServerException.class);
        assertThat(results[2]).isNull();
        assertThat(results[3]).isEqualTo("b");
    }

    @Test
    void aCommandThatCannotBeEncodedIsLeftOutAndTheOthersGetTheirOwnReplies() {
        for (long maxBatchBytes : new long[] {1, 1 << 20}) {
            FakeServer server = FakeServer.answering(ConnectionBatchTest::answer);
            Connection connection = over(server, maxBatchBytes);
            Object[] results = connection.exchangeAll(
                    List.of(echo("\udc00"), echo("a"), echo("\udc00"), echo("b"), echo("\udc00")), NO_LIMIT, null);
            assertThat(results[0]).isInstanceOf(CodecException.class);
            assertThat(results[1]).isEqualTo("a");
            assertThat(results[2]).isInstanceOf(CodecException.class);
            assertThat(results[3]).isEqualTo("b");
            assertThat(results[4]).isInstanceOf(CodecException.class);
            assertThat(server.commands()).hasSize(2);
            assertThat(connection.exchange(echo("next"), NO_LIMIT, null)).isEqualTo("next");
        }
    }

    @Test
    void anEmptyBatchSendsNothing() {
        FakeServer server = FakeServer.friendly();
        assertThat(over(server, 1024).exchangeAll(List.of(), NO_LIMIT, null)).isEmpty();
        assertThat(server.commands()).isEmpty();
    }

    @Test
    void repliesAreReadWhileLaterPartsAreStillToBeWrittenAndAtMostTwoPartsAreUnderWay() {
        Counting counting = new Counting(FakeServer.answering(ConnectionBatchTest::answer));
        // An ECHO of value-N is some 30 bytes, so that a part of 300 has about ten.
        over(counting, 300).exchangeAll(numbered(1_000), NO_LIMIT, null);

        assertThat(counting.writes).isGreaterThan(50);
        assertThat(counting.mostUnansweredWrites).isEqualTo(2);
    }

    @Test
    void aConnectionThatIsLostInTheMiddleFailsTheBatchAndIsClosed() {
        FakeServer server =
                FakeServer.answering(words -> words.get(1).equals("value-7") ? FakeServer.HANG_UP : answer(words));
        Connection connection = over(server, 100);
        assertThatThrownBy(() -> connection.exchangeAll(numbered(20), NO_LIMIT, null))
                .isInstanceOf(RedisConnectionException.class)
                .hasMessageContaining("a batch of 20 commands may have run");
        assertThat(connection.isUsable()).isFalse();
        assertThat(server.isClosed()).isTrue();
    }

    @Test
    void phasesAreStampedForTheWholeBatch() {
        PhaseClock phases = new PhaseClock(System.nanoTime());
        over(FakeServer.answering(ConnectionBatchTest::answer), 100).exchangeAll(numbered(50), NO_LIMIT, phases);
        assertThat(List.of(Phase.WRITE, Phase.SERVER, Phase.DECODE))
                .allSatisfy(phase -> assertThat(phases.phaseNanos(phase)).isPositive());
    }

    /** Counts the writes whose replies have not been read yet. */
    private static final class Counting implements Transport {

        private final FakeServer server;
        private final List<Integer> commandsAfterWrite = new ArrayList<>();
        private int repliesRead;
        private int writes;
        private long mostUnansweredWrites;

        Counting(FakeServer server) {
            this.server = server;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = server.read(buffer, offset, length);
            for (int i = offset; i < offset + count; i++) {
                repliesRead += buffer[i] == '\n' ? 1 : 0;
            }
            return count;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            server.write(buffer, offset, length);
            writes++;
            commandsAfterWrite.add(server.commands().size());
            long unanswered = commandsAfterWrite.stream()
                    .filter(commands -> commands > repliesRead)
                    .count();
            mostUnansweredWrites = Math.max(mostUnansweredWrites, unanswered);
        }

        @Override
        public Endpoint peer() {
            return server.peer();
        }

        @Override
        public void close() {
            server.close();
        }
    }

    @Test
    void nothingOfABatchWhoseCodecThrowsAnErrorIsSentLater() {
        FakeServer server = FakeServer.answering(ConnectionBatchTest::answer);
        Connection connection = over(server, 1024);
        Codec<String> failing = new Codec<>() {
            @Override
            public void encode(String value, ArgumentWriter out) {
                throw new StackOverflowError("on purpose");
            }

            @Override
            public String decode(byte[] buffer, int offset, int length) {
                return "";
            }
        };
        Command<String> endless = CommandBuilder.of(CommandSpec.custom("ECHO"), Codec.UTF8, failing)
                .value("a")
                .returning(ReplyReader::readString);

        assertThatThrownBy(() -> connection.exchangeWhole(List.of(echo("stale"), endless), NO_LIMIT, null))
                .isInstanceOf(StackOverflowError.class);

        assertThat(connection.exchange(echo("next"), NO_LIMIT, null)).isEqualTo("next");
        assertThat(server.commands()).hasSize(1);
    }
}
