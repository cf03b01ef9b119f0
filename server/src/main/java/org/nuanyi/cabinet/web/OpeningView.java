package org.nuanyi.cabinet.web;

import org.nuanyi.core.cabinet.Opening;
import org.nuanyi.core.cabinet.OpeningState;
import org.nuanyi.kernel.page.Frame;

/**
 * How far an opening has come.
 *
 * @param name of the station
 * @param state of {@link OpeningState}, as an id; settled as soon as the door is shut
 * @param giving whether something is brought back
 * @param moved pieces taken, or brought back, as far as is known
 * @param over whether nothing more is to come that the member waits for
 */
record OpeningView(
        Frame frame,
        String id,
        String cabinet,
        String name,
        int lane,
        String item,
        String piece,
        String state,
        boolean giving,
        int moved,
        boolean over) {

    /** The books are no concern of whoever has shut the door. */
    static boolean isOver(Opening opening) {
        return opening.state() == OpeningState.CLOSED || opening.state().isOver();
    }
}
