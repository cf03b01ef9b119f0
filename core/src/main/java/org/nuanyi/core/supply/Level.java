package org.nuanyi.core.supply;

/**
 * The two numbers by which one thing is replenished at one place.
 *
 * @param threshold pieces; once no more than this is there, more is brought
 * @param target pieces; up to this it is brought
 */
public record Level(long threshold, long target) {

    /**
     * A level.
     *
     * @throws IllegalArgumentException if the target does not lie above the threshold
     */
    public Level {
        if (threshold < 0 || target <= threshold) {
            throw new IllegalArgumentException("the target lies above the threshold");
        }
    }

    /**
     * How much is to be brought: nothing above the threshold, else what lacks to the target in
     * whole packs, the last one full.
     *
     * @param present pieces there that are still good
     * @param coming pieces on their way
     * @param pack pieces in a pack, at least 1
     * @return pieces
     */
    public long lacking(long present, long coming, int pack) {
        long known = Math.addExact(present, coming);
        return known > threshold ? 0 : Math.ceilDiv(target - known, (long) pack) * pack;
    }
}
