package io.vitrine.args;

/**
 * A point on earth in degrees. Redis keeps points on a grid, so what comes back differs by up to half a metre.
 *
 * @param longitude from -180 to 180
 * @param latitude from -85.05112878 to 85.05112878, the limits of the projection that Redis uses
 */
public record GeoPoint(double longitude, double latitude) {

    private static final double MOST_LONGITUDE = 180;
    private static final double MOST_LATITUDE = 85.05112878;

    public GeoPoint {
        if (!(Math.abs(longitude) <= MOST_LONGITUDE)) {
            throw new IllegalArgumentException("the longitude must be from -180 to 180 degrees");
        }
        if (!(Math.abs(latitude) <= MOST_LATITUDE)) {
            throw new IllegalArgumentException("the latitude must be from -85.05112878 to 85.05112878 degrees");
        }
    }

    /** Does not show where it is: that may be personal. */
    @Override
    public String toString() {
        return "GeoPoint";
    }
}
