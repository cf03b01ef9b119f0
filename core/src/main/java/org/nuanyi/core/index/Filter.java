package org.nuanyi.core.index;

/**
 * What a station must be.
 *
 * @param all marks a station must have, every one; at least one of them
 * @param audiences marks of which a station must have one; empty asks nothing
 * @param kinds marks of which a station must have one; empty asks nothing
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one query, never compared
record Filter(Marks[] all, Marks[] audiences, Marks[] kinds) {

    /** Which of a leaf's 64 places satisfy it. */
    long in(int leaf) {
        long places = someOf(audiences, leaf) & someOf(kinds, leaf);
        for (Marks marks : all) {
            places &= marks.in(leaf);
        }
        return places;
    }

    /** Who under a node may satisfy it: bit 0 if somebody on the left, bit 1 on the right. */
    long below(int node) {
        long halves = someBelow(audiences, node) & someBelow(kinds, node);
        for (Marks marks : all) {
            halves &= marks.below(node);
        }
        return halves;
    }

    private static long someOf(Marks[] group, int leaf) {
        long some = group.length == 0 ? -1 : 0;
        for (Marks marks : group) {
            some |= marks.in(leaf);
        }
        return some;
    }

    private static long someBelow(Marks[] group, int node) {
        long some = group.length == 0 ? -1 : 0;
        for (Marks marks : group) {
            some |= marks.below(node);
        }
        return some;
    }
}
