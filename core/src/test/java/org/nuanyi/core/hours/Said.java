package org.nuanyi.core.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers as one readable line, for the catalogues. */
final class Said {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Said() {}

    /**
     * {@code open until 11-24 12:00}, {@code closed until 11-25 08:00 "call" [calendar unknown]}.
     */
    static String at(String value, String instant) {
        return at(hours(value), instant);
    }

    static String at(OpeningHours hours, String instant) {
        LocalDateTime local = LocalDateTime.parse(instant.strip(), LONG);
        return line(hours.at(local, HolidayCalendar.CHINA), local);
    }

    static OpeningHours hours(String value) {
        return switch (OpeningHours.parse(value)) {
            case HoursReading.Understood understood -> understood.hours();
            case HoursReading.NotUnderstood not ->
                    throw new AssertionError(value + " is not understood: " + not.reason());
        };
    }

    /** Why a value is not understood. */
    static String refusal(String value) {
        return switch (OpeningHours.parse(value)) {
            case HoursReading.NotUnderstood not -> not.reason();
            case HoursReading.Understood u ->
                    throw new AssertionError(value + " is understood as " + u.hours());
        };
    }

    /** {@code 08:00-12:00 open, 22:00-26:00 unknown "call"}: what begins on that day. */
    static String day(String value, String date) {
        DayHours day = hours(value).day(LocalDate.parse(date.strip()), HolidayCalendar.CHINA);
        String intervals =
                day.intervals().stream().map(Said::interval).collect(Collectors.joining(", "));
        return (intervals.isEmpty() ? "closed" : intervals)
                + (day.calendarUnknown() ? " [calendar unknown]" : "");
    }

    private static String interval(DayHours.Interval i) {
        return clock(i.fromMinute())
                + "-"
                + clock(i.toMinute())
                + (i.openEnded() ? "+ " : " ")
                + i.state().name().toLowerCase(Locale.ROOT)
                + i.comment().map(c -> " \"" + c + '"').orElse("");
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    private static String line(HoursAnswer answer, LocalDateTime now) {
        StringBuilder line = new StringBuilder(answer.state().name().toLowerCase(Locale.ROOT));
        line.append(answer.until().map(u -> " until " + write(u, now)).orElse(", no end known"));
        boolean opensThen = answer.nextOpening().equals(answer.until());
        Optional<LocalDateTime> opens = opensThen ? Optional.empty() : answer.nextOpening();
        opens.ifPresent(o -> line.append(", opens ").append(write(o, now)));
        answer.comment().ifPresent(c -> line.append(" \"").append(c).append('"'));
        return line.append(answer.calendarUnknown() ? " [calendar unknown]" : "").toString();
    }

    private static String write(LocalDateTime instant, LocalDateTime now) {
        return instant.format(instant.getYear() == now.getYear() ? SHORT : LONG);
    }
}
