package org.nuanyi.station;

import java.util.List;
import java.util.UUID;

/** What came of a change set. */
public sealed interface ChangeResult {

    /**
     * It is done, as one batch.
     *
     * @param batch by which it can be undone
     * @param changed the stations that say something else since
     * @param left stations that stay as they are, because somebody changed them meanwhile; only
     *     where a batch is undone
     */
    record Applied(UUID batch, List<StationCode> changed, List<StationCode> left)
            implements ChangeResult {

        public Applied {
            changed = List.copyOf(changed);
            left = List.copyOf(left);
        }
    }

    /** Something stands in the way, or nothing would change: nothing is done. */
    record Refused(BatchPreview why) implements ChangeResult {}

    /** It was undone before. */
    record AlreadyUndone() implements ChangeResult {}
}
