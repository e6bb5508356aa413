package io.vitrine.command;

import io.vitrine.CodecException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Strings as UTF-8, strictly or leniently. */
final class Utf8Codec implements Codec<String> {

    static final Utf8Codec STRICT = new Utf8Codec(true);
    static final Utf8Codec LENIENT = new Utf8Codec(false);

    private final boolean strict;

    private Utf8Codec(boolean strict) {
        this.strict = strict;
    }

    @Override
    public void encode(String value, ArgumentWriter out) {
        out.writeUtf8(value);
    }

    /** The JDK's decoder replaces what is malformed, so only a text with U+FFFD in it can have been so. */
    @Override
    public String decode(byte[] buffer, int offset, int length) {
        String text = new String(buffer, offset, length, StandardCharsets.UTF_8);
        if (strict && text.indexOf('\uFFFD') >= 0) {
            requireWellFormed(buffer, offset, length);
        }
        return text;
    }

    private static void requireWellFormed(byte[] buffer, int offset, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(buffer, offset, length));
        } catch (CharacterCodingException malformed) {
            throw new CodecException(
                    "a value of " + length
                            + " bytes is not UTF-8; use Codec.BYTES for binary values or Codec.UTF8_LENIENT to"
                            + " replace what is malformed",
                    malformed);
        }
    }

    @Override
    public String toString() {
        return strict ? "UTF8" : "UTF8_LENIENT";
    }
}
