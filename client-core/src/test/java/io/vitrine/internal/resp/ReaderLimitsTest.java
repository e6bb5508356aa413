package io.vitrine.internal.resp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.RedisProtocolException;
import io.vitrine.command.Codec;
import io.vitrine.command.Decoder;
import io.vitrine.command.ReplyReader;
import io.vitrine.options.ProtocolLimits;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A limit is looked at before memory is set aside; what is within the limits is believed only as it arrives. */
final class ReaderLimitsTest {

    private static final ProtocolLimits SMALL = new ProtocolLimits(1000, 100, 8, 64);
    private static final long LITTLE_BYTES = 1 << 20;

    @Test
    void takesWhatIsJustWithinTheLimits() throws IOException {
        assertThat(read(SMALL, "$1000\r\n" + "x".repeat(1000) + "\r\n")).isEqualTo("x".repeat(1000));
        assertThat((List<?>) read(SMALL, "*100\r\n" + ":1\r\n".repeat(100))).hasSize(100);
        assertThat(read(SMALL, "*1\r\n".repeat(8) + ":1\r\n")).isNotNull();
        assertThat(read(SMALL, "+" + "x".repeat(64) + "\r\n")).isEqualTo("x".repeat(64));
    }

    @Test
    void refusesWhatIsJustBeyondALimitAndNamesBoth() {
        assertRefused("$1001\r\n", "a string of 1001 bytes is beyond the limit of 1000 bytes (maxBulkBytes)");
        assertRefused("!1001\r\n", "1001");
        assertRefused("=1001\r\n", "1001");
        assertRefused("*101\r\n", "an aggregate of 101 elements is beyond the limit of 100 (maxElements)");
        assertRefused("%101\r\n", "101");
        assertRefused("|101\r\n", "101");
        assertRefused("*1\r\n".repeat(9) + ":1\r\n", "nested deeper than the limit of 8 (maxDepth)");
        assertRefused("+" + "x".repeat(65) + "\r\n", "longer than the limit of 64 bytes (maxLineBytes)");
        assertRefused("-" + "x".repeat(65) + "\r\n", "maxLineBytes");
        assertRefused("(" + "1".repeat(65) + "\r\n", "maxLineBytes");
        assertRefused("$?\r\n" + (";100\r\n" + "x".repeat(100) + "\r\n").repeat(11) + ";0\r\n", "maxBulkBytes");
        assertRefused("*?\r\n" + ":1\r\n".repeat(101) + ".\r\n", "maxElements");
        assertRefused("*?\r\n" + "$90\r\n" + "x".repeat(90) + "\r\n" + "$950\r\n", "maxBulkBytes");
        assertRefused("*?\r\n".repeat(9) + ".\r\n".repeat(9), "maxDepth");
    }

