package io.vitrine.args.probabilistic;

/** Checks on the numbers in options. */
final class Bounds {

    private Bounds() {}

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

    /** Between 0 and 1, both excluded; so not NaN. */
    static double rate(String what, double number) {
        if (!(number > 0 && number < 1)) {
            throw new IllegalArgumentException(what + " is " + number + "; must be above 0 and below 1");
        }
        return number;
    }
}
