package org.nuanyi.kernel.form;

import java.util.List;
import org.nuanyi.core.form.Fault;

/** What became of handing in a submission. */
public sealed interface SubmitResult {

    /** It is handed in, now or before. */
    record Submitted(Submission submission) implements SubmitResult {}

    /** Something is missing or wrong. */
    record Faulty(Submission submission, List<Fault> faults) implements SubmitResult {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** Somebody saved something since, or answers lie aside: whoever hands in sees them first. */
    record Unseen(Submission submission) implements SubmitResult {}
}
