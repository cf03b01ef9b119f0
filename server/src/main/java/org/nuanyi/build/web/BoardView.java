package org.nuanyi.build.web;

import java.util.List;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Paging;

/**
 * Projects, by their state or as a list.
 *
 * @param board whether they are shown by state
 * @param columns states in the order of the machine; for the board
 * @param cards of one page; for the list
 * @param applies whether the reader may apply for one
 * @param other address of the other way to show the same
 * @param sheet address of all of them as a sheet
 */
record BoardView(
        DeskFrame desk,
        boolean board,
        List<Column> columns,
        List<Card> cards,
        List<Option> units,
        List<Option> states,
        String words,
        boolean late,
        boolean applies,
        String other,
        String sheet,
        Paging.Pager pager) {

    /**
     * A state and what stands in it.
     *
     * @param count how many; the cards are the first of them
     * @param late of how many the limit is over
     * @param all address of all of them
     */
    record Column(String name, long count, long late, List<Card> cards, String all) {

        /** Whether nothing stands there. */
        public boolean none() {
            return count == 0;
        }

        /** How many more there are than are shown. */
        public long more() {
            return count - cards.size();
        }
    }

    /**
     * A project.
     *
     * @param since how long it has been in its state
     * @param late since when it is late; empty where it is not
     * @param turn whose turn it is; empty once it has ended
     */
    record Card(
            String code,
            String name,
            String unit,
            String state,
            String stateName,
            String since,
            String late,
            String turn) {}
}
