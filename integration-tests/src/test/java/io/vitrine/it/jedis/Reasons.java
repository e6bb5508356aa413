package io.vitrine.it.jedis;

/** Why the bytes differ, where they do in more than one family. */
final class Reasons {

    /** 2 and 2.0 are the same to Redis. */
    static final String WHOLE = "a whole number is sent without a fraction: 2, by Jedis 2.0";

    /** Options may come in any order. */
    static final String ORDER = "options come in another order, which means nothing to Redis";

    /** An option whose default it is. */
    static final String DEFAULT = "Jedis spells out a default that is left away here, or the other way round";

    private Reasons() {}
}
