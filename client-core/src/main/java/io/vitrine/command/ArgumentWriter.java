package io.vitrine.command;

/** Takes the bytes of one argument. Each method writes a whole argument, length included. */
public interface ArgumentWriter {

    /** The text as UTF-8. A lone surrogate is an {@link io.vitrine.CodecException}. */
    void writeUtf8(String text);

    /** The bytes as they are. */
    default void writeBytes(byte[] bytes) {
        writeBytes(bytes, 0, bytes.length);
    }

    /** A part of an array. */
    void writeBytes(byte[] bytes, int offset, int length);

    /** The number in decimal digits. */
    void writeLong(long number);

    /** The number in a form that reads back as the same; {@code inf} and {@code -inf} for the infinities. */
    void writeDouble(double number);
}
