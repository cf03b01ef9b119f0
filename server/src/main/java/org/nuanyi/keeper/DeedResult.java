package org.nuanyi.keeper;

/** What came of a deed, or of undoing one. */
public sealed interface DeedResult {

    /** It is done; or was done before, under the same name. */
    record Done(DoneDeed deed) implements DeedResult {}

    record Refused(Reason why) implements DeedResult {}

    /** Why not. */
    enum Reason {
        /** More than twelve hours ago: by now something else may be so. */
        TOO_LONG_AGO,
        /** In the future: the phone's clock is wrong. */
        AHEAD,
        /** Another deed has this name. */
        NAME_TAKEN,
        /** The station is suspended or closed: its unit opens it again. */
        NOT_IN_SERVICE,
        /** Nothing was said. */
        NO_WORDS,
        /** There are not so many pieces left in the store. */
        NOT_SO_MANY,
        /** What came does not fit what was sent, or a number is missing. */
        NOT_COUNTED,
        /** Something is missing or damaged, and nothing was said about it. */
        NO_NOTE,
        /** The supplies were accepted already, or taken back. */
        NOT_ON_THEIR_WAY,
        /** The piece is not at the station. */
        NOT_HERE,
        /** The piece has an open repair already. */
        IN_REPAIR,
        /** Somebody is to repair it already, so it is no wrong tap any more. */
        TAKEN_UP,
        /** The report has its answer already, or is closed. */
        ANSWERED,
        /** It was done too long ago to be undone. */
        TOO_LATE,
        /** Something was done after it; or it cannot be undone. */
        NOT_THE_LAST
    }
}
