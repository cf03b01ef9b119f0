package org.nuanyi.voice;

/** As what somebody takes a step with a report. */
public enum Party {
    /** Somebody of the unit. */
    HANDLER,
    /** The one of the unit who closed it last, and so does not say whether it is done. */
    CLOSER,
    /** Who sent it: whoever has its number. */
    SENDER,
    /** Nobody: time that went by. */
    CLOCK
}
