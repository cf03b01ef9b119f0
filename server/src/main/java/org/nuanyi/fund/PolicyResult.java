package org.nuanyi.fund;

/** What became of a new version. */
public sealed interface PolicyResult {

    record Entered(Policy policy) implements PolicyResult {}

    record Refused(Reason why) implements PolicyResult {}

    /** Why not. */
    enum Reason {
        /** Another version is valid from that day; which of them would hold? */
        SAME_DAY,
        /** It grants nothing. */
        NOTHING,
        /** It would hold before it was decided. */
        BEFORE_DECISION
    }
}
