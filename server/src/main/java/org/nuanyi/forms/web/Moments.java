package org.nuanyi.forms.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Says when something was, on the wall clock: 2026-11-24 09:30. */
@Singleton
class Moments {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Clock clock;

    Moments(Clock clock) {
        this.clock = clock;
    }

    String of(Instant at) {
        return FORMAT.format(at.atZone(clock.getZone()));
    }
}
