package io.vitrine.args;

/** When an expiration may be set. Since 7.0 for keys, 7.4 for hash fields. */
public enum ExpireCondition {
    /** Only if there is none. */
    NX,
    /** Only if there is one. */
    XX,
    /** Only if the new one is later; none counts as never. */
    GT,
    /** Only if the new one is earlier; none counts as never. */
    LT
}
