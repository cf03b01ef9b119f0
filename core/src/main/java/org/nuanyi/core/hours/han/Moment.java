package org.nuanyi.core.hours.han;

import java.util.Optional;
import org.nuanyi.core.hours.han.Token.Clock;

/**
 * One end of a range as it was written: 次日凌晨2点 is the next day, the small hours, two o'clock.
 *
 * @param part absent where no word says which half of the day
 */
record Moment(boolean nextDay, Optional<DayPart> part, Clock clock) {

    /** Minutes as a 24-hour clock reads them. */
    int plain() {
        return clock.hour() * 60 + clock.minute();
    }

    boolean isBare() {
        return part.isEmpty();
    }
}
