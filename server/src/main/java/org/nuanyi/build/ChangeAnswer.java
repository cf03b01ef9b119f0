package org.nuanyi.build;

import java.util.List;
import org.nuanyi.core.flow.Decision;

/** What became of the wish to do something with a change of a station. */
public sealed interface ChangeAnswer {

    /** Done. */
    record Done(Change change) implements ChangeAnswer {}

    /** Somebody else did something first; nothing was done. */
    record Overtaken() implements ChangeAnswer {}

    /** In the state it is in, it is not written any more. */
    record NotNow() implements ChangeAnswer {}

    /** Something is under way for the station already. */
    record UnderWay(ChangeCode other) implements ChangeAnswer {}

    /**
     * The machine does not let it be done.
     *
     * @param lacking what is missing first, where that is why
     */
    record Refused(Decision.Reason why, List<ChangeLack> lacking) implements ChangeAnswer {

        public Refused {
            lacking = List.copyOf(lacking);
        }
    }
}
