package org.nuanyi.supply;

import org.nuanyi.kernel.flow.Matter;

/**
 * A proposal in a list, with what is to be seen of it at a glance.
 *
 * @param matter where it stands
 */
public record ProposalCard(Proposal proposal, Matter matter, Sums sums) {

    /**
     * What a proposal comes to.
     *
     * @param lines that bring something
     * @param stations that are brought something
     * @param pieces of all items
     * @param shipments on which it left
     * @param coming of these, those that were neither accepted nor taken back
     */
    public record Sums(long lines, long stations, long pieces, long shipments, long coming) {

        /** Of what has no lines. */
        public static final Sums NONE = new Sums(0, 0, 0, 0, 0);
    }
}
