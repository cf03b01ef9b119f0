package org.nuanyi.finder.internal;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import org.nuanyi.core.hours.DatedHours;
import org.nuanyi.core.hours.DayLine;
import org.nuanyi.core.hours.HolidayCalendar;
import org.nuanyi.core.hours.OpenState;

/** Each schedule's days in a period as JSON, worked out once. Thread-safe. */
final class Timetables {

    private final Period period;
    private final HolidayCalendar calendar;
    private final ConcurrentMap<DatedHours, List<String>> known = new ConcurrentHashMap<>();

    Timetables(Period period, HolidayCalendar calendar) {
        this.period = period;
        this.calendar = calendar;
    }

    Period period() {
        return period;
    }

    /** One line for each day of the period: {@code [0,0,540,1,1050,0]}, open from 9:00 to 17:30. */
    List<String> of(DatedHours hours) {
        return known.computeIfAbsent(hours, this::lines);
    }

    private List<String> lines(DatedHours hours) {
        return IntStream.range(0, Period.DAYS)
                .mapToObj(day -> hours.line(period.monday().plusDays(day), calendar))
                .map(Timetables::write)
                .toList();
    }

    /** Minute and what holds from then on, by turns. Words are on the station's page. */
    private static String write(DayLine line) {
        StringBuilder json = new StringBuilder("[");
        int before = -1;
        for (DayLine.Stretch stretch : line.stretches()) {
            int state = number(stretch);
            if (state != before) {
                json.append(json.length() > 1 ? "," : "").append(stretch.fromMinute());
                json.append(',').append(state);
                before = state;
            }
        }
        return json.append(']').toString().intern();
    }

    /** Closed, open, unknown; and the same three behind an open end. */
    private static int number(DayLine.Stretch stretch) {
        return number(stretch.state()) + (stretch.openEnded() ? 3 : 0);
    }

    private static int number(OpenState state) {
        return switch (state) {
            case CLOSED -> 0;
            case OPEN -> 1;
            case UNKNOWN -> 2;
        };
    }
}
