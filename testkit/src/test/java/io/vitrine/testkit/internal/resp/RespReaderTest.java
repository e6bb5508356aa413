package io.vitrine.testkit.internal.resp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RespReaderTest {
    @Test
    void readsEveryTypeOfReply() throws IOException {
        RespReader reader = reader("+OK\r\n-ERR no\r\n:-7\r\n$3\r\na\r\n\r\n$-1\r\n*-1\r\n*2\r\n:1\r\n*0\r\n");
        assertThat(reader.readReply()).isEqualTo("OK");
        assertThat(reader.readReply()).isEqualTo(new RespError("ERR no"));
        assertThat(reader.readReply()).isEqualTo(-7L);
        assertThat(reader.readReply()).isEqualTo("a\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(reader.readReply()).isNull();
        assertThat(reader.readReply()).isNull();
        assertThat(reader.readReply()).isEqualTo(List.of(1L, List.of()));
        assertThatThrownBy(reader::readReply).isInstanceOf(EOFException.class);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        List<byte[]> command =
                List.of("SET".getBytes(StandardCharsets.US_ASCII), new byte[0], new byte[] {13, 10, -1, 0});
        byte[] once = RespWriter.command(command);
        byte[] twice = Arrays.copyOf(once, once.length * 2);
        System.arraycopy(once, 0, twice, once.length, once.length);
        RespReader reader = new RespReader(new ByteArrayInputStream(twice));
        assertThat(reader.readCommand()).usingRecursiveComparison().isEqualTo(command);
        assertThat(reader.readCommand()).usingRecursiveComparison().isEqualTo(command);
        assertThat(reader.readCommand()).isNull();
    }

    @Test
    void readsInlineCommands() throws IOException {
        RespReader reader = reader("  SET  k v \r\n\r\n\nPING\n");
        assertThat(reader.readCommand()).extracting(RespReaderTest::text).containsExactly("SET", "k", "v");
        assertThat(reader.readCommand()).isEmpty();
        assertThat(reader.readCommand()).isEmpty();
        assertThat(reader.readCommand()).extracting(RespReaderTest::text).containsExactly("PING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?\r\n", ":one\r\n", "$-2\r\n", "$99999999999\r\n", "$1\r\nabc", "*-2\r\n", "*1\r\n?\r\n"})
    void repliesThatAreNotRespAreRefused(String text) {
        assertThatThrownBy(() -> reader(text).readReply()).isInstanceOf(StreamCorruptedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+OK", "$3\r\na", "*2\r\n:1\r\n", "$"})
    void repliesThatEndTooSoonAreRefused(String text) {
        assertThatThrownBy(() -> reader(text).readReply()).isInstanceOf(EOFException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*1\r\n:1\r\n", "*-1\r\n", "*1\r\n$-1\r\n", "*x\r\n", "*1\r\n$1\r\nabc"})
    void commandsThatAreNotRespAreRefused(String text) {
        assertThatThrownBy(() -> reader(text).readCommand()).isInstanceOf(StreamCorruptedException.class);
    }

    private static RespReader reader(String text) {
        return new RespReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
