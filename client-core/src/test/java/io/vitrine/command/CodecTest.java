package io.vitrine.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CodecException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CodecTest {

    private static final byte[] NOT_UTF8 = {'a', (byte) 0xC3, '(', 'b'};

    @ParameterizedTest
    @ValueSource(strings = {"", "ascii", "é", "ключ", "€", "😀", "\uFFFD", "a\uFFFDb", "\u0000"})
    void textSurvivesTheWayThereAndBack(String text) {
        for (Codec<String> codec : List.of(Codec.UTF8, Codec.UTF8_LENIENT)) {
            byte[] bytes = encoded(codec, text);
            assertThat(bytes).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
            byte[] within = new byte[bytes.length + 2];
            System.arraycopy(bytes, 0, within, 1, bytes.length);
            assertThat(codec.decode(within, 1, bytes.length)).isEqualTo(text);
        }
    }

    @Test
    void strictTextRefusesBytesThatAreNotUtf8WithoutRepeatingThem() {
        assertThatThrownBy(() -> Codec.UTF8.decode(NOT_UTF8, 0, NOT_UTF8.length))
                .isInstanceOf(CodecException.class)
                .hasMessageStartingWith("a value of 4 bytes is not UTF-8; use Codec.BYTES")
                .hasMessageContaining("docs/failures/codec.md");
    }

    @Test
    void lenientTextReplacesBytesThatAreNotUtf8() {
        assertThat(Codec.UTF8_LENIENT.decode(NOT_UTF8, 0, NOT_UTF8.length)).isEqualTo("a\uFFFD(b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "a\uDE00", "\uDE00\uD83D", "?\uD83D?"})
    void noTextCodecEncodesHalfOfASurrogatePair(String text) {
        assertThatThrownBy(() -> encoded(Codec.UTF8, text)).isInstanceOf(CodecException.class);
        assertThatThrownBy(() -> encoded(Codec.UTF8_LENIENT, text)).isInstanceOf(CodecException.class);
    }

    @Test
    void aQuestionMarkIsAnOrdinaryCharacter() {
        assertThat(encoded(Codec.UTF8, "ключ?😀?")).isEqualTo("ключ?😀?".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void bytesSurviveTheWayThereAndBackInAnArrayOfTheirOwn() {
        byte[] decoded = Codec.BYTES.decode(NOT_UTF8, 1, 2);
        assertThat(decoded).containsExactly(0xC3, '(');
        assertThat(encoded(Codec.BYTES, NOT_UTF8)).isEqualTo(NOT_UTF8).isNotSameAs(NOT_UTF8);
    }

    @Test
    void anArgumentIsCaughtInEachForm() {
        assertThat(captured((value, out) -> out.writeLong(-12))).isEqualTo("-12");
        assertThat(captured((value, out) -> out.writeDouble(1.5))).isEqualTo("1.5");
        assertThat(captured((value, out) -> out.writeBytes(new byte[] {'a', 'b', 'c'}, 1, 1)))
                .isEqualTo("b");
        assertThat(captured((value, out) -> out.writeBytes(new byte[0]))).isEmpty();
    }

    @Test
    void noneOrTwoArgumentsForOneAreRefused() {
        assertThatThrownBy(() -> captured((value, out) -> {})).isInstanceOf(CodecException.class);
        assertThatThrownBy(() -> captured((value, out) -> {
                    out.writeLong(1);
                    out.writeLong(2);
                }))
                .isInstanceOf(CodecException.class);
    }

    private static String captured(Encoding encoding) {
        return new String(encoded(encoding, "value"), StandardCharsets.US_ASCII);
    }

    @SuppressWarnings("unchecked") // the item is of the codec's type
    private static <T> byte[] encoded(Codec<T> codec, T item) {
        return CapturedArgument.of((Codec<Object>) codec, item);
    }

    /** A codec that only encodes. */
    private interface Encoding extends Codec<String> {

        @Override
        default String decode(byte[] buffer, int offset, int length) {
            throw new UnsupportedOperationException("writes only");
        }
    }
}
