package io.vitrine.it.jedis;

/** Why the bytes differ, where they do in more than one family. */
final class Reasons {

    /** 2 and 2.0 are the same to Redis. */
    static final String WHOLE = "a whole number is sent without a fraction: 2, by Jedis 2.0";

    /** Redis reads keywords and units in any case. */
    static final String CASE = "a keyword is sent in the case of the documentation, by Jedis in the other one";

    /** {@code inf} and {@code +inf} are the same to Redis. */
    static final String INFINITY = "infinity is sent as inf, by Jedis as +inf";

    /** Options may come in any order. */
    static final String ORDER = "options come in another order, which means nothing to Redis";

    /** An option whose default it is. */
    static final String DEFAULT = "Jedis spells out a default that is left away here, or the other way round";

    private Reasons() {}
}
