package org.opendatabutton;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A point on the Earth: WGS 84, in degrees. */
public final class GeoPoint {
    private final BigDecimal longitude;
    private final BigDecimal latitude;

    private GeoPoint(BigDecimal longitude, BigDecimal latitude) {
        this.longitude = Objects.requireNonNull(longitude, "longitude");
        this.latitude = Objects.requireNonNull(latitude, "latitude");
    }

    /**
     * A point, longitude first.
     *
     * @param longitude degrees east of Greenwich
     * @param latitude degrees north of the equator
     * @return the point
     */
    public static GeoPoint of(BigDecimal longitude, BigDecimal latitude) {
        return new GeoPoint(longitude, latitude);
    }

    /**
     * A point, longitude first.
     *
     * @param longitude degrees east of Greenwich, {@code 0.3404} for example
     * @param latitude degrees north of the equator
     * @return the point
     * @throws NumberFormatException if one is not a number
     */
    public static GeoPoint of(String longitude, String latitude) {
        return new GeoPoint(new BigDecimal(longitude), new BigDecimal(latitude));
    }

    /**
     * Degrees east of Greenwich.
     *
     * @return the longitude
     */
    public BigDecimal longitude() {
        return longitude;
    }

    /**
     * Degrees north of the equator.
     *
     * @return the latitude
     */
    public BigDecimal latitude() {
        return latitude;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GeoPoint
            && longitude.equals(((GeoPoint) other).longitude)
            && latitude.equals(((GeoPoint) other).latitude);
    }

    @Override
    public int hashCode() {
        return Objects.hash(longitude, latitude);
    }

    @Override
    public String toString() {
        return longitude + "," + latitude;
    }
}
