package org.nuanyi.cabinet.web;

import java.util.List;
import org.nuanyi.core.cabinet.Quota.Left;
import org.nuanyi.kernel.page.Frame;

/**
 * A member's own.
 *
 * @param forgot whether something was forgotten just now
 * @param keptFrom first day of the month, whose openings count and are kept
 * @param keptUntil first day of the next month, from which on they can be forgotten
 */
record MineView(
        Frame frame,
        boolean forgot,
        List<LentLine> borrowed,
        List<LeftLine> left,
        List<PastLine> past,
        String keptFrom,
        String keptUntil) {

    record LentLine(String item, int pieces, String piece) {}

    /**
     * What the member may still take.
     *
     * @param item its name; empty for all items together
     */
    record LeftLine(String item, Left left) {}

    /**
     * An opening.
     *
     * @param moved pieces taken; below nothing those brought back
     */
    record PastLine(
            String id,
            String when,
            String item,
            String piece,
            int moved,
            String place,
            String state) {

        public int brought() {
            return -moved;
        }
    }
}
