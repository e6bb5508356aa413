package io.vitrine.command;

/**
 * Turns a Java value into the bytes of one argument and back. Must be stateless or safe for use by many threads.
 *
 * @param <T> the Java type; never null: a missing value does not reach a codec
 */
public interface Codec<T> {

    /** Strings as UTF-8. Strict: bytes that are not UTF-8 are a {@link io.vitrine.CodecException}. */
    Codec<String> UTF8 = Utf8Codec.STRICT;

    /** Strings as UTF-8; bytes that are not UTF-8 become U+FFFD. */
    Codec<String> UTF8_LENIENT = Utf8Codec.LENIENT;

    /** Bytes as they are. Arrays are neither copied when written nor shared when read. */
    Codec<byte[]> BYTES = BytesCodec.INSTANCE;

    /**
     * What another codec makes, compressed: values of 1 KiB or more, if that makes them smaller. For values, not for keys. See
     * {@link CompressedCodec} for what is stored and for its limits.
     */
    static <T> CompressedCodec<T> compressed(Codec<T> codec) {
        return new CompressedCodec<>(codec);
    }

    /** Writes {@code value} with exactly one call of a method of {@code out}. */
    void encode(T value, ArgumentWriter out);

    /**
     * Reads a value from a part of a buffer, which must be neither kept nor changed.
     *
     * @throws io.vitrine.CodecException (or any other runtime exception) when the bytes are no {@code T}; the connection
     *     stays usable
     */
    T decode(byte[] buffer, int offset, int length);
}
