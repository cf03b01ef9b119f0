package org.nuanyi.supply.web;

import java.util.List;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Paging;
import org.nuanyi.kernel.lifecycle.Lifecycle;

/**
 * The page of a proposal.
 *
 * @param part which of its parts is shown: {@code lines}, {@code store} or {@code shipments}
 * @param isSent whether it has left the unit's store
 * @param stores lines of the page, by stores
 * @param wanted what it takes from the unit's store
 * @param enough whether the unit's store has all of it
 * @param picks its pick lists, by routes
 */
record ProposalView(
        DeskFrame desk,
        long id,
        Facts facts,
        Lifecycle lifecycle,
        String part,
        boolean isSent,
        List<StoreLines> stores,
        Edit edit,
        List<WantedRow> wanted,
        boolean enough,
        List<PickRow> picks,
        List<ShipmentRows.ShipmentRow> shipments,
        Paging.Pager pager,
        String error) {

    /**
     * What there is to say of it at a glance.
     *
     * @param unit in words, and {@code code}
     * @param shipments on which it left, and how many of them are {@code coming} still
     */
    record Facts(
            String unit,
            String code,
            String week,
            String madeOn,
            String rhythm,
            long stations,
            long lines,
            String pieces,
            long shipments,
            long coming) {}

    /** What a store is to be brought. */
    record StoreLines(long store, String name, List<LineRow> lines) {}

    /**
     * What a store is to be brought of an item.
     *
     * @param key of its fields in the form
     * @param piece what a piece is called
     * @param used a day; empty where nothing is known, as threshold and target
     * @param pieces as somebody wrote it, or as it stands; {@code was}, as it stands
     * @param drops whether it was ticked to be dropped
     * @param changed who changed it, and why; empty where nobody did
     * @param reasons why it is what it is, sentence by sentence
     */
    record LineRow(
            String key,
            String item,
            String piece,
            String present,
            String coming,
            String used,
            String threshold,
            String target,
            boolean byHand,
            String proposed,
            String pieces,
            String was,
            boolean drops,
            boolean isDropped,
            String changed,
            List<String> reasons) {}

    /**
     * Its form.
     *
     * @param may whether the reader changes it; else nothing of this is shown
     * @param page which page of lines it is about
     * @param why the reason as it was written
     */
    record Edit(boolean may, int page, String why, Added added) {

        /** The page before. */
        public int previous() {
            return page - 1;
        }

        /** The page after. */
        public int next() {
            return page + 1;
        }
    }

    /** The form for one line more, as it was written. */
    record Added(String station, List<Option> items, String pieces, String why) {

        /** Whether something was written. */
        public boolean isOpen() {
            return !station.isEmpty() || !pieces.isEmpty() || !why.isEmpty();
        }
    }

    /** What it takes of an item. */
    record WantedRow(String item, String pieces, String there, String lacking) {}

    /** A pick list. */
    record PickRow(long route, String name, int stops) {}

    /** Where what is done with it is sent. */
    public String acts() {
        return path() + "/act";
    }

    /** Where it is. */
    public String path() {
        return ReplenishPages.PATH + "/" + id;
    }
}
