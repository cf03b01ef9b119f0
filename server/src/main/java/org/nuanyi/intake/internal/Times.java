package org.nuanyi.intake.internal;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanyi.intake.Fault;
import org.nuanyi.kernel.sheet.PlainText;

/** Days and instants as lists have them: 2026-11-01, 2026/11/1 8:30, 2026年11月1日. */
final class Times {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final Pattern DAY =
            Pattern.compile(
                    "([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?"
                            + "(?:[ t]+([0-9]{1,2}):([0-9]{2})(?::[0-9]{2}(?:\\.[0-9]+)?)?)?");

    private final Clock clock;

    Times(Clock clock) {
        this.clock = clock;
    }

    /** The instant of a field; a day alone is its beginning in Shanghai. */
    Optional<Instant> read(RowCells cells, Field field) {
        String text = cells.text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> read = instant(PlainText.folded(text));
        if (read.isEmpty()) {
            cells.say(field, Fault.TIME_UNREADABLE, text);
        } else if (read.get().isAfter(clock.instant())) {
            cells.say(field, Fault.TIME_AHEAD, text);
        }
        return read;
    }

    private static Optional<Instant> instant(String text) {
        try {
            Matcher day = DAY.matcher(text);
            return Optional.of(
                    day.matches()
                            ? local(day).atZone(SHANGHAI).toInstant()
                            : OffsetDateTime.parse(text.toUpperCase(java.util.Locale.ROOT))
                                    .toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static LocalDateTime local(Matcher day) {
        LocalDate date = LocalDate.of(number(day, 1), number(day, 2), number(day, 3));
        return day.group(4) == null
                ? date.atStartOfDay()
                : date.atTime(number(day, 4), number(day, 5));
    }

    private static int number(Matcher day, int group) {
        return Integer.parseInt(day.group(group));
    }
}
