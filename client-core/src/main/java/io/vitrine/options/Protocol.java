package io.vitrine.options;

/** The version of the Redis serialization protocol a connection asks for. */
public enum Protocol {
    /** RESP3 by {@code HELLO 3}, with RESP2 on a server that does not know it: Redis before 6.0. */
    RESP3,
    /** RESP2, without {@code HELLO}. */
    RESP2
}
