package io.vitrine.args;

/** Which commands a pause holds back. Since 6.2. */
public enum PauseMode {
    /** Those that write. */
    WRITE,
    /** All. */
    ALL
}
