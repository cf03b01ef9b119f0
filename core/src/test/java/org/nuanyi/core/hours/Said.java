package org.nuanyi.core.hours;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Answers as one readable line, for the catalogues. */
final class Said {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Said() {}

    /**
     * {@code open until 11-24 12:00}, {@code closed until 11-25 08:00 "call" [calendar unknown]}.
     */
    static String at(String value, String instant) {
        LocalDateTime local = LocalDateTime.parse(instant.strip(), LONG);
        return line(hours(value).at(local, HolidayCalendar.CHINA), local);
    }

    static OpeningHours hours(String value) {
        return switch (OpeningHours.parse(value)) {
            case HoursReading.Understood understood -> understood.hours();
            case HoursReading.NotUnderstood not ->
                    throw new AssertionError(value + " is not understood: " + not.reason());
        };
    }

    private static String line(HoursAnswer answer, LocalDateTime now) {
        StringBuilder line = new StringBuilder(answer.state().name().toLowerCase());
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
