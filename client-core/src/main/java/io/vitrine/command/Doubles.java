package io.vitrine.command;

/** Doubles as Redis writes them. */
public final class Doubles {

    private Doubles() {}

    /** The shortest form that reads back as the same; {@code inf} and {@code -inf} for the infinities. */
    public static String toRedis(double number) {
        if (number == Double.POSITIVE_INFINITY) {
            return "inf";
        }
        if (number == Double.NEGATIVE_INFINITY) {
            return "-inf";
        }
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        return Double.toString(number);
    }

    /** Reads what Redis writes, {@code inf}, {@code -inf} and {@code nan} included. */
    public static double fromRedis(String text) {
        return switch (text) {
            case "inf", "+inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            case "nan", "-nan" -> Double.NaN;
            default -> Double.parseDouble(text);
        };
    }
}
