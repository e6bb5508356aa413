package io.vitrine.internal.resp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.vitrine.RedisProtocolException;
import io.vitrine.command.Decoder;
import io.vitrine.command.ReplyReader;
import io.vitrine.internal.resp.StreamEndedException.Place;
import io.vitrine.options.ProtocolLimits;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is not RESP. After each case comes a reply {@code NEXT}: the reader either reads it as a reply of its own, or refuses to read
 * anything any more. It never takes it, or a part of the case, for the reply of a later call.
 */
final class MalformedReplyTest {

    private static final List<Decoder<?>> DECODERS = List.of(
            ReplyReader::readAny,
            ReplyReader::readString,
            ReplyReader::readBytes,
            ReplyReader::readLong,
            ReplyReader::readDouble,
            ReplyReader::readBigInteger,
            ReplyReader::readBoolean,
            ReplyReader::readMap,
            ReplyReader::readArray,
            reply -> {
                reply.skip();
                return "skipped";
            });

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 400 Bad Request\r\n",
                "\r\n",
                " \r\n",
                "PONG\r\n",
                "\u0015\u0003\u0003\u0000\u0002\u0002\n",
                "@1\r\n",
                ".\r\n",
                ";4\r\nabcd\r\n",
                "?\r\n",
                "+OK\n",
                "+OK\r+\r\n",
                "-ERR\n",
                ":\r\n",
                ":-\r\n",
                ":+\r\n",
                ":1a\r\n",
                ":1 \r\n",
                ": 1\r\n",
                ":1.5\r\n",
                ":0x10\r\n",
                ":9223372036854775808\r\n",
                ":-9223372036854775809\r\n",
                ":99999999999999999999999999\r\n",
                ":1\n",
                ":1\rx",
                "$\r\n",
                "$x\r\n",
                "$-2\r\n",
                "$-\r\n",
                "$5\r\nhelloXX",
                "$3\r\nhello\r\n",
                "$7\r\nhello\r\n",
                "$5x\r\nhello\r\n",
                "$536870913\r\n",
                "$2147483648\r\n",
                "$18446744073709551615\r\n",
                "$?x\r\n;0\r\n",
                "$?\r\n:1\r\n",
                "$?\r\n;-1\r\n",
                "$?\r\n;x\r\n",
                "$?\r\n;2\r\nabc\r\n;0\r\n",
                "$?\r\n;536870913\r\n",
                "*\r\n",
                "*x\r\n",
                "*-2\r\n",
                "*134217729\r\n",
                "*2147483647\r\n",
                "*99999999999999999999\r\n",
                "*1\r\n.\r\n",
                "*1\r\n;1\r\nx\r\n",
                "*?x\r\n.\r\n",
                "*?\r\n:1\r\n;0\r\n",
                "*?\r\n:1\r\n@\r\n.\r\n",
                "*?\r\n*1\r\n.\r\n.\r\n",
                "*?\r\n|1\r\n+a\r\n.\r\n",
                "*?\r\n$3\r\nhello\r\n.\r\n",
                "*?\r\n$536870913\r\n.\r\n",
                "*?\r\n$-2\r\n.\r\n",
                "*?\r\n$?\r\n;2\r\nabc\r\n;0\r\n.\r\n",
                "*?\r\n*134217729\r\n.\r\n",
                "*?\r\n*-2\r\n.\r\n",
                "*?\r\n:1\r\n..\r\n",
                "%-1\r\n",
                "%-2\r\n",
                "%134217729\r\n",
                "%2147483647\r\n",
                "~-1\r\n",
                "~-2\r\n",
                ">-1\r\n",
                "|-1\r\n",
                "|x\r\n+OK\r\n",
                "_x\r\n",
                "_",
                "#\r\n",
                "#x\r\n",
                "#true\r\n",
                "=3\r\ntxt\r\n",
                "=8\r\ntxt;text\r\n",
                "=-1\r\n",
                "=?\r\n",
                "!-1\r\n",
                "!?\r\n"
            })
    void losesTheStreamAndRefusesToReadOn(String resp) {
        for (Decoder<?> decoder : DECODERS) {
            for (int slice : new int[] {1, Integer.MAX_VALUE}) {
                RespReader reader = reader(resp + "+NEXT\r\n", slice);
                Throwable lost = catchThrowable(() -> reader.readReply(decoder));
                if (lost == null) {
                    assertReadsNextOrRefuses(reader);
                } else {
                    assertThat(lost).isInstanceOfAny(RedisProtocolException.class, StreamEndedException.class);
                    assertRefuses(reader);
                }
            }
        }
        RespReader reader = reader(resp + "+NEXT\r\n", 3);
        assertThatThrownBy(() -> reader.readReply(ReplyReader::readAny))
                .isInstanceOfAny(RedisProtocolException.class, StreamEndedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\r\n",
                ",abc\r\n",
                ",1.5d\r\n",
                ",0x1p3\r\n",
                ",Infinity\r\n",
                ", 1\r\n",
                ",1e\r\n",
                ",1.2.3\r\n",
                ",.\r\n",
                ",-\r\n"
            })
    void losesTheStreamOverADoubleThatIsNone(String resp) {
        RespReader reader = reader(resp + "+NEXT\r\n", 3);
        assertThatThrownBy(() -> reader.readReply(ReplyReader::readDouble)).isInstanceOf(RedisProtocolException.class);
        assertRefuses(reader);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(\r\n", "(-\r\n", "(1x\r\n", "(1.0\r\n", "(--1\r\n"})
    void losesTheStreamOverABigNumberThatIsNone(String resp) {
        RespReader reader = reader(resp + "+NEXT\r\n", 3);
        assertThatThrownBy(() -> reader.readReply(ReplyReader::readBigInteger))
                .isInstanceOf(RedisProtocolException.class);
        assertRefuses(reader);
    }

    @Test
    void refusesAStreamedMapWithoutAValueToItsLastKey() {
        RespReader reader = reader("%?\r\n+a\r\n:1\r\n+b\r\n.\r\n+NEXT\r\n", 100);
        assertThatThrownBy(() -> reader.readReply(ReplyReader::readMap)).isInstanceOf(RedisProtocolException.class);
        assertRefuses(reader);
    }

    @Test
    void saysWhichByteAndWhereButNotWhatWasSent() {
        assertThatThrownBy(() -> reader("*1\r\nsecret", 100).readReply(ReplyReader::readAny))
                .hasMessageContaining("at byte 4 of what the server sent: 0x73 ('s') begins no element of RESP")
                .hasMessageContaining("docs/failures/protocol.md")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> reader("$6secret\r\n", 100).readReply(ReplyReader::readAny))
                .hasMessageContaining("at byte 0 of what the server sent: the 7 bytes after 0x24 ('$') are no integer")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @MethodSource("io.vitrine.internal.resp.RespExamples#bytes")
    void tellsAnEndWithinAReplyFromOneBetweenReplies(String resp) {
        byte[] whole = ScriptedTransport.bytes(resp);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            RespReader reader =
                    new RespReader(ScriptedTransport.sliced(cut, 5), ProtocolLimits.DEFAULTS, new IgnoredPushes());
            Throwable ended = catchThrowable(() -> reader.readReply(ReplyReader::readAny));
            assertThat(ended).isInstanceOf(StreamEndedException.class);
            Place expected = length == 0 ? Place.BETWEEN_REPLIES : Place.WITHIN_REPLY;
            assertThat(((StreamEndedException) ended).place()).isEqualTo(expected);
            assertRefuses(reader);
        }
    }

    @Test
    void refusesToReadOnAfterTheTransportBroke() {
        IOException broken = new IOException("reset");
        ScriptedTransport transport = ScriptedTransport.of("*2\r\n:1\r\n").thenFail(broken);
        RespReader reader = new RespReader(transport, ProtocolLimits.DEFAULTS, new IgnoredPushes());
        assertThatThrownBy(() -> reader.readReply(ReplyReader::readAny)).isSameAs(broken);
        assertThatThrownBy(reader::awaitReply).isInstanceOf(IOException.class).hasCause(broken);
    }

    @Test
    void refusesToReadOnAfterADecoderRanOutOfMemory() {
        RespReader reader = reader("*2\r\n:1\r\n:2\r\n+NEXT\r\n", 100);
        assertThatThrownBy(() -> reader.readReply(reply -> {
                    reply.readArray();
                    throw new OutOfMemoryError("simulated");
                }))
                .isInstanceOf(OutOfMemoryError.class);
        assertRefuses(reader);
    }

    @Test
    void losesTheStreamEvenWhenTheDecoderHidesIt() {
        RespReader reader = reader("*2\r\n:x\r\n+NEXT\r\n", 100);
        assertThatThrownBy(() -> reader.readReply(reply -> {
                    reply.readArray();
                    assertThat(catchThrowable(reply::readLong)).isNotNull();
                    return "hidden";
                }))
                .isInstanceOf(RedisProtocolException.class);
        assertRefuses(reader);
    }

    private static void assertReadsNextOrRefuses(RespReader reader) {
        try {
            assertThat(reader.readReply(ReplyReader::readAny)).isEqualTo("NEXT");
        } catch (IOException | RedisProtocolException refused) {
            assertRefuses(reader);
        }
    }

    private static void assertRefuses(RespReader reader) {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> reader.readReply(ReplyReader::readAny)).isInstanceOf(IOException.class);
            assertThatThrownBy(reader::awaitReply).isInstanceOf(IOException.class);
        }
    }

    private static RespReader reader(String resp, int slice) {
        return new RespReader(
                ScriptedTransport.sliced(ScriptedTransport.bytes(resp), slice),
                ProtocolLimits.DEFAULTS,
                new IgnoredPushes());
    }
}
