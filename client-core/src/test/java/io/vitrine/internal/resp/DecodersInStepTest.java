package io.vitrine.internal.resp;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.CodecException;
import io.vitrine.RedisException;
import io.vitrine.RedisServerException;
import io.vitrine.RedisWrongTypeException;
import io.vitrine.command.Codec;
import io.vitrine.command.Decoder;
import io.vitrine.command.ReplyReader;
import io.vitrine.options.ProtocolLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a decoder does with a reply that is RESP, the next reply is read as itself. */
final class DecodersInStepTest {

    private static final List<Decoder<?>> EVERY_WAY_OF_READING = List.of(
            ReplyReader::type,
            ReplyReader::readNull,
            ReplyReader::readLong,
            ReplyReader::readDouble,
            ReplyReader::readBoolean,
            ReplyReader::readBigInteger,
            ReplyReader::readString,
            ReplyReader::readBytes,
            reply -> reply.readValue(Codec.UTF8_LENIENT),
            reply -> reply.readValue(Codec.BYTES),
            ReplyReader::readArray,
            ReplyReader::readMap,
            ReplyReader::readError,
            ReplyReader::readAny,
            reply -> reply.readElement(ReplyReader::readArray),
            reply -> reply.readElement(ReplyReader::readAny),
            reply -> null,
            DecodersInStepTest::readTooMuch,
            DecodersInStepTest::readHalfAndFail);

    private static Object readTooMuch(ReplyReader reply) {
        reply.skip();
        return reply.readAny();
    }

    private static Object readHalfAndFail(ReplyReader reply) {
        int count = reply.readArray();
        for (int i = 0; i < count / 2; i++) {
            reply.readAny();
        }
        throw new IllegalStateException("the decoder's own failure");
    }

    @ParameterizedTest
    @MethodSource("io.vitrine.internal.resp.RespExamples#bytes")
    void readsTheNextReplyAsItselfAfterAnyUseOfTheReader(String resp) throws IOException {
        for (Decoder<?> decoder : EVERY_WAY_OF_READING) {
            for (int slice : new int[] {1, 7, Integer.MAX_VALUE}) {
                RespReader reader = reader(resp + "+NEXT\r\n", slice);
                reader.readReply(decoder);
                assertThat(reader.readReply(ReplyReader::readString)).isEqualTo("NEXT");
            }
        }
    }

    @Test
    void tellsOfADecoderThatReadsTooLittle() throws IOException {
        RespReader reader = reader("*3\r\n:1\r\n:2\r\n:3\r\n+NEXT\r\n", 100);
        Object result = reader.readReply(reply -> {
            reply.readArray();
            return reply.readLong();
        });
        assertThat(result)
                .isInstanceOf(CodecException.class)
                .hasToString("io.vitrine.CodecException: the decoder did not read the reply to its end at [1]"
                        + " (docs/failures/codec.md)");
        assertThat(reader.readReply(ReplyReader::readString)).isEqualTo("NEXT");
    }

    @Test
    void tellsOfADecoderThatReadsTooMuch() throws IOException {
        RespReader reader = reader("*1\r\n:1\r\n+NEXT\r\n", 100);
        Object result = reader.readReply(reply -> List.of(reply.readArray(), reply.readLong(), reply.readLong()));
        assertThat((CodecException) result).hasMessageContaining("beyond the end of the reply");
        assertThat(reader.readReply(ReplyReader::readString)).isEqualTo("NEXT");
    }

    @Test
    void tellsOfADecoderThatReadsNothing() throws IOException {
        RespReader reader = reader("+a\r\n+NEXT\r\n", 100);
        assertThat(reader.readReply(reply -> "nothing")).isInstanceOf(CodecException.class);
        assertThat(reader.readReply(ReplyReader::readString)).isEqualTo("NEXT");
    }

    @Test
    void handsBackWhatADecoderThrowsOfItsOwn() throws IOException {
        IllegalStateException own = new IllegalStateException("secret");
        RespReader reader = reader("*2\r\n*1\r\n+a\r\n+b\r\n+NEXT\r\n", 100);
        Object result = reader.readReply(reply -> {
            reply.readArray();
            reply.readArray();
            throw own;
        });
        assertThat((CodecException) result).hasCause(own).hasMessageNotContaining("secret");
        assertThat(reader.readReply(ReplyReader::readString)).isEqualTo("NEXT");
    }

    @Test
    void namesTheTypesAndThePlaceThatDoNotFitButNotTheValue() throws IOException {
        RespReader reader = reader("*2\r\n:1\r\n*2\r\n:5\r\n$6\r\nsecret\r\n", 100);
        Object result = reader.readReply(reply -> {
            reply.readArray();
            reply.readLong();
            reply.readArray();
            reply.readLong();
            return reply.readLong();
        });
        assertThat((CodecException) result)
                .hasMessage(
                        "expected an integer of 64 bits, got a string that is none at [1][1] (docs/failures/codec.md)");
    }

