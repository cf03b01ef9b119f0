package org.nuanyi.finder;

/** A box between two meridians and two parallels, in degrees of WGS-84, its edges included. */
public record Bounds(double west, double south, double east, double north) {

    /** Whether the point lies inside; a box whose west is east of its east holds nothing. */
    public boolean contains(double lon, double lat) {
        return west <= lon && lon <= east && south <= lat && lat <= north;
    }
}
