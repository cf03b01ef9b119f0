package org.nuanyi.core.supply;

import java.util.Optional;

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
     * What use makes of it: more is asked for when what is left lasts no longer than goods take,
     * and so much that it lasts as long as they take and until they come again. The threshold is at
     * least 1, the target above it.
     *
     * @return empty where nothing was used, or there never was any: nothing is made up
     */
    public static Optional<Level> reckoned(Usage usage, Rhythm rhythm) {
        if (usage.pieces() == 0 || usage.without() == usage.days()) {
            return Optional.empty();
        }
        long threshold = Math.max(1, usage.expected(rhythm.lead()).orElseThrow());
        long more = Math.max(1, usage.expected(rhythm.between()).orElseThrow());
        return Optional.of(new Level(threshold, Math.addExact(threshold, more)));
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
