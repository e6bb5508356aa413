package io.vitrine.command;

import java.util.Locale;

/** Reads tips of the form {@code name:value}. */
final class Tips {

    private Tips() {}

    /**
     * The constant that the tip with a name stands for.
     *
     * @param name with its colon
     * @param fallback when there is no such tip
     * @throws IllegalArgumentException for a value that is none of the constants
     */
    static <E extends Enum<E>> E find(Iterable<String> tips, String name, E[] constants, E fallback) {
        for (String tip : tips) {
            if (tip.startsWith(name)) {
                return constant(constants, tip.substring(name.length()).toUpperCase(Locale.ROOT));
            }
        }
        return fallback;
    }

    private static <E extends Enum<E>> E constant(E[] constants, String value) {
        for (E constant : constants) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("no policy is called " + value);
    }
}
