package io.vitrine.internal.resp;

import io.vitrine.command.Doubles;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * Numbers as they stand on the wire: decimal ASCII. The parsers throw {@link NumberFormatException} without a message,
 * because the text may be application data.
 */
final class Numbers {

    /** As many digits as any {@code long} can have without overflow. */
    private static final int SAFE_LONG_DIGITS = 18;

    /** An integer of so many digits, and a power of ten up to 10^22, are exact as doubles. */
    private static final int EXACT_DOUBLE_DIGITS = 15;

    private static final double[] EXACT_POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private Numbers() {}

    /** Digits with an optional sign. */
    static long parseLong(byte[] bytes, int offset, int length) {
        int end = offset + length;
        int at = offset;
        boolean negative = length > 0 && bytes[at] == '-';
        if (negative || (length > 0 && bytes[at] == '+')) {
            at++;
        }
        int digits = end - at;
        if (digits <= 0) {
            throw notANumber();
        }
        if (digits > SAFE_LONG_DIGITS) {
            return parseLongLong(bytes, offset, length);
        }
        long value = 0;
        for (; at < end; at++) {
            value = value * 10 + digit(bytes[at]);
        }
        return negative ? -value : value;
    }

    private static long parseLongLong(byte[] bytes, int offset, int length) {
        try {
            return parseBigInteger(bytes, offset, length).longValueExact();
        } catch (ArithmeticException outOfRange) {
            throw notANumber();
        }
    }

    /** Digits with an optional sign, any number of them. */
    static BigInteger parseBigInteger(byte[] bytes, int offset, int length) {
        boolean signed = length > 0 && (bytes[offset] == '-' || bytes[offset] == '+');
        int digitsFrom = signed ? offset + 1 : offset;
        if (digitsFrom == offset + length) {
            throw notANumber();
        }
        for (int at = digitsFrom; at < offset + length; at++) {
            digit(bytes[at]);
        }
        return new BigInteger(new String(bytes, offset, length, StandardCharsets.US_ASCII));
    }

    /**
     * A decimal number with optional sign, fraction and exponent; {@code inf}, {@code -inf}, {@code nan}. Short ones without
     * an exponent are divided exactly (W. D. Clinger, "How to read floating point numbers accurately", 1990); the JDK reads
     * the others.
     */
    static double parseDouble(byte[] bytes, int offset, int length) {
        int end = offset + length;
        int at = offset;
        boolean negative = length > 0 && bytes[at] == '-';
        if (negative) {
            at++;
        }
        long mantissa = 0;
        int digits = 0;
        int fraction = -1;
        for (; at < end; at++) {
            byte character = bytes[at];
            if (character >= '0' && character <= '9') {
                mantissa = mantissa * 10 + (character - '0');
                digits++;
            } else if (character == '.' && fraction < 0) {
                fraction = digits;
            } else {
                return parseAnyDouble(bytes, offset, length);
            }
            if (digits > EXACT_DOUBLE_DIGITS) {
                return parseAnyDouble(bytes, offset, length);
            }
        }
        if (digits == 0) {
            throw notANumber();
        }
        double value = fraction < 0 ? mantissa : mantissa / EXACT_POWERS_OF_TEN[digits - fraction];
        return negative ? -value : value;
    }

    private static double parseAnyDouble(byte[] bytes, int offset, int length) {
        String text = new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
        try {
            return Doubles.fromRedis(text);
        } catch (NumberFormatException withTheText) {
            throw notANumber();
        }
    }

    private static int digit(byte character) {
        int digit = character - '0';
        if (digit < 0 || digit > 9) {
            throw notANumber();
        }
        return digit;
    }

    private static NumberFormatException notANumber() {
        return new NumberFormatException();
    }

    /** How many bytes {@link #write} will need for a number that is not negative. */
    static int digitCount(int number) {
        if (number < 10) {
            return 1;
        }
        int count = 2;
        for (int rest = number / 100; rest > 0; rest /= 10) {
            count++;
        }
        return count;
    }

    /** How many bytes {@link #write} will need, the sign included. */
    static int digitCount(long number) {
        if (number >= 0 && number < 10) {
            return 1;
        }
        int count = number < 0 ? 2 : 1;
        for (long rest = number / 10; rest != 0; rest /= 10) {
            count++;
        }
        return count;
    }

    /** Writes a number so that it ends before {@code end}; the caller knows its length. */
    static void write(long number, byte[] into, int end) {
        int at = end;
        long rest = number;
        do {
            into[--at] = (byte) ('0' + Math.abs(rest % 10));
            rest /= 10;
        } while (rest != 0);
        if (number < 0) {
            into[--at] = '-';
        }
    }
}
