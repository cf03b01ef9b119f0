package org.nuanyi.kernel.flow;

import org.nuanyi.core.flow.Decision.Reason;

/** What became of a {@link NewDeed}. */
public sealed interface FlowResult {

    /**
     * Done.
     *
     * @param moved whether it is in another state now
     */
    record Done(Matter matter, boolean moved) implements FlowResult {}

    /** Not done, for a reason the machine knows. */
    record Refused(Reason why) implements FlowResult {}

    /** Not done: somebody else did something first. */
    record Overtaken(Matter matter) implements FlowResult {}
}
