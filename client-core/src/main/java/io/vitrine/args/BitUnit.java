package io.vitrine.args;

/** What the ends of a range of a bitmap count. Since 7.0. */
public enum BitUnit {
    /** Bytes. */
    BYTE,
    /** Bits. */
    BIT
}
