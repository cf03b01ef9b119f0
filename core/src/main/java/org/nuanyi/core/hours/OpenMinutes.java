package org.nuanyi.core.hours;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.nuanyi.core.hours.DayLine.Stretch;

/** Counts only the time in which a station should be open. Pure. */
public final class OpenMinutes {

    private static final int DAY = 24 * 60;

    private OpenMinutes() {}

    /**
     * The moment at which so much opening time has gone by since another. What the hours do not say
     * is not counted, but where they say nothing at all every minute is.
     *
     * @param latest where it has not gone by then, this is the answer
     */
    public static LocalDateTime after(
            LocalDateTime from,
            Duration open,
            DatedHours hours,
            HolidayCalendar calendar,
            LocalDateTime latest) {
        if (hours.isSilent()) {
            return earlier(from.plus(open), latest);
        }
        Duration left = open;
        for (LocalDate day = from.toLocalDate();
                day.atStartOfDay().isBefore(latest);
                day = day.plusDays(1)) {
            List<Stretch> stretches = hours.line(day, calendar).stretches();
            for (int i = 0; i < stretches.size(); i++) {
                if (stretches.get(i).state() != OpenState.OPEN) {
                    continue;
                }
                LocalDateTime begins = later(from, at(day, stretches.get(i).fromMinute()));
                LocalDateTime ends = at(day, end(stretches, i));
                if (begins.isBefore(ends)) {
                    if (left.compareTo(Duration.between(begins, ends)) <= 0) {
                        return earlier(begins.plus(left), latest);
                    }
                    left = left.minus(Duration.between(begins, ends));
                }
            }
        }
        return latest;
    }

    private static int end(List<Stretch> stretches, int i) {
        return i + 1 < stretches.size() ? stretches.get(i + 1).fromMinute() : DAY;
    }

    private static LocalDateTime at(LocalDate day, int minute) {
        return day.atStartOfDay().plusMinutes(minute);
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? other : one;
    }
}
