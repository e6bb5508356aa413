package io.vitrine.internal.resp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CodecException;
import io.vitrine.command.ArgumentWriter;
import io.vitrine.command.Codec;
import io.vitrine.command.Command;
import io.vitrine.command.CommandBuilder;
import io.vitrine.command.CommandSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestBufferTest {

    private static final int LIMIT = 512 << 20;
    private static final CommandSpec SET = CommandSpec.custom("SET", "write");
    private static final CommandSpec CONFIG_SET = CommandSpec.custom("CONFIG SET");

    private final RequestBuffer buffer = new RequestBuffer(LIMIT);
    private final ScriptedTransport transport = ScriptedTransport.of("");

    @Test
    void encodesACommandAsAnArrayOfBulkStrings() throws IOException {
        buffer.add(set("k", "v"));
        assertThat(flushed()).isEqualTo("*3\r\n$3\r\nSET\r\n$1\r\nk\r\n$1\r\nv\r\n");
    }

    @Test
    void encodesEachKindOfArgument() throws IOException {
        buffer.add(CommandBuilder.of(CONFIG_SET, Codec.UTF8, Codec.BYTES)
                .key("ключ")
                .field("field")
                .value(new byte[] {0, 13, 10})
                .token("EX")
                .number(0)
                .number(-9)
                .number(Long.MIN_VALUE)
                .number(1234567890123L)
                .decimal(1.5)
                .decimal(3)
                .decimal(Double.NEGATIVE_INFINITY)
                .bytes(new byte[0])
                .returningNothing());
        assertThat(flushed())
                .isEqualTo(String.join(
                        "\r\n",
                        List.of(
                                "*14",
                                "$6",
                                "CONFIG",
                                "$3",
                                "SET",
                                "$8",
                                "ключ",
                                "$5",
                                "field",
                                "$3",
                                "\0\r\n",
                                "$2",
                                "EX",
                                "$1",
                                "0",
                                "$2",
                                "-9",
                                "$20",
                                "-9223372036854775808",
                                "$13",
                                "1234567890123",
                                "$3",
                                "1.5",
                                "$1",
                                "3",
                                "$4",
                                "-inf",
                                "$0",
                                "",
                                "")));
    }

    @Test
    void encodesACommandWithoutArguments() throws IOException {
        buffer.add(CommandBuilder.of(CommandSpec.custom("PING"), Codec.UTF8, Codec.UTF8)
                .returningNothing());
        assertThat(flushed()).isEqualTo("*1\r\n$4\r\nPING\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "é", "ß€", "ж", "\u07FF", "\u0800", "\uFFFF", "😀", "a😀", "?", "a?", "\u0000", "\u007F", "\u0080"
            })
    void encodesTextOfAnyLengthAsTheJdkDoes(String unit) throws IOException {
        for (int length : new int[] {0, 1, 2, 9, 10, 33, 63, 64, 65, 99, 100, 127, 128, 129, 130, 1000, 5000}) {
            String text = unit.repeat(length);
            for (String value : new String[] {text, "x" + text, text + "x"}) {
                buffer.add(set("k", value));
                byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
                ScriptedTransport sink = ScriptedTransport.of("");
                buffer.flushTo(sink);
                String expected = "*3\r\n$3\r\nSET\r\n$1\r\nk\r\n$" + bytes.length + "\r\n" + value + "\r\n";
                assertThat(sink.written()).isEqualTo(expected.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void refusesALoneSurrogateWhereverItIs() throws IOException {
        for (String filler :
                new String[] {"", "x".repeat(7), "?".repeat(8), "é".repeat(20), "x".repeat(200), "?é".repeat(200)}) {
            for (String lone : new String[] {"\uD83D", "\uDE00", "\uDE00\uD83D"}) {
                for (String text :
                        new String[] {lone, filler + lone, lone + filler, filler + lone + filler, filler + lone + "?"
                        }) {
                    assertThatThrownBy(() -> buffer.add(set("k", text)))
                            .isInstanceOf(CodecException.class)
                            .hasMessageStartingWith("SET: argument 2 has half of a surrogate pair");
                }
            }
        }
        assertThat(buffer.size()).isZero();
        buffer.add(set("k", "v"));
        assertThat(flushed()).isEqualTo("*3\r\n$3\r\nSET\r\n$1\r\nk\r\n$1\r\nv\r\n");
    }

    @Test
    void takesACommandBackWholeWhenACodecFails() throws IOException {
        buffer.add(set("a", "1"));
        IllegalStateException own = new IllegalStateException("secret");
        assertThatThrownBy(() -> buffer.add(with((value, out) -> {
                    out.writeUtf8("half");
                    throw own;
                })))
                .isInstanceOf(CodecException.class)
                .hasMessageStartingWith("CONFIG SET: argument 3 cannot be encoded: java.lang.IllegalStateException")
                .hasMessageNotContaining("secret")
                .hasCause(own);
        assertThat(buffer.commands()).isEqualTo(1);
        buffer.add(set("b", "2"));
        assertThat(buffer.commands()).isEqualTo(2);
        assertThat(flushed())
                .isEqualTo("*3\r\n$3\r\nSET\r\n$1\r\na\r\n$1\r\n1\r\n*3\r\n$3\r\nSET\r\n$1\r\nb\r\n$1\r\n2\r\n");
    }

    @Test
    void refusesACodecThatWritesNoneOrTwo() {
        assertThatThrownBy(() -> buffer.add(with((value, out) -> {})))
                .isInstanceOf(CodecException.class)
                .hasMessageStartingWith("CONFIG SET: argument 2 was written by its codec as 0 arguments");
        assertThatThrownBy(() -> buffer.add(with((value, out) -> {
                    out.writeLong(1);
                    out.writeLong(2);
                })))
                .isInstanceOf(CodecException.class)
                .hasMessageStartingWith("CONFIG SET: argument 2 was written by its codec as 2 arguments");
        assertThatThrownBy(() -> buffer.add(with((value, out) -> out.writeBytes(new byte[5], 3, 3))))
                .isInstanceOf(CodecException.class)
                .hasCauseInstanceOf(IndexOutOfBoundsException.class);
        assertThat(buffer.size()).isZero();
    }

    @Test
    void letsACodecTryAnotherWayAfterARefusal() throws IOException {
        buffer.add(with((value, out) -> {
            try {
                out.writeUtf8("\uD83D");
            } catch (CodecException notText) {
                out.writeUtf8("other");
            }
        }));
        assertThat(flushed()).isEqualTo("*4\r\n$6\r\nCONFIG\r\n$3\r\nSET\r\n$1\r\nk\r\n$5\r\nother\r\n");
    }

    @Test
    void refusesAnArgumentBeyondTheLimitBeforeAnythingIsSent() {
        RequestBuffer small = new RequestBuffer(1000);
        byte[] bytes = new byte[1001];
        Command<?> withBytes = CommandBuilder.of(SET, Codec.UTF8, Codec.BYTES)
                .key("k")
                .value(bytes)
                .returningNothing();
        assertThatThrownBy(() -> small.add(withBytes))
                .isInstanceOf(CodecException.class)
                .hasMessageStartingWith(
                        "SET: argument 2 has 1001 bytes, which is beyond the limit of 1000 bytes (maxBulkBytes);"
                                + " nothing of the command was sent");
        assertThatThrownBy(() -> small.add(set("k", "x".repeat(1001)))).hasMessageContaining("at least 1001 bytes");
        assertThatThrownBy(() -> small.add(set("k", "é".repeat(501)))).hasMessageContaining("has 1002 bytes");
        small.add(set("k", "é".repeat(500)));
        assertThat(small.commands()).isEqualTo(1);
    }

    @Test
    void refusesAHugeArrayWithoutCopyingIt() {
        byte[] huge = new byte[64 << 20];
        RequestBuffer limited = new RequestBuffer(huge.length - 1);
        Command<?> command = CommandBuilder.of(SET, Codec.UTF8, Codec.BYTES)
                .key("k")
                .value(huge)
                .returningNothing();
        long before = AllocatedBytes.ofThisThread();
        assertThatThrownBy(() -> limited.add(command))
                .hasMessageContaining("67108864 bytes")
                .hasMessageContaining("67108863");
        assertThat(AllocatedBytes.ofThisThread() - before).isLessThan(1 << 20);
    }

    @Test
    void writesLongArraysFromWhereTheyAreAndInOrder() throws IOException {
        byte[] first = new byte[RequestBuffer.DIRECT_BYTES];
        byte[] second = new byte[RequestBuffer.DIRECT_BYTES * 3];
        Arrays.fill(first, (byte) 'a');
        Arrays.fill(second, (byte) 'b');
        Codec<byte[]> middle = new EncodingCodec<>((value, out) -> out.writeBytes(value, 10, value.length - 20));
        long before = AllocatedBytes.ofThisThread();
        buffer.add(CommandBuilder.of(SET, Codec.BYTES, Codec.BYTES)
                .key(first)
                .value(new byte[] {'x'})
                .returningNothing());
        buffer.add(CommandBuilder.of(SET, Codec.UTF8, middle)
                .key("k")
                .value(second)
                .returningNothing());
        assertThat(AllocatedBytes.ofThisThread() - before).isLessThan(64 << 10);
        assertThat(buffer.size())
                .isEqualTo(buffer.mark().length() + RequestBuffer.DIRECT_BYTES + RequestBuffer.DIRECT_BYTES * 3L - 20);
        String expected = "*3\r\n$3\r\nSET\r\n$" + first.length + "\r\n" + "a".repeat(first.length) + "\r\n$1\r\nx\r\n"
                + "*3\r\n$3\r\nSET\r\n$1\r\nk\r\n$" + (second.length - 20) + "\r\n" + "b".repeat(second.length - 20)
                + "\r\n";
        assertThat(buffer.size()).isEqualTo(expected.length());
        assertThat(flushed()).isEqualTo(expected);
        assertThat(transport.writes()).isEqualTo(5);
    }

    @Test
    void takesLongArraysBackWithTheirCommand() throws IOException {
        byte[] big = new byte[RequestBuffer.DIRECT_BYTES];
        Codec<byte[]> failing = new EncodingCodec<>((value, out) -> {
            out.writeBytes(value);
            throw new IllegalStateException();
        });
        assertThatThrownBy(() -> buffer.add(CommandBuilder.of(SET, Codec.UTF8, failing)
                        .key("k")
                        .value(big)
                        .returningNothing()))
                .isInstanceOf(CodecException.class);
        buffer.add(set("k", "v"));
        assertThat(buffer.size()).isEqualTo(27);
        assertThat(flushed()).isEqualTo("*3\r\n$3\r\nSET\r\n$1\r\nk\r\n$1\r\nv\r\n");
    }

    @Test
    void goesBackToAMark() throws IOException {
        buffer.add(set("a", "1"));
        RequestBuffer.Mark mark = buffer.mark();
        buffer.add(set("b", "x".repeat(200_000)));
        buffer.add(set("c", "3"));
        assertThat(buffer.commands()).isEqualTo(3);
        buffer.rollback(mark);
        assertThat(buffer.commands()).isEqualTo(1);
        assertThat(flushed()).isEqualTo("*3\r\n$3\r\nSET\r\n$1\r\na\r\n$1\r\n1\r\n");
    }

    @Test
    void isEmptyAfterAFlush() throws IOException {
        assertThat(buffer.isEmpty()).isTrue();
        buffer.add(set("k", "x".repeat(RequestBuffer.DIRECT_BYTES)));
        assertThat(buffer.isEmpty()).isFalse();
        flushed();
        assertThat(buffer.isEmpty()).isTrue();
        assertThat(buffer.size()).isZero();
        assertThat(buffer.commands()).isZero();
    }

    @Test
    void holdsABatchOfAnySizeAndGivesTheMemoryBack() throws IOException {
        for (int i = 0; i < 100_000; i++) {
            buffer.add(set("key:" + i, "value"));
        }
        assertThat(buffer.commands()).isEqualTo(100_000);
        assertThat(buffer.capacity()).isGreaterThan(2 << 20);
        flushed();
        assertThat(buffer.capacity()).isEqualTo(RequestBuffer.INITIAL_BYTES);
    }

    @Test
    void givesTheMemoryOfAMiddlingBatchBackAfterDozensOfSmallOnes() throws IOException {
        for (int i = 0; i < 10_000; i++) {
            buffer.add(set("key:" + i, "value"));
        }
        flushed();
        int large = buffer.capacity();
        assertThat(large).isGreaterThan(400_000);
        buffer.add(set("k", "v"));
        flushed();
        assertThat(buffer.capacity()).isEqualTo(large);
        for (int i = 0; i < 200; i++) {
            buffer.add(set("k", "v"));
            flushed();
        }
        assertThat(buffer.capacity()).isEqualTo(RequestBuffer.INITIAL_BYTES);
    }

    private String flushed() throws IOException {
        int from = transport.written().length;
        buffer.flushTo(transport);
        byte[] all = transport.written();
        return new String(all, from, all.length - from, StandardCharsets.UTF_8);
    }

    private static Command<?> set(String key, String value) {
        return CommandBuilder.of(SET, Codec.UTF8, Codec.UTF8)
                .key(key)
                .value(value)
                .returningNothing();
    }

    /** A command of two words whose second and third arguments are written by {@code encoding}. */
    private static Command<?> with(BiConsumer<String, ArgumentWriter> encoding) {
        Codec<String> codec = new EncodingCodec<>(encoding);
        return CommandBuilder.of(CONFIG_SET, Codec.UTF8, codec)
                .key("k")
                .value("secret")
                .returningNothing();
    }

    private record EncodingCodec<T>(BiConsumer<T, ArgumentWriter> encoding) implements Codec<T> {

        @Override
        public void encode(T value, ArgumentWriter out) {
            encoding.accept(value, out);
        }

        @Override
        public T decode(byte[] buffer, int offset, int length) {
            throw new UnsupportedOperationException("writes only");
        }
    }
}
