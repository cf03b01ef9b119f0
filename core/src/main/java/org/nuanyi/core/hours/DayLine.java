package org.nuanyi.core.hours;

import java.util.List;
import java.util.Optional;

/**
 * One calendar day of Shanghai from 00:00 to 24:00, all settled: the night before is in it, a
 * fallback speaks where it has to. Who has the lines of the days to come can say what {@link
 * OpeningHours#at} says without knowing a rule.
 *
 * @param stretches without a gap, the first from minute 0; neighbours differ
 * @param calendarUnknown as in {@link HoursAnswer}, for a minute of this day
 */
public record DayLine(List<Stretch> stretches, boolean calendarUnknown) {

    public DayLine {
        stretches = List.copyOf(stretches);
    }

    /**
     * What holds from one minute to the next stretch, or to midnight.
     *
     * @param fromMinute minute of the day
     * @param openEnded behind an open end ({@code 18:00+}): nobody says when this state ends
     */
    public record Stretch(
            int fromMinute, OpenState state, boolean openEnded, Optional<String> comment) {}
}
