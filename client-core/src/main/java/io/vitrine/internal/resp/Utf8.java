package io.vitrine.internal.resp;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Strings into UTF-8, strictly: the JDK's own encoder replaces a lone surrogate by a question mark, here it is refused. Why
 * short and long strings go different ways, and the figures, are in {@code docs/rationale.md}.
 */
final class Utf8 {

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long EACH_BYTE_ONE = 0x0101010101010101L;
    private static final long EACH_BYTE_HIGH_BIT = 0x8080808080808080L;
    private static final long QUESTION_MARKS = EACH_BYTE_ONE * '?';

    private Utf8() {}

    static boolean isAscii(String text) {
        int count = text.length();
        int seen = 0;
        for (int i = 0; i < count; i++) {
            seen |= text.charAt(i);
        }
        return seen < 0x80;
    }

    /** Writes a text for which {@link #isAscii} holds. */
    @SuppressWarnings("deprecation") // it drops the high byte of each character, which is zero here
    static void writeAscii(String text, byte[] into, int offset) {
        text.getBytes(0, text.length(), into, offset);
    }

    /** The number of bytes the text needs; negative when there is a lone surrogate in it. */
    static int encodedLength(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < 0x80) {
                length++;
            } else if (character < 0x800) {
                length += 2;
            } else if (!Character.isSurrogate(character)) {
                length += 3;
            } else if (isPair(text, i)) {
                length += 4;
                i++;
            } else {
                return -1;
            }
        }
        return length;
    }

    private static boolean isPair(String text, int index) {
        return index + 1 < text.length() && Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1));
    }

    /** Writes a text without lone surrogates. */
    static void write(String text, byte[] into, int offset) {
        int at = offset;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < 0x80) {
                into[at++] = (byte) character;
            } else if (character < 0x800) {
                into[at++] = (byte) (0xC0 | (character >> 6));
                into[at++] = continuation(character);
            } else if (!Character.isSurrogate(character)) {
                into[at++] = (byte) (0xE0 | (character >> 12));
                into[at++] = continuation(character >> 6);
                into[at++] = continuation(character);
            } else {
                int codePoint = Character.toCodePoint(character, text.charAt(++i));
                into[at++] = (byte) (0xF0 | (codePoint >> 18));
                into[at++] = continuation(codePoint >> 12);
                into[at++] = continuation(codePoint >> 6);
                into[at++] = continuation(codePoint);
            }
        }
    }

    private static byte continuation(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }

    /** Encodes by the JDK into an array of its own; what was a lone surrogate is a question mark then. */
    static byte[] encode(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Whether {@link #encode} had a lone surrogate to replace. Every character takes at least a byte, and only ASCII and lone
     * surrogates take just one: so when there are as many bytes as characters, each question mark stands where its
     * character stood.
     */
    static boolean hasLoneSurrogate(String text, byte[] encoded) {
        if (encoded.length != text.length()) {
            return encodedLength(text) < 0;
        }
        int index = 0;
        for (; index <= encoded.length - Long.BYTES; index += Long.BYTES) {
            long marks = (long) EIGHT_BYTES.get(encoded, index) ^ QUESTION_MARKS;
            boolean aMark = ((marks - EACH_BYTE_ONE) & ~marks & EACH_BYTE_HIGH_BIT) != 0;
            if (aMark && differs(text, encoded, index, index + Long.BYTES)) {
                return true;
            }
        }
        return differs(text, encoded, index, encoded.length);
    }

    private static boolean differs(String text, byte[] encoded, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != encoded[i]) {
                return true;
            }
        }
        return false;
    }
}
