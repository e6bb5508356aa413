package io.vitrine.args;

/**
 * An integer inside a string: its type and where it is. Immutable.
 *
 * <pre>{@code
 * BitField.unsigned(8).at(100)      // u8 at bit 100
 * BitField.signed(5).atIndex(3)     // the fourth i5: #3
 * }</pre>
 */
public final class BitField {

    private static final int MOST_SIGNED = 64;
    private static final int MOST_UNSIGNED = 63;

    private final String type;
    private final String offset;

    private BitField(String type, String offset) {
        this.type = type;
        this.offset = offset;
    }

    /** An unsigned integer of 1 to 63 bits, at bit 0. */
    public static BitField unsigned(int bits) {
        return new BitField("u" + checked(bits, MOST_UNSIGNED), "0");
    }

    /** A signed integer of 1 to 64 bits, at bit 0. */
    public static BitField signed(int bits) {
        return new BitField("i" + checked(bits, MOST_SIGNED), "0");
    }

    private static int checked(int bits, int most) {
        if (bits < 1 || bits > most) {
            throw new IllegalArgumentException("an integer of " + bits + " bits is none; it has from 1 to " + most);
        }
        return bits;
    }

    /** The same type, so many bits from the start. */
    public BitField at(long bit) {
        return new BitField(type, Long.toString(Numbers.notNegative("the offset in bits", bit)));
    }

    /** The same type, as an element of an array of its width. */
    public BitField atIndex(long index) {
        return new BitField(type, "#" + Numbers.notNegative("the index", index));
    }

    /** The type as Redis writes it: {@code u8}. */
    public String type() {
        return type;
    }

    /** The offset as Redis writes it: {@code 100} or {@code #3}. */
    public String offset() {
        return offset;
    }
}
