package org.nuanyi.supply;

/**
 * What a proposal takes of an item from the unit's store.
 *
 * @param item its code
 * @param pieces to be brought
 * @param there good pieces in the unit's store
 */
public record Wanted(String item, long pieces, long there) {

    /** Pieces that the unit's store lacks; nothing where it has enough. */
    public long lacking() {
        return Math.max(0, pieces - there);
    }
}
