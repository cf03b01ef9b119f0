package org.nuanyi.fund;

import org.nuanyi.core.flow.Decision;
import org.nuanyi.kernel.flow.Matter;

/** What became of a grant. */
public sealed interface GrantResult {

    /** It stands; whether there is money for it, it says itself. */
    record Granted(Grant grant) implements GrantResult {}

    record Refused(Reason why) implements GrantResult {}

    /** Nothing was done: somebody else did something first. */
    record Overtaken(Matter matter) implements GrantResult {}

    /** Its lifecycle does not let it be done. */
    record NotNow(Decision.Reason why) implements GrantResult {}

    /** Why not. */
    enum Reason {
        /** Each station is granted that once, whatever became of it. */
        ALREADY_GRANTED,
        /** It is accepted on a day to come, so it is not. */
        NOT_ACCEPTED
    }
}
