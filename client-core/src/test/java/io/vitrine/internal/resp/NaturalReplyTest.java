package io.vitrine.internal.resp;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.RedisServerException;
import io.vitrine.command.ReplyReader;
import io.vitrine.options.ProtocolLimits;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class NaturalReplyTest {

    @ParameterizedTest
    @MethodSource("io.vitrine.internal.resp.RespExamples#all")
    void readsEachTypeWhole(String resp, Object expected) throws IOException {
        assertThat(read(ScriptedTransport.of(resp + "+NEXT\r\n"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("io.vitrine.internal.resp.RespExamples#all")
    void readsEachTypeByteByByte(String resp, Object expected) throws IOException {
        byte[] bytes = ScriptedTransport.bytes(resp + "+NEXT\r\n");
        assertThat(read(ScriptedTransport.sliced(bytes, 1))).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("io.vitrine.internal.resp.RespExamples#all")
    void skipsEachTypeExactly(String resp, Object ignored) throws IOException {
        RespReader reader = reader(ScriptedTransport.of(resp + "+NEXT\r\n"));
        assertThat(reader.readReply(reply -> {
                    reply.skip();
                    return "skipped";
                }))
                .isEqualTo("skipped");
        assertThat(reader.readReply(ReplyReader::readString)).isEqualTo("NEXT");
    }

    private static Object read(ScriptedTransport transport) throws IOException {
        RespReader reader = reader(transport);
        Object value = reader.readReply(ReplyReader::readAny);
        assertThat(reader.readReply(ReplyReader::readString)).isEqualTo("NEXT");
        assertThat(reader.hasBuffered()).isFalse();
        assertThat(reader.bytesRead()).isEqualTo(transport.length());
        return value;
    }

    private static RespReader reader(ScriptedTransport transport) {
        return new RespReader(transport, ProtocolLimits.DEFAULTS, new IgnoredPushes());
    }

    @Test
    void putsErrorsWithinAnAggregateInTheirPlaces() throws IOException {
        RespReader reader =
                reader(ScriptedTransport.of("*3\r\n+a\r\n-WRONGTYPE no\r\n!21\r\nSYNTAX invalid syntax\r\n"));
        List<?> values = (List<?>) reader.readReply(ReplyReader::readAny);
        assertThat(values).hasSize(3);
        assertThat(values.get(0)).isEqualTo("a");
        assertThat(((RedisServerException) values.get(1)).serverMessage()).isEqualTo("WRONGTYPE no");
        assertThat(((RedisServerException) values.get(2)).serverMessage()).isEqualTo("SYNTAX invalid syntax");
        assertThat(((RedisServerException) values.get(2)).code()).isEqualTo("SYNTAX");
    }

    @Test
    void replacesWhatIsNotUtf8() throws IOException {
        byte[] resp = ScriptedTransport.bytes("$3\r\naxb\r\n");
        resp[5] = (byte) 0xFF;
        assertThat(reader(ScriptedTransport.of(resp)).readReply(ReplyReader::readAny))
                .isEqualTo("a\uFFFDb");
    }
}
