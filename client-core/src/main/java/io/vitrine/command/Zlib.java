package io.vitrine.command;

import io.vitrine.CodecException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Compresses and inflates whole values, in memory. Pure functions. */
final class Zlib {

    /** What {@link #deflate} answers when there is nothing to gain. */
    static final int NOT_SMALLER = -1;

    private static final int LEAST_ROOM_BYTES = 256;

    /** What is taken for the usual gain; when it is more, room is made as bytes come. */
    private static final int USUAL_RATIO = 4;

    private Zlib() {}

    /** Bytes at the beginning of an array. */
    @SuppressWarnings("ArrayRecordComponent") // carries an array for a moment, is compared with nothing
    record Inflated(byte[] bytes, int length) {}

    /**
     * Compresses bytes into {@code into}, from {@code at} on.
     *
     * @return how many bytes that made, or {@link #NOT_SMALLER} when they do not fit
     */
    static int deflate(byte[] source, int offset, int length, byte[] into, int at) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(source, offset, length);
            deflater.finish();
            int count = deflater.deflate(into, at, into.length - at);
            return deflater.finished() && count < length ? count : NOT_SMALLER;
        } finally {
            deflater.end();
        }
    }

    /**
     * Inflates bytes. Room is made for what came, not for what is claimed, and never for more than the limit.
     *
     * @throws CodecException when they are not in the zlib format, are not whole, or would be longer than the limit
     */
    static Inflated inflate(byte[] source, int offset, int length, int maxBytes) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(source, offset, length);
            return inflate(inflater, length, maxBytes);
        } catch (DataFormatException malformed) {
            throw new CodecException("a compressed value of " + length + " bytes is not in the zlib format", malformed);
        } finally {
            inflater.end();
        }
    }

    private static Inflated inflate(Inflater inflater, int length, int maxBytes) throws DataFormatException {
        byte[] bytes = new byte[(int) Math.min(maxBytes, Math.max(LEAST_ROOM_BYTES, (long) length * USUAL_RATIO))];
        int count = inflater.inflate(bytes);
        while (!inflater.finished()) {
            if (count < bytes.length) {
                throw new CodecException("a compressed value of " + length + " bytes is cut off", null);
            }
            bytes = larger(bytes, length, maxBytes);
            count += inflater.inflate(bytes, count, bytes.length - count);
        }
        if (count > maxBytes) {
            throw tooLong(length, maxBytes);
        }
        if (inflater.getRemaining() > 0) {
            throw new CodecException(
                    "a compressed value of " + length + " bytes has " + inflater.getRemaining() + " bytes too many",
                    null);
        }
        return new Inflated(bytes, count);
    }

    /** One byte more than the limit proves that a value is beyond it. */
    private static byte[] larger(byte[] bytes, int length, int maxBytes) {
        if (bytes.length > maxBytes) {
            throw tooLong(length, maxBytes);
        }
        return Arrays.copyOf(bytes, (int) Math.min(maxBytes + 1L, bytes.length * 2L));
    }

    private static CodecException tooLong(int length, int maxBytes) {
        return new CodecException(
                "a compressed value of " + length + " bytes inflates to more than the limit of " + maxBytes
                        + " bytes (withMaxInflatedBytes)",
                null);
    }
}
