package org.nuanyi.cabinet.web;

import java.util.Optional;
import org.nuanyi.core.Named;
import org.nuanyi.core.cabinet.DenialReason;
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
 * @param why the cabinet kept the door shut: id of a {@link DenialReason}, or empty
 * @param station its code, where else is looked for
 * @param phone of the station's desk
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
        boolean over,
        String why,
        String station,
        Optional<String> phone) {

    /** Whether nothing came of it, and somebody may want to be asked. */
    public boolean isHelpOffered() {
        return switch (Named.get(OpeningState.class, state)) {
            case DENIED, EXPIRED, JAMMED, UNKNOWN -> true;
            case QUEUED, SENT, ACKED, OPENED, LEFT_OPEN, CLOSED, SETTLED -> false;
        };
    }

    /** The books are no concern of whoever has shut the door. */
    static boolean isOver(Opening opening) {
        return opening.state() == OpeningState.CLOSED || opening.state().isOver();
    }
}
