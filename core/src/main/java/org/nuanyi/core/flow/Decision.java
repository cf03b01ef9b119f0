package org.nuanyi.core.flow;

/** What becomes of an act. */
public sealed interface Decision {

    /**
     * It is done.
     *
     * @param before where the case stood
     * @param after where it stands now
     */
    record Done(Case before, Case after) implements Decision {

        /** Whether the case is in another state than before. */
        public boolean moved() {
            return !before.path().equals(after.path());
        }
    }

    /** It is not, and nothing changed. */
    record Refused(Reason why) implements Decision {}

    /** Why not. */
    enum Reason {
        /** The case has ended; nothing is done with it any more. */
        ENDED,
        /** In this state there is no such event. */
        NO_SUCH_EVENT,
        /** None of his roles may. */
        NOT_HIS,
        /** It was handed over to another. */
        ASSIGNED_TO_ANOTHER,
        /** Whom it is to be handed over to could do nothing with it. */
        RECEIVER_MAY_NOT,
        /** What must hold first does not. */
        GUARDED,
        /** It takes a comment. */
        UNEXPLAINED,
        /** Somebody who was asked to has not signed yet. */
        NOT_SIGNED,
        /** Nobody asked that person to sign. */
        NOT_ASKED,
        /** He has agreed already, and another must. */
        AGREED_ALREADY,
        /** To go back takes a state that the case came through. */
        NO_SUCH_STEP,
        /** Only his own last move, and only until anything is done after it. */
        NOT_TO_BE_TAKEN_BACK
    }
}
