package org.nuanyi.core.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The intervals that begin on one date, in order; what is not listed is closed. Hours that run past
 * midnight belong to the day they begin on.
 *
 * @param calendarUnknown as in {@link HoursAnswer}
 */
public record DayHours(LocalDate date, List<Interval> intervals, boolean calendarUnknown) {

    public DayHours {
        intervals = List.copyOf(intervals);
    }

    /**
     * @param fromMinute minute of the day, inclusive
     * @param toMinute minute of the day, exclusive; beyond 1440 on the next morning
     * @param state OPEN or UNKNOWN
     * @param openEnded the closing time is not said: {@code toMinute} is only where we stop to
     *     wonder
     */
    public record Interval(
            int fromMinute,
            int toMinute,
            OpenState state,
            Optional<String> comment,
            boolean openEnded) {}
}
