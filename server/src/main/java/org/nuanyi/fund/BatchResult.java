package org.nuanyi.fund;

import java.util.List;
import org.nuanyi.core.flow.Decision;
import org.nuanyi.kernel.flow.Matter;

/** What became of something done with a batch or with lines of it. */
public sealed interface BatchResult {

    record Done(long batch) implements BatchResult {}

    /**
     * Nothing was done.
     *
     * @param grants numbers of those it is about; none where it is about the batch
     */
    record Refused(Reason why, List<Long> grants) implements BatchResult {

        public Refused {
            grants = List.copyOf(grants);
        }
    }

    /** Nothing was done: somebody else did something first. */
    record Overtaken(Matter matter) implements BatchResult {}

    /** The lifecycle does not let it be done. */
    record NotNow(Decision.Reason why) implements BatchResult {}

    /** Why not. */
    enum Reason {
        /** It has no lines, or none was chosen. */
        EMPTY,
        /** A grant is not payable now: unfunded, in another batch, paid or refused. */
        NOT_PAYABLE,
        /** Nobody entered an account for a unit or a station. */
        NO_PAYEE,
        /** Who put it together or submitted it neither approves nor pays it. */
        OWN_PREPARATION,
        /** Who approved it does not pay it. */
        OWN_APPROVAL,
        /** Its lines are not those that were submitted. */
        CHANGED,
        /** A line is paid or failed already, or is none of this batch. */
        DECIDED,
        /** On that day it was not owed yet. */
        NOT_OWED,
        /** It is said of a day to come. */
        TO_COME,
        /** What is to be undone was not paid, or is undone. */
        NOT_PAID
    }
}
