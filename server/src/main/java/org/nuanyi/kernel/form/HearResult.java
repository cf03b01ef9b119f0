package org.nuanyi.kernel.form;

import java.util.List;
import org.nuanyi.core.form.Fault;

/** What became of the answers of somebody who is not named. */
public sealed interface HearResult {

    /** They are counted, now or before. */
    record Heard(Submission submission) implements HearResult {}

    /** Something is missing or wrong, and nothing is kept. */
    record Faulty(List<Fault> faults) implements HearResult {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
