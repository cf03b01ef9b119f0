package org.nuanyi.voice;

/** What came of a step with a report. */
public sealed interface StepResult {

    /**
     * @param report as it is now
     */
    record Done(Report report) implements StepResult {}

    record Refused(Reason why) implements StepResult {}

    /** Why a step is refused. */
    enum Reason {
        ALREADY_CLOSED,
        /** Nobody is left without an answer. */
        NOT_ANSWERED,
        /** It has neither words nor a photo. */
        NOTHING_TO_RELEASE,
        ALREADY_RELEASED,
        NOT_RELEASED
    }
}
