package io.vitrine.args.search;

/** How the coordinates of a shape are understood. */
public enum CoordinateSystem {
    /** Longitude and latitude on the globe. */
    SPHERICAL,
    /** On a plane. */
    FLAT
}
