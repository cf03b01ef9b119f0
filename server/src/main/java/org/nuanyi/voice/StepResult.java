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
        ALREADY_VERIFIED,
        /** Nothing is done yet that could be verified. */
        NOT_CLOSED,
        /** Nobody is left without an answer. */
        NOT_ANSWERED,
        /** A door and a thing are shown as they are now. */
        WITHOUT_PHOTO,
        /** Who closed it does not verify it. */
        OWN_WORK,
        /** It is for somebody else to do. */
        NOT_YOURS,
        /** The account has no role that looks after reports of this unit. */
        NOT_ABLE,
        /** It has neither words nor a photo. */
        NOTHING_TO_RELEASE,
        ALREADY_RELEASED,
        NOT_RELEASED
    }
}
