package org.nuanyi.finder.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** The wall clock all hours are meant in. */
final class BeijingTime {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private BeijingTime() {}

    static LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZONE);
    }

    /** ISO-8601 to the second, with its offset: 2026-11-24T17:30:00+08:00. */
    static String write(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(ZONE));
    }

    static Instant instant(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }

    static String write(LocalDateTime local) {
        return write(instant(local));
    }
}
