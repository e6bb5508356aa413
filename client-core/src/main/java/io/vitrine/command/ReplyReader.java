package io.vitrine.command;

import io.vitrine.RedisServerException;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Reads one reply, element by element, straight from the connection's buffer. A {@link Decoder} gets it and asks for what it
 * expects; where RESP2 and RESP3 spell the same thing differently, the methods take either spelling. Attributes
 * ({@code |}) are skipped.
 *
 * <p>A method that meets another type than it can read throws {@link io.vitrine.CodecException}; one that meets an error
 * element throws the {@link RedisServerException} it stands for. Either way the rest of the reply is skipped afterwards
 * and the connection stays usable. Not safe for use by several threads; must not be kept.
 */
public interface ReplyReader {

    /** The type of the next element, without consuming it. */
    ReplyType type();

    /** Consumes the next element if it is null; tells whether it was. */
    boolean readNull();

    /** An integer; also a string of decimal digits. */
    long readLong();

    /** A double; also an integer or a string such as {@code 1.5}, {@code inf}, {@code -inf} or {@code nan}. */
    double readDouble();

    /** A boolean; also the integers 1 and 0. */
    boolean readBoolean();

    /** An integer of any size; also a string of decimal digits. */
    BigInteger readBigInteger();

    /** Text as UTF-8, or null. A verbatim string comes without its format. */
    @Nullable
    String readString();

    /** Bytes in an array of their own, or null. */
    byte @Nullable [] readBytes();

    /** A value through {@code codec}, or null. */
    <T> @Nullable T readValue(Codec<T> codec);

    /**
     * The start of an array, set or push; what follows are its elements. A map is taken as an array of twice as many.
     *
     * @return the number of elements, or -1 for null
     */
    int readArray();

    /**
     * The start of a map; what follows are key, value, key, value. A RESP2 array of an even length is taken as a map.
     *
     * @return the number of pairs, or -1 for null
     */
    int readMap();

    /** Consumes the next element, which is an error. */
    RedisServerException readError();

    /**
     * The next element through {@code decoder}. What goes wrong with this element alone (it is an error, or of another type
     * than expected) comes back as a {@link io.vitrine.RedisException} in place of the value, and the reader stands behind the
     * element: so are the replies inside EXEC read.
     */
    @Nullable
    Object readElement(Decoder<?> decoder);

    /**
     * The next element in its natural form: {@code null}, {@link Long}, {@link Double}, {@link Boolean}, {@link BigInteger},
     * {@link String} (as UTF-8, leniently), {@link java.util.List}, {@link java.util.Set}, {@link java.util.Map}; an error
     * is a {@link RedisServerException} in its place.
     */
    @Nullable
    Object readAny();

    /** Consumes the next element, whatever it is. */
    void skip();
}
