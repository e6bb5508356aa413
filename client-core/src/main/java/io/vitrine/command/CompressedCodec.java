package io.vitrine.command;

import io.vitrine.CodecException;
import java.util.Objects;

/**
 * Compresses what another codec makes. A byte in front tells how a value is stored: 0 for as it is, 1 for the zlib format (RFC 1950,
 * with its checksum). Values below the threshold, and those that compression would not make smaller, are stored as they are.
 *
 * <pre>{@code
 * RedisClient<String, Page> pages = redis.withCodec(Codec.compressed(pageCodec).withThreshold(512));
 * }</pre>
 *
 * <p>For values, not for keys: two versions of zlib may compress the same bytes differently. Values that were written without this
 * codec cannot be read by it, nor can it be asked for parts of values ({@code GETRANGE}) or numbers ({@code INCR}). Compressing takes
 * the thread that writes the command, inflating the one that reads the reply.
 *
 * <p>Safe for use by many threads if the other codec is.
 *
 * @param <T> the Java type
 */
public final class CompressedCodec<T> implements Codec<T> {

    static final byte PLAIN = 0;
    static final byte ZLIB = 1;

    private static final int DEFAULT_THRESHOLD_BYTES = 1 << 10;
    private static final int DEFAULT_MAX_INFLATED_BYTES = 64 << 20;

    private static final String OTHERS = "it was written by another codec";

    private final Codec<T> codec;
    private final int thresholdBytes;
    private final int maxInflatedBytes;

    CompressedCodec(Codec<T> codec) {
        this(Objects.requireNonNull(codec, "codec"), DEFAULT_THRESHOLD_BYTES, DEFAULT_MAX_INFLATED_BYTES);
    }

    private CompressedCodec(Codec<T> codec, int thresholdBytes, int maxInflatedBytes) {
        this.codec = codec;
        this.thresholdBytes = thresholdBytes;
        this.maxInflatedBytes = maxInflatedBytes;
    }

    /**
     * The same codec with another threshold.
     *
     * @param bytes from this length on values are compressed; 0 for all. The default is 1 KiB
     */
    public CompressedCodec<T> withThreshold(int bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("the threshold is " + bytes + " bytes; must not be negative");
        }
        return new CompressedCodec<>(codec, bytes, maxInflatedBytes);
    }

    /**
     * The same codec with another limit for values before compression. A value beyond it is neither written nor read: a few bytes
     * in Redis cannot fill the memory of the application.
     *
     * @param bytes the longest value; positive. The default is 64 MiB
     */
    public CompressedCodec<T> withMaxInflatedBytes(int bytes) {
        if (bytes <= 0) {
            throw new IllegalArgumentException("the most inflated bytes are " + bytes + "; must be positive");
        }
        return new CompressedCodec<>(codec, thresholdBytes, bytes);
    }

    @Override
    public void encode(T value, ArgumentWriter out) {
        CapturedArgument plain = CapturedArgument.borrow(codec, value);
        if (plain.length() > maxInflatedBytes) {
            throw new CodecException(
                    "a value of " + plain.length() + " bytes is beyond the limit of " + maxInflatedBytes
                            + " bytes (withMaxInflatedBytes); nobody could read it",
                    null);
        }
        byte[] stored = new byte[1 + plain.length()];
        int compressed = plain.length() < thresholdBytes
                ? Zlib.NOT_SMALLER
                : Zlib.deflate(plain.source(), plain.offset(), plain.length(), stored, 1);
        if (compressed == Zlib.NOT_SMALLER) {
            stored[0] = PLAIN;
            System.arraycopy(plain.source(), plain.offset(), stored, 1, plain.length());
            out.writeBytes(stored, 0, stored.length);
        } else {
            stored[0] = ZLIB;
            out.writeBytes(stored, 0, 1 + compressed);
        }
    }

    @Override
    public T decode(byte[] buffer, int offset, int length) {
        if (length == 0) {
            throw new CodecException("a value is empty, so nothing tells how it is stored; " + OTHERS, null);
        }
        byte marker = buffer[offset];
        if (marker == PLAIN) {
            return codec.decode(buffer, offset + 1, length - 1);
        }
        if (marker == ZLIB) {
            Zlib.Inflated inflated = Zlib.inflate(buffer, offset + 1, length - 1, maxInflatedBytes);
            return codec.decode(inflated.bytes(), 0, inflated.length());
        }
        throw new CodecException(
                "a value of " + length + " bytes begins with neither of the bytes that tell how it is stored; "
                        + OTHERS,
                null);
    }

    @Override
    public String toString() {
        return "COMPRESSED(" + codec + ")";
    }
}
