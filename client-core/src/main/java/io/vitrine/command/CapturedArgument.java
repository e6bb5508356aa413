package io.vitrine.command;

import io.vitrine.CodecException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Catches the bytes a codec writes, for the few who need them outside a request. */
final class CapturedArgument implements ArgumentWriter {

    private byte @Nullable [] source;
    private int offset;
    private int length;
    private boolean borrowed;

    private CapturedArgument() {}

    /**
     * The bytes {@code codec} makes of {@code item}, in an array of their own.
     *
     * @throws CodecException when it makes none, or of more than one argument
     */
    static byte[] of(Codec<Object> codec, Object item) {
        CapturedArgument captured = borrow(codec, item);
        byte[] bytes = captured.source();
        return captured.borrowed
                ? Arrays.copyOfRange(bytes, captured.offset, captured.offset + captured.length)
                : bytes;
    }

    /**
     * The bytes {@code codec} makes of {@code item}, where the codec has them: for who is done with them before the codec's next
     * call.
     *
     * @throws CodecException when it makes none, or of more than one argument
     */
    static <T> CapturedArgument borrow(Codec<T> codec, T item) {
        CapturedArgument captured = new CapturedArgument();
        codec.encode(item, captured);
        if (captured.source == null) {
            throw new CodecException("the codec " + codec + " wrote no argument", null);
        }
        return captured;
    }

    /** The array the bytes are in; not to be changed. */
    byte[] source() {
        return Objects.requireNonNull(source, "source");
    }

    /** Where in the array they begin. */
    int offset() {
        return offset;
    }

    /** How many they are. */
    int length() {
        return length;
    }

    @Override
    public void writeUtf8(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        capture(mayBeReplaced(encoded) ? encodeStrictly(text) : encoded);
    }

    /** Whether the JDK may have put a question mark for a lone surrogate. */
    private static boolean mayBeReplaced(byte[] encoded) {
        for (byte each : encoded) {
            if (each == '?') {
                return true;
            }
        }
        return false;
    }

    private static byte[] encodeStrictly(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] argument = new byte[encoded.remaining()];
            encoded.get(argument);
            return argument;
        } catch (CharacterCodingException loneSurrogate) {
            throw new CodecException(
                    "an argument has half of a surrogate pair without the other and so is no text; use Codec.BYTES for"
                            + " binary values",
                    loneSurrogate);
        }
    }

    @Override
    public void writeBytes(byte[] bytes, int from, int count) {
        Objects.checkFromIndexSize(from, count, bytes.length);
        capture(bytes, from, count);
        borrowed = true;
    }

    @Override
    public void writeLong(long number) {
        writeUtf8(Long.toString(number));
    }

    @Override
    public void writeDouble(double number) {
        writeUtf8(Doubles.toRedis(number));
    }

    private void capture(byte[] argument) {
        capture(argument, 0, argument.length);
    }

    private void capture(byte[] bytes, int from, int count) {
        if (source != null) {
            throw new CodecException("a codec wrote more than one argument", null);
        }
        source = bytes;
        offset = from;
        length = count;
    }
}
