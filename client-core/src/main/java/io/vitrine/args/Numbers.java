package io.vitrine.args;

/** Checks on the numbers in options. */
final class Numbers {

    private Numbers() {}

    static long notNegative(String what, long number) {
        if (number < 0) {
            throw new IllegalArgumentException(what + " is " + number + "; must not be negative");
        }
        return number;
    }

    static long positive(String what, long number) {
        if (number <= 0) {
            throw new IllegalArgumentException(what + " is " + number + "; must be positive");
        }
        return number;
    }

    static double notNan(String what, double number) {
        if (Double.isNaN(number)) {
            throw new IllegalArgumentException(what + " is NaN; Redis takes finite numbers, inf and -inf");
        }
        return number;
    }
}
