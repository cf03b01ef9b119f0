package org.nuanyi.core.geo;

/** A position: degrees east, degrees north, and the datum they are meant in. */
public record GeoPoint(double lon, double lat, Datum datum) {

    private static final double MILLION = 1e6;

    /**
     * @throws IllegalArgumentException if a coordinate is not a number or out of range
     */
    public GeoPoint {
        requireWithin("longitude", lon, 180);
        requireWithin("latitude", lat, 90);
    }

    public static GeoPoint wgs84(double lon, double lat) {
        return new GeoPoint(lon, lat, Datum.WGS84);
    }

    /** The same place in another datum; outside China all datums are one. */
    public GeoPoint to(Datum target) {
        if (target == datum) {
            return this;
        }
        if (!DatumShift.appliesAt(lon, lat)) {
            return new GeoPoint(lon, lat, target);
        }
        return fromGcj02(toGcj02(), target);
    }

    /** The same to the millionth of a degree (0.1 m), which is how answers say it. */
    public GeoPoint rounded() {
        return new GeoPoint(
                Math.round(lon * MILLION) / MILLION, Math.round(lat * MILLION) / MILLION, datum);
    }

    private GeoPoint toGcj02() {
        return switch (datum) {
            case WGS84 -> DatumShift.GCJ02.apply(this);
            case GCJ02 -> this;
            case BD09 -> DatumShift.BD09.undo(this);
        };
    }

    private static GeoPoint fromGcj02(GeoPoint point, Datum target) {
        return switch (target) {
            case WGS84 -> DatumShift.GCJ02.undo(point);
            case GCJ02 -> point;
            case BD09 -> DatumShift.BD09.apply(point);
        };
    }

    private static void requireWithin(String what, double degrees, double limit) {
        if (!(Math.abs(degrees) <= limit)) { // so that NaN fails as well
            throw new IllegalArgumentException(
                    what + " must lie within ±" + (int) limit + " degrees, not " + degrees);
        }
    }
}
