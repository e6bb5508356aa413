package io.vitrine.internal.config;

/** Where options are read from, and what a name is called there. */
enum Source {
    URL("parameter"),
    PROPERTIES("property"),
    ENVIRONMENT("environment variable");

    private final String noun;

    Source(String noun) {
        this.noun = noun;
    }

    /** A name of this source, for a message. */
    String place(String name) {
        return noun + " '" + name + "'";
    }

    /** A key as it is spelled here. */
    String spell(String key) {
        return this == ENVIRONMENT ? Option.variable(key) : key;
    }
}
