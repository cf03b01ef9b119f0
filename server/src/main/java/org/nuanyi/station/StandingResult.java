package org.nuanyi.station;

/** What came of the wish to change where a station stands. */
public sealed interface StandingResult {

    /**
     * @param station as it is now; as it was, where nothing new was said
     */
    record Changed(Station station) implements StandingResult {}

    record Refused(Reason why) implements StandingResult {}

    /** Why the register refuses. */
    enum Reason {
        /** Only an open station can be suspended, or observed. */
        NOT_OPEN,
        /** Only a suspended or closed station can be opened again. */
        NOT_SHUT,
        ALREADY_CLOSED,
        SUCCESSOR_IS_ITSELF,
        SUCCESSOR_UNKNOWN,
        SUCCESSOR_CLOSED
    }
}