    @Test
    void findsALineWithoutEndAsSoonAsItIsTooLong() {
        assertRefused("+" + "x".repeat(100), "maxLineBytes");
        assertRefused(":" + "1".repeat(100), "maxLineBytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*1\r\n", "%1\r\n+k\r\n", "~1\r\n", ">1\r\n", "*?\r\n", "|1\r\n"})
    void refusesNestingOfTenThousand(String opening) {
        for (Decoder<?> decoder : List.<Decoder<?>>of(ReplyReader::readAny, ReplyReader::readLong)) {
            RespReader reader = reader(ProtocolLimits.DEFAULTS, "*1\r\n" + opening.repeat(10_000) + ":1\r\n");
            assertThatThrownBy(() -> reader.readReply(decoder))
                    .isInstanceOf(RedisProtocolException.class)
                    .hasMessageContaining("limit of 256 (maxDepth)");
            assertThatThrownBy(() -> reader.readReply(decoder)).isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*2147483647\r\n",
                "%2147483647\r\n",
                "~2147483647\r\n",
                "$2147483647\r\n",
                "*134217728\r\n:1\r\n",
                "%134217728\r\n+a\r\n",
                "~134217728\r\n:1\r\n",
                "*1\r\n*134217728\r\n"
            })
    void setsNoMemoryAsideForWhatIsOnlyClaimed(String resp) {
        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(() -> read(ProtocolLimits.DEFAULTS, ":x\r\n")).isNotNull();
        }
        RespReader reader = reader(ProtocolLimits.DEFAULTS, resp);
        long before = AllocatedBytes.ofThisThread();
        assertThatThrownBy(() -> reader.readReply(ReplyReader::readAny))
                .isInstanceOfAny(RedisProtocolException.class, StreamEndedException.class);
        assertThat(AllocatedBytes.ofThisThread() - before).isLessThan(LITTLE_BYTES);
    }

    @Test
    void readsALongStringIntoItsOwnArrayOnly() throws IOException {
        int length = 4 << 20;
        RespReader reader = reader(ProtocolLimits.DEFAULTS, "$" + length + "\r\n" + "x".repeat(length) + "\r\n");
        long before = AllocatedBytes.ofThisThread();
        byte[] value = (byte[]) reader.readReply(ReplyReader::readBytes);
        long allocated = AllocatedBytes.ofThisThread() - before;
        assertThat(value).hasSize(length).containsOnly('x');
        assertThat(allocated).isBetween((long) length, length + LITTLE_BYTES);
        assertThat(reader.bytesRead()).isEqualTo(length + 12);
    }

    @Test
    void skipsALongStringWithoutKeepingIt() throws IOException {
        int length = 4 << 20;
        String resp = "$" + length + "\r\n" + "x".repeat(length) + "\r\n+NEXT\r\n";
        RespReader reader = reader(ProtocolLimits.DEFAULTS, resp);
        long before = AllocatedBytes.ofThisThread();
        reader.readReply(reply -> {
            reply.skip();
            return null;
        });
        assertThat(AllocatedBytes.ofThisThread() - before).isLessThan(LITTLE_BYTES);
        assertThat(reader.readReply(ReplyReader::readString)).isEqualTo("NEXT");
    }

    @Test
    void readsAStringOfMegabytesThroughACodec() throws IOException {
        int length = 3 << 20;
        String resp = "$" + length + "\r\n" + "x".repeat(length) + "\r\n+NEXT\r\n";
        RespReader reader = reader(ProtocolLimits.DEFAULTS, resp);
        assertThat(reader.readReply(reply -> reply.readValue(Codec.UTF8))).isEqualTo("x".repeat(length));
        assertThat(reader.readReply(ReplyReader::readString)).isEqualTo("NEXT");
    }

    @Test
    void givesTheMemoryOfALongStringBack() throws IOException {
        int length = 3 << 20;
        String resp = "$" + length + "\r\n" + "x".repeat(length) + "\r\n";
        ReadBuffer in = new ReadBuffer(ScriptedTransport.of(resp), ProtocolLimits.DEFAULTS, new byte[0]);
        in.readNumber();
        in.require(length + 2);
        assertThat(in.capacity()).isGreaterThan(length);
        in.position += length + 2;
        in.settle();
        assertThat(in.capacity()).isEqualTo(ReadBuffer.INITIAL_BYTES);
    }

    @Test
    void refusesLimitsThatMakeNoSense() {
        assertThatThrownBy(() -> SMALL.withMaxDepth(0)).hasMessageStartingWith("maxDepth 0 is not in 1..1024");
        assertThatThrownBy(() -> SMALL.withMaxBulkBytes(Integer.MAX_VALUE)).hasMessageContaining("maxBulkBytes");
        assertThatThrownBy(() -> SMALL.withMaxElements(Integer.MAX_VALUE)).hasMessageContaining("maxElements");
        assertThatThrownBy(() -> SMALL.withMaxLineBytes(10)).hasMessageContaining("maxLineBytes");
    }

    private static void assertRefused(String resp, String fact) {
        RespReader reader = reader(SMALL, resp + "+NEXT\r\n");
        assertThatThrownBy(() -> reader.readReply(ReplyReader::readAny))
                .isInstanceOf(RedisProtocolException.class)
                .hasMessageContaining(fact);
        assertThatThrownBy(() -> reader.readReply(ReplyReader::readAny)).isInstanceOf(IOException.class);
    }

    private static Object read(ProtocolLimits limits, String resp) throws IOException {
        return reader(limits, resp).readReply(ReplyReader::readAny);
    }

    private static RespReader reader(ProtocolLimits limits, String resp) {
        return new RespReader(ScriptedTransport.of(resp), limits, new IgnoredPushes());
    }
}
