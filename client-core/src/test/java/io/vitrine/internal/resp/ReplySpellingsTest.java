package io.vitrine.internal.resp;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.CodecException;
import io.vitrine.command.Codec;
import io.vitrine.command.Decoder;
import io.vitrine.command.ReplyReader;
import io.vitrine.command.ReplyType;
import io.vitrine.options.ProtocolLimits;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RESP2 and RESP3 spell the same thing differently; the reader takes either. */
final class ReplySpellingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":12\r\n",
                "$2\r\n12\r\n",
                "+12\r\n",
                "(12\r\n",
                "=6\r\ntxt:12\r\n",
                "$?\r\n;1\r\n1\r\n;1\r\n2\r\n;0\r\n"
            })
    void readsAnIntegerInEachSpelling(String resp) {
        assertThat(read(resp, ReplyReader::readLong)).isEqualTo(12L);
        assertThat(read(resp, ReplyReader::readBigInteger)).isEqualTo(BigInteger.valueOf(12));
        assertThat(read(resp, ReplyReader::readDouble)).isEqualTo(12.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {",1.5\r\n", "$3\r\n1.5\r\n", "+1.5\r\n", ",15e-1\r\n", "$6\r\n1.5E+0\r\n", "$5\r\n01.50\r\n"})
    void readsADoubleInEachSpelling(String resp) {
        assertThat(read(resp, ReplyReader::readDouble)).isEqualTo(1.5);
    }

    @Test
    void readsTheDoublesThatAreNoNumbers() {
        assertThat(read("$3\r\ninf\r\n", ReplyReader::readDouble)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(read("$4\r\n-inf\r\n", ReplyReader::readDouble)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(read("$3\r\nnan\r\n", ReplyReader::readDouble)).isEqualTo(Double.NaN);
        assertThat(read("$4\r\n-nan\r\n", ReplyReader::readDouble)).isEqualTo(Double.NaN);
    }

    @Test
    void readsABooleanInEachSpelling() {
        assertThat(read("#t\r\n", ReplyReader::readBoolean)).isEqualTo(true);
        assertThat(read(":1\r\n", ReplyReader::readBoolean)).isEqualTo(true);
        assertThat(read("#f\r\n", ReplyReader::readBoolean)).isEqualTo(false);
        assertThat(read(":0\r\n", ReplyReader::readBoolean)).isEqualTo(false);
        assertThat(read(":2\r\n", ReplyReader::readBoolean)).isInstanceOf(CodecException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_\r\n", "$-1\r\n", "*-1\r\n"})
    void readsNullInEachSpelling(String resp) {
        assertThat(read(resp, ReplyReader::readString)).isNull();
        assertThat(read(resp, ReplyReader::readBytes)).isNull();
        assertThat(read(resp, reply -> reply.readValue(Codec.UTF8))).isNull();
        assertThat(read(resp, ReplyReader::readArray)).isEqualTo(-1);
        assertThat(read(resp, ReplyReader::readMap)).isEqualTo(-1);
        assertThat(read(resp, ReplyReader::readNull)).isEqualTo(true);
        assertThat(read(resp, ReplyReader::readAny)).isNull();
        assertThat(read(resp, reply -> {
                    ReplyType type = reply.type();
                    reply.skip();
                    return type;
                }))
                .isEqualTo(ReplyType.NULL);
        assertThat((CodecException) read(resp, ReplyReader::readLong)).hasMessageContaining("got null");
        assertThat((CodecException) read(resp, ReplyReader::readDouble)).hasMessageContaining("got null");
        assertThat((CodecException) read(resp, ReplyReader::readBoolean)).hasMessageContaining("got null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*4\r\n$1\r\na\r\n:1\r\n$1\r\nb\r\n:2\r\n",
                "%2\r\n$1\r\na\r\n:1\r\n$1\r\nb\r\n:2\r\n",
                "%?\r\n$1\r\na\r\n:1\r\n$1\r\nb\r\n:2\r\n.\r\n",
                "*?\r\n+a\r\n$1\r\n1\r\n=5\r\ntxt:b\r\n(2\r\n.\r\n"
            })
    void readsAMapInEachSpelling(String resp) {
        Decoder<Map<String, Long>> asMap = reply -> {
            Map<String, Long> map = new LinkedHashMap<>();
            int pairs = reply.readMap();
            for (int i = 0; i < pairs; i++) {
                map.put(reply.readString(), reply.readLong());
            }
            return map;
        };
        assertThat(read(resp, asMap)).isEqualTo(Map.of("a", 1L, "b", 2L));
        Decoder<List<Object>> flat = reply -> {
            List<Object> list = new ArrayList<>();
            int count = reply.readArray();
            for (int i = 0; i < count; i += 2) {
                list.add(reply.readString());
                list.add(reply.readLong());
            }
            return list;
        };
        assertThat(read(resp, flat)).isEqualTo(List.of("a", 1L, "b", 2L));
    }

    @Test
    void refusesAnArrayOfOddLengthAsAMap() {
        assertThat((CodecException) read("*3\r\n+a\r\n:1\r\n+b\r\n", ReplyReader::readMap))
                .hasMessageContaining("expected a map, got an array of 3 elements");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*1\r\n+a\r\n", "~1\r\n+a\r\n", "*?\r\n+a\r\n.\r\n", "~?\r\n+a\r\n.\r\n"})
    void readsAnArrayInEachSpelling(String resp) {
        assertThat(read(resp, reply -> reply.readArray() + reply.readString())).isEqualTo("1a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+text\r\n", "$4\r\ntext\r\n", "=8\r\nmkd:text\r\n", "$?\r\n;3\r\ntex\r\n;1\r\nt\r\n;0\r\n"})
    void readsTextInEachSpelling(String resp) {
        assertThat(read(resp, ReplyReader::readString)).isEqualTo("text");
        assertThat(read(resp, reply -> reply.readValue(Codec.UTF8))).isEqualTo("text");
        assertThat(read(resp, ReplyReader::readBytes)).isEqualTo(ScriptedTransport.bytes("text"));
        assertThat(read(resp, reply -> reply.readValue(Codec.BYTES))).isEqualTo(ScriptedTransport.bytes("text"));
    }

    @Test
    void refusesNumbersThatDoNotFit() {
        assertThat((CodecException) read("(9223372036854775808\r\n", ReplyReader::readLong))
                .hasMessageContaining("got a big number of 65 bits");
        assertThat((CodecException) read("$19\r\n9223372036854775808\r\n", ReplyReader::readLong))
                .hasMessageContaining("got a string that is none");
        assertThat((CodecException) read("$5000\r\n" + "1".repeat(5000) + "\r\n", ReplyReader::readBigInteger))
                .hasMessageContaining("got a string of 5000 bytes");
    }

    private static Object read(String resp, Decoder<?> decoder) {
        try {
            RespReader reader = new RespReader(
                    ScriptedTransport.of(resp + "+NEXT\r\n"), ProtocolLimits.DEFAULTS, new IgnoredPushes());
            Object value = reader.readReply(decoder);
            Object next = reader.readReply(ReplyReader::readString);
            assertThat(next).isEqualTo("NEXT");
            return value;
        } catch (IOException lost) {
            throw new AssertionError(lost);
        }
    }
}
