package io.vitrine.args;

/** Why a consumer gives an entry back without having done it. Since 8.8. */
public enum NackMode {
    /** It has not begun: the delivery does not count. */
    SILENT,
    /** It failed and others may try: the delivery counts. */
    FAIL,
    /** Nobody will succeed: the entry counts as delivered too often. */
    FATAL
}
