package io.vitrine.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CodecException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressedCodecTest {

    private static final CompressedCodec<String> TEXT = Codec.compressed(Codec.UTF8);

    private static <T> byte[] encoded(Codec<T> codec, T value) {
        @SuppressWarnings("unchecked") // the value is of the codec's type
        Codec<Object> any = (Codec<Object>) codec;
        return CapturedArgument.of(any, value);
    }

    /** As a connection would: from the middle of a buffer. */
    private static <T> T decoded(Codec<T> codec, byte[] stored) {
        byte[] buffer = new byte[stored.length + 2];
        System.arraycopy(stored, 0, buffer, 1, stored.length);
        return codec.decode(buffer, 1, stored.length);
    }

    private static byte[] stored(int marker, byte... rest) {
        byte[] stored = new byte[1 + rest.length];
        stored[0] = (byte) marker;
        System.arraycopy(rest, 0, stored, 1, rest.length);
        return stored;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_023, 1_024, 1_025, 5_000, 300_000, 3_000_000})
    void valuesOfAnyLengthSurviveTheWayThereAndBack(int length) {
        String value = "grüße ".repeat(length / 6 + 1).substring(0, length);
        assertThat(decoded(TEXT, encoded(TEXT, value))).isEqualTo(value);
        assertThat(decoded(TEXT, encoded(TEXT.withThreshold(0), value))).isEqualTo(value);
    }

    @Test
    void aValueBelowTheThresholdIsStoredAsItIsBehindAMarker() {
        assertThat(encoded(TEXT, "short")).isEqualTo("\0short".getBytes(StandardCharsets.US_ASCII));
        assertThat(encoded(TEXT.withThreshold(5), "short")[0]).isEqualTo(CompressedCodec.PLAIN);
    }

    @Test
    void aValueFromTheThresholdOnIsCompressedInTheZlibFormat() throws Exception {
        String value = "a".repeat(1_024);
        byte[] stored = encoded(TEXT, value);
        assertThat(stored[0]).isEqualTo(CompressedCodec.ZLIB);
        assertThat(stored).hasSizeLessThan(50);
        assertThat(Arrays.copyOfRange(stored, 1, stored.length))
                .isEqualTo(zlib(value.getBytes(StandardCharsets.UTF_8)));
        assertThat(encoded(TEXT, "a".repeat(1_023))[0]).isEqualTo(CompressedCodec.PLAIN);
    }

    @Test
    void whatCompressionDoesNotMakeSmallerIsStoredAsItIs() {
        byte[] noise = new byte[10_000];
        new Random(1).nextBytes(noise);
        Codec<byte[]> codec = Codec.compressed(Codec.BYTES);
        assertThat(encoded(codec, noise)).hasSize(noise.length + 1).startsWith(CompressedCodec.PLAIN);
        assertThat(decoded(codec, encoded(codec, noise))).isEqualTo(noise);
    }

    @Test
    void aBombIsRefusedBeforeItFillsTheMemory() throws Exception {
        byte[] bomb = stored(CompressedCodec.ZLIB, zlib(new byte[100 << 20]));
        assertThat(bomb).hasSizeLessThan(120_000);
        assertThatThrownBy(() -> decoded(TEXT, bomb))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("inflates to more than the limit of 67108864 bytes (withMaxInflatedBytes)");
    }

    @Test
    void theLimitIsExact() throws Exception {
        CompressedCodec<String> narrow = TEXT.withThreshold(0).withMaxInflatedBytes(1_000);
        String fits = "a".repeat(1_000);
        assertThat(decoded(narrow, encoded(narrow, fits))).isEqualTo(fits);
        byte[] beyond = stored(CompressedCodec.ZLIB, zlib((fits + "a").getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> decoded(narrow, beyond))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("limit of 1000 bytes");
        assertThatThrownBy(() -> encoded(narrow, fits + "a"))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("a value of 1001 bytes is beyond the limit of 1000 bytes");
    }

    @Test
    void whatAnotherCodecWroteIsRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> decoded(TEXT, "secret".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("a value of 6 bytes begins with neither")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> decoded(TEXT, new byte[0]))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("empty");
    }

    @Test
    void damagedBytesAreRefused() throws Exception {
        byte[] whole = zlib("a".repeat(2_000).getBytes(StandardCharsets.UTF_8));
        byte[] cut = Arrays.copyOf(whole, whole.length - 3);
        byte[] longer = Arrays.copyOf(whole, whole.length + 2);
        byte[] flipped = whole.clone();
        flipped[flipped.length - 1] ^= 1;
        assertThatThrownBy(() -> decoded(TEXT, stored(CompressedCodec.ZLIB, cut)))
                .hasMessageContaining("is cut off");
        assertThatThrownBy(() -> decoded(TEXT, stored(CompressedCodec.ZLIB))).hasMessageContaining("is cut off");
        assertThatThrownBy(() -> decoded(TEXT, stored(CompressedCodec.ZLIB, longer)))
                .hasMessageContaining("2 bytes too many");
        assertThatThrownBy(() -> decoded(TEXT, stored(CompressedCodec.ZLIB, flipped)))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("not in the zlib format");
        assertThatThrownBy(() -> decoded(TEXT, stored(CompressedCodec.ZLIB, (byte) 'x', (byte) 'y', (byte) 'z')))
                .isInstanceOf(CodecException.class);
    }

    @Test
    void aPresetDictionaryIsNoWayAround() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflater deflater = new Deflater();
        deflater.setDictionary("dictionary".getBytes(StandardCharsets.UTF_8));
        try (DeflaterOutputStream stream = new DeflaterOutputStream(out, deflater)) {
            stream.write("dictionary".getBytes(StandardCharsets.UTF_8));
        } finally {
            deflater.end();
        }
        assertThatThrownBy(() -> decoded(TEXT, stored(CompressedCodec.ZLIB, out.toByteArray())))
                .isInstanceOf(CodecException.class);
    }

    @Test
    void theOtherCodecsComplaintPasses() {
        assertThatThrownBy(() -> decoded(TEXT, stored(CompressedCodec.PLAIN, (byte) 0xC3, (byte) '(')))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("is not UTF-8");
        assertThatThrownBy(() -> encoded(TEXT, "\uD83D")).isInstanceOf(CodecException.class);
    }

    @Test
    void anotherCodecThatWritesNothingIsRefused() {
        Codec<String> silent = new Codec<>() {
            @Override
            public void encode(String value, ArgumentWriter out) {}

            @Override
            public String decode(byte[] buffer, int offset, int length) {
                return "";
            }
        };
        assertThatThrownBy(() -> encoded(Codec.compressed(silent), "v"))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("wrote no argument");
    }

    @Test
    void limitsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> TEXT.withThreshold(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TEXT.withMaxInflatedBytes(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Codec.compressed(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void itSaysWhatItIs() {
        assertThat(TEXT).hasToString("COMPRESSED(UTF8)");
    }

    private static byte[] zlib(byte[] plain) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream stream = new DeflaterOutputStream(out)) {
            stream.write(plain);
        }
        return out.toByteArray();
    }
}
