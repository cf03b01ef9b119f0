package org.nuanyi.core.index;

/**
 * The nearest stations that satisfy every condition.
 *
 * @param lon degrees east
 * @param lat degrees north
 * @param radiusMetres stations up to and at this distance; may be infinite
 * @param k at most so many
 * @param facilities bits of the facilities a station must have, all of them
 * @param audiences trait bits of which a station must have at least one; 0 asks nothing
 * @param kinds trait bits of which a station must have at least one; 0 asks nothing
 * @param open who is open at the instant that matters, or {@link OpenSet#ANY}
 */
public record NearestQuery(
        double lon,
        double lat,
        double radiusMetres,
        int k,
        long facilities,
        int audiences,
        int kinds,
        OpenSet open) {

    /**
     * @throws IllegalArgumentException if the position is off the globe, the radius negative or not
     *     a number, or k less than one
     */
    public NearestQuery {
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
            throw new IllegalArgumentException("the position is off the globe");
        }
        if (!(radiusMetres >= 0)) {
            throw new IllegalArgumentException("the radius must be at least 0 m: " + radiusMetres);
        }
        if (k < 1) {
            throw new IllegalArgumentException("at least one station must be asked for: " + k);
        }
    }
}
