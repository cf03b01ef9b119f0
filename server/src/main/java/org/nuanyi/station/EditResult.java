package org.nuanyi.station;

import java.util.List;

/** What came of the wish to edit a station. */
public sealed interface EditResult {

    /**
     * It is done.
     *
     * @param station as it is now; as it was, where nothing new was said
     */
    record Saved(Station station) implements EditResult {}

    /**
     * Somebody else changed the same fields meanwhile: nothing is done.
     *
     * @param station as it is now, to be merged with
     */
    record Clash(Station station, List<Difference> differences) implements EditResult {

        public Clash {
            differences = List.copyOf(differences);
        }
    }

    /** Texts that cannot be: nothing is done. */
    record Invalid(Station station, List<FieldFault> faults) implements EditResult {

        public Invalid {
            faults = List.copyOf(faults);
        }
    }
}
