package org.nuanyi.voice;

import java.time.Duration;

/** The deadlines the product ships with. */
public final class SomeDeadlines {

    public static final Deadlines USUAL =
            new Deadlines(Duration.ofHours(2), Duration.ofDays(3), Duration.ofDays(7));

    private SomeDeadlines() {}
}
