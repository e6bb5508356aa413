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

    private byte @Nullable [] bytes;

    private CapturedArgument() {}

    /**
     * The bytes {@code codec} makes of {@code item}.
     *
     * @throws CodecException when it makes none, or of more than one argument
     */
    static byte[] of(Codec<Object> codec, Object item) {
        CapturedArgument captured = new CapturedArgument();
        codec.encode(item, captured);
        if (captured.bytes == null) {
            throw new CodecException("the codec " + codec + " wrote no argument", null);
        }
        return captured.bytes;
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
    public void writeBytes(byte[] source, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, source.length);
        capture(Arrays.copyOfRange(source, offset, offset + length));
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
        if (bytes != null) {
            throw new CodecException("a codec wrote more than one argument", null);
        }
        bytes = argument;
    }
}
