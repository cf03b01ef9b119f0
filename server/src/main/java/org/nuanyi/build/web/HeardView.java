package org.nuanyi.build.web;

import java.util.List;
import org.nuanyi.forms.TallyView;

/**
 * What workers said that a place needs, on the page of its project.
 *
 * @param asked whether they are asked now
 * @param link of the page where they answer, whole
 * @param answers how many answered
 * @param tallies of each version of the questions that was answered, the newest first
 */
record HeardView(boolean asked, String link, int answers, List<TallyView> tallies) {

    HeardView {
        tallies = List.copyOf(tallies);
    }

    /** Whether there is anything to see. */
    public boolean isThere() {
        return asked || answers > 0;
    }
}
