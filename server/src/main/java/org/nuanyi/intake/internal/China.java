package org.nuanyi.intake.internal;

/** A box around China, land and sea. Its longitudes and latitudes do not overlap. */
final class China {

    private China() {}

    static boolean contains(double lon, double lat) {
        return lon >= 73.4 && lon <= 135.2 && lat >= 3.8 && lat <= 53.7;
    }
}
