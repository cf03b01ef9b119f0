package org.nuanyi.station;

import java.time.LocalDate;
import java.util.Optional;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.core.trust.Signs;

/**
 * Where a station stands: its place in life, and how sure we are that it really is open.
 *
 * @param reason why it is suspended or closed; empty otherwise
 * @param successor the station that took its place
 * @param signs what was seen of its being open
 * @param moved where it was before, if it ever moved
 */
public record Standing(
        Lifecycle lifecycle,
        String reason,
        Optional<StationCode> successor,
        Signs signs,
        Optional<Move> moved) {

    /**
     * The last time it moved.
     *
     * @param from the address it had before
     */
    public record Move(LocalDate on, String from) {}

    /** An ordinary open station of which nothing more is known. */
    public static final Standing OPEN = new Standing(Lifecycle.OPEN, "", Signs.NONE);

    /** Why a station is closed that had been registered twice. */
    public static final String MERGED = "重复登记，已合并";

    /** Whether it is the same as its successor, so that its code leads there. */
    public boolean isMerged() {
        return lifecycle == Lifecycle.CLOSED && successor.isPresent() && reason.equals(MERGED);
    }

    /** One that nothing takes the place of. */
    public Standing(Lifecycle lifecycle, String reason, Signs signs) {
        this(lifecycle, reason, Optional.empty(), signs);
    }

    /** One that is where it always was. */
    public Standing(
            Lifecycle lifecycle, String reason, Optional<StationCode> successor, Signs signs) {
        this(lifecycle, reason, successor, signs, Optional.empty());
    }
}
