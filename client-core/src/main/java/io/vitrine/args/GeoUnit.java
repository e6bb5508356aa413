package io.vitrine.args;

/** Units of length. */
public enum GeoUnit {
    /** Metres. */
    M,
    /** Kilometres. */
    KM,
    /** Feet. */
    FT,
    /** Miles. */
    MI
}
