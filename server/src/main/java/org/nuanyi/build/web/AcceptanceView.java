package org.nuanyi.build.web;

import java.util.List;
import org.nuanyi.forms.FormView;
import org.nuanyi.kernel.desk.Option;

/**
 * The acceptance of a project on its page.
 *
 * @param now whether it is what the project's state asks for
 * @param begins whether the reader may begin a checklist
 * @param offered the checklists there are
 * @param begun what is being filled in, the last begun first
 * @param filled what was handed in, the last first
 */
record AcceptanceView(
        boolean now, boolean begins, List<Option> offered, List<Begun> begun, List<Filled> filled) {

    AcceptanceView {
        offered = List.copyOf(offered);
        begun = List.copyOf(begun);
        filled = List.copyOf(filled);
    }

    /** Whether there is anything to see. */
    public boolean isThere() {
        return now || !begun.isEmpty() || !filled.isEmpty();
    }

    /**
     * A checklist that is being filled in.
     *
     * @param path where
     */
    record Begun(String title, int version, String who, String when, String path) {}

    /**
     * A checklist that was handed in.
     *
     * @param form as it was filled in, in its own version
     * @param failing the questions whose answers speak against the station
     */
    record Filled(FormView form, String who, String when, List<String> failing) {

        Filled {
            failing = List.copyOf(failing);
        }
    }
}