    @Test
    void givesATopLevelErrorAsAValueWithoutAskingTheDecoder() throws IOException {
        RespReader reader = reader("-WRONGTYPE Operation\r\n!9\r\nERR a\r\nbc\r\n+NEXT\r\n", 100);
        Decoder<?> never = reply -> {
            throw new AssertionError("asked");
        };
        assertThat((RedisWrongTypeException) reader.readReply(never)).hasMessageContaining("WRONGTYPE Operation");
        assertThat((RedisServerException) reader.readReply(never))
                .extracting(RedisServerException::serverMessage)
                .isEqualTo("ERR a\r\nbc");
        assertThat(reader.readReply(ReplyReader::readString)).isEqualTo("NEXT");
    }

    @Test
    void throwsAnErrorWithinAReplyOutOfTheDecoder() throws IOException {
        RespReader reader = reader("*3\r\n:1\r\n-ERR inner\r\n:3\r\n+NEXT\r\n", 100);
        Object result = reader.readReply(reply -> {
            List<Long> numbers = new ArrayList<>();
            int count = reply.readArray();
            for (int i = 0; i < count; i++) {
                numbers.add(reply.readLong());
            }
            return numbers;
        });
        assertThat((RedisServerException) result).hasMessageContaining("ERR inner");
        assertThat(reader.readReply(ReplyReader::readString)).isEqualTo("NEXT");
    }

    @Test
    void readsEachElementOfATransactionWithItsOwnError() throws IOException {
        RespReader reader =
                reader("*5\r\n+OK\r\n-WRONGTYPE no\r\n*2\r\n:1\r\n+x\r\n*2\r\n:1\r\n:2\r\n$-1\r\n+NEXT\r\n", 1);
        Decoder<List<Long>> longs = reply -> {
            int count = reply.readArray();
            List<Long> read = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                read.add(reply.readLong());
            }
            return read;
        };
        List<?> results = (List<?>) reader.readReply(reply -> {
            List<Object> values = new ArrayList<>();
            reply.readArray();
            values.add(reply.readElement(ReplyReader::readString));
            values.add(reply.readElement(ReplyReader::readString));
            values.add(reply.readElement(longs));
            values.add(reply.readElement(longs));
            values.add(reply.readElement(ReplyReader::readString));
            return values;
        });
        assertThat(results.get(0)).isEqualTo("OK");
        assertThat(results.get(1)).isInstanceOf(RedisWrongTypeException.class);
        assertThat(results.get(2)).isInstanceOf(CodecException.class);
        assertThat(results.get(3)).isEqualTo(List.of(1L, 2L));
        assertThat(results.get(4)).isNull();
        assertThat(reader.readReply(ReplyReader::readString)).isEqualTo("NEXT");
    }

    @Test
    void keepsAnElementsDecoderWithinItsElement() throws IOException {
        RespReader reader = reader("*2\r\n+a\r\n+b\r\n+NEXT\r\n", 100);
        Object result = reader.readReply(reply -> {
            reply.readArray();
            Object first = reply.readElement(element -> element.readString() + element.readString());
            return List.of(first, String.valueOf(reply.readString()));
        });
        assertThat(((List<?>) result).get(0)).isInstanceOf(RedisException.class);
        assertThat(((List<?>) result).get(1)).isEqualTo("b");
        assertThat(reader.readReply(ReplyReader::readString)).isEqualTo("NEXT");
    }

    @Test
    void namesTheElementACodecCouldNotRead() throws IOException {
        byte[] resp = ScriptedTransport.bytes("*2\r\n$1\r\na\r\n$3\r\nxyz\r\n+NEXT\r\n");
        resp[resp.length - 12] = (byte) 0xFF;
        RespReader reader = new RespReader(ScriptedTransport.of(resp), ProtocolLimits.DEFAULTS, new IgnoredPushes());
        Object result = reader.readReply(reply -> {
            reply.readArray();
            reply.readValue(Codec.UTF8);
            return reply.readValue(Codec.UTF8);
        });
        assertThat((CodecException) result)
                .hasMessageContaining("the codec UTF8 cannot read the 3 bytes at [1]")
                .hasMessageNotContaining("xyz");
        assertThat(reader.readReply(ReplyReader::readString)).isEqualTo("NEXT");
    }

    private static RespReader reader(String resp, int slice) {
        return new RespReader(
                ScriptedTransport.sliced(ScriptedTransport.bytes(resp), slice),
                ProtocolLimits.DEFAULTS,
                new IgnoredPushes());
    }
}
