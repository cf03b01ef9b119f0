package org.nuanyi.forms.web;

import java.util.List;
import java.util.UUID;
import org.nuanyi.core.form.Fault;
import org.nuanyi.kernel.form.Submission;

/** What became of answers that were sent, to be saved or handed in. */
sealed interface TakeResult {

    /**
     * They are saved.
     *
     * @param version that they are
     */
    record Saved(Submission now, int version) implements TakeResult {}

    /** They are handed in, now or before. */
    record HandedIn(Submission now) implements TakeResult {}

    /** They are saved, and not handed in: something is missing or wrong. */
    record Faulty(Submission now, List<Fault> faults) implements TakeResult {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** They are saved, and not handed in: somebody else did something that is to be seen first. */
    record Unseen(Submission now) implements TakeResult {}

    /** They lie beside what somebody else saved. */
    record Conflicting(Submission now, UUID branch) implements TakeResult {}

    /** The form was handed in before; they are kept beside it. */
    record TooLate(Submission now) implements TakeResult {}
}
