package org.nuanyi.account.web;

import java.util.List;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.Task.Thing;

/** The first page of the desk: what waits, and as what one is here. */
record HomeView(DeskFrame desk, List<TaskLine> tasks, List<OwnView.RoleLine> roles) {

    /**
     * Something to do, in words.
     *
     * @param link empty where there is no list of them
     * @param unit empty where it is not one unit's
     * @param since empty where nobody knows
     * @param due empty where there is no deadline
     * @param first whether a list has more than these things
     */
    record TaskLine(
            String what,
            long count,
            String link,
            List<Thing> things,
            String unit,
            String since,
            String due,
            boolean late,
            boolean first) {}
}
