package io.vitrine.args;

/** How far the server takes JSON apart into the types of the protocol: {@code FORMAT}, which RESP3 alone has. */
public enum JsonExpansion {
    /** Values that are no containers; arrays and objects are JSON text. */
    EXPAND1,
    /** Everything: arrays are lists and objects are maps. */
    EXPAND
}
