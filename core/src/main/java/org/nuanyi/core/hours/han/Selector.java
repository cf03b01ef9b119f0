package org.nuanyi.core.hours.han;

import java.util.Optional;

/** When a statement holds: dates, days, both or neither. */
record Selector(Optional<DateRange> season, Optional<DaySet> days) {

    static final Selector NONE = new Selector(Optional.empty(), Optional.empty());

    static Selector on(DaySet days) {
        return new Selector(Optional.empty(), Optional.of(days));
    }

    boolean isEmpty() {
        return season.isEmpty() && days.isEmpty();
    }
}
