package io.vitrine.args;

import java.util.Objects;

/**
 * A member that {@code GEOSEARCH} has found.
 *
 * @param <V> the type of members
 * @param distance from the centre, in the unit of the area
 * @param hash the score, which holds the position: 52 bits of a geohash
 * @param point where it is
 */
public record GeoResult<V>(V member, double distance, long hash, GeoPoint point) {

    public GeoResult {
        Objects.requireNonNull(member, "member");
        Objects.requireNonNull(point, "point");
    }

    /** Shows nothing: members and places are application data. */
    @Override
    public String toString() {
        return "GeoResult";
    }
}
