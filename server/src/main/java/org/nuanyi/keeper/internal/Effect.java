package org.nuanyi.keeper.internal;

import java.util.List;
import java.util.Optional;
import org.nuanyi.keeper.DeedResult.Reason;

/** What a deed changed, or why it is not done. */
public sealed interface Effect {

    /**
     * @param entered numbers of one-off closings entered; {@code ended}, of those ended
     * @param before the condition of a facility before
     */
    record Changed(List<Long> entered, List<Long> ended, Optional<String> before)
            implements Effect {}

    record Refused(Reason why) implements Effect {}

    /** Nothing that has to be undone. */
    static Changed nothing() {
        return new Changed(List.of(), List.of(), Optional.empty());
    }

    /** One closing was entered. */
    static Changed entered(long id) {
        return new Changed(List.of(id), List.of(), Optional.empty());
    }
}
