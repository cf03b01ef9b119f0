package org.nuanyi.finder.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nuanyi.core.hours.DatedHours;
import org.nuanyi.core.hours.DayHours;
import org.nuanyi.core.hours.HolidayCalendar;
import org.nuanyi.core.hours.HolidayYear;
import org.nuanyi.core.hours.OpeningHours;
import org.nuanyi.kernel.page.TimeWords;
import org.nuanyi.kernel.page.Week;
import org.nuanyi.station.Hours;

/**
 * The hours of a week without holidays, days alike put together, as they may hang on a wall: 周一至周五
 * 09:00–17:30；周六至周日 休息.
 */
record OrdinaryWeek(OpeningHours hours, TimeWords words) {

    /** Days in a row with the same hours. */
    private record Row(DayOfWeek first, DayOfWeek last, String said) {

        Row upTo(DayOfWeek day) {
            return new Row(first, day, said);
        }
    }

    /** The same, or the hours as they came where they are only words. */
    static String of(Hours hours, TimeWords words) {
        return hours.understood()
                .map(understood -> new OrdinaryWeek(understood, words).write())
                .orElse(hours.text());
    }

    String write() {
        List<Row> rows = rows();
        if (rows.size() == 1) {
            String said = rows.getFirst().said();
            String allDay = words.language().pick("全天", "all day");
            return said.equals(allDay)
                    ? words.language().pick("每天 24 小时", "24 hours a day")
                    : words.language().pick("每天 ", "Daily ") + said;
        }
        return rows.stream()
                .map(row -> days(row) + " " + row.said())
                .collect(Collectors.joining(words.language().pick("；", "; ")));
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (DayHours day : days()) {
            String said = said(day);
            DayOfWeek weekday = day.date().getDayOfWeek();
            if (!rows.isEmpty() && rows.getLast().said().equals(said)) {
                rows.add(rows.removeLast().upTo(weekday));
            } else {
                rows.add(new Row(weekday, weekday, said));
            }
        }
        return rows;
    }

    /** The seven days to come, from Monday to Sunday, as if there were no holiday. */
    private List<DayHours> days() {
        LocalDate today = words.now().toLocalDate();
        HolidayCalendar plain =
                HolidayCalendar.of(
                        List.of(
                                new HolidayYear(today.getYear(), List.of()),
                                new HolidayYear(today.getYear() + 1, List.of())));
        return Week.days(new DatedHours(Optional.of(hours), List.of()), today, plain).stream()
                .sorted(Comparator.comparing(day -> day.date().getDayOfWeek()))
                .toList();
    }

    private String said(DayHours day) {
        return day.intervals().isEmpty()
                ? words.language().pick("休息", "closed")
                : day.intervals().stream()
                        .map(interval -> Week.write(interval, words))
                        .collect(Collectors.joining(words.language().pick("，", ", ")));
    }

    private String days(Row row) {
        return row.first() == row.last()
                ? name(row.first())
                : name(row.first()) + words.language().pick("至", "–") + name(row.last());
    }

    private String name(DayOfWeek day) {
        LocalDate monday = words.now().toLocalDate().with(DayOfWeek.MONDAY);
        return words.weekday(monday.with(day));
    }
}
