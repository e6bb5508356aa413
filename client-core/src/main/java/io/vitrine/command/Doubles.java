package io.vitrine.command;

/** Doubles as Redis writes them. */
public final class Doubles {

    /** Whole numbers below this are exact and shorter without a fraction or an exponent. */
    private static final double PLAIN_BELOW = 1e15;

    private Doubles() {}

    /** A form that reads back as the same number; {@code inf}, {@code -inf} and {@code nan} for what is no number. */
    public static String toRedis(double number) {
        if (number == Math.rint(number) && Math.abs(number) < PLAIN_BELOW) {
            boolean negativeZero = number == 0 && 1 / number < 0;
            return negativeZero ? "-0" : Long.toString((long) number);
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "inf" : "-inf";
        }
        return Double.isNaN(number) ? "nan" : Double.toString(number);
    }

    /**
     * Reads what Redis writes, {@code inf}, {@code -inf} and {@code nan} included.
     *
     * @throws NumberFormatException when it is none of that; does not repeat the text, which may be a value
     */
    public static double fromRedis(String text) {
        return switch (text) {
            case "inf", "+inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            case "nan", "-nan" -> Double.NaN;
            default -> parse(text);
        };
    }

    private static double parse(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isOfNumber(text.charAt(i))) {
                throw notANumber(text);
            }
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException withTheText) {
            throw notANumber(text);
        }
    }

    /** Java would also take suffixes, hexadecimal digits, spaces and its own names of infinity. */
    private static boolean isOfNumber(char character) {
        return (character >= '0' && character <= '9') || "+-.eE".indexOf(character) >= 0;
    }

    private static NumberFormatException notANumber(String text) {
        return new NumberFormatException(text.length() + " characters that are no number");
    }
}
