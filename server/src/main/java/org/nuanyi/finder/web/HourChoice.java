package org.nuanyi.finder.web;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuanyi.kernel.page.TimeWords;

/**
 * An hour at which the reader may mean to be there.
 *
 * @param value Beijing's wall clock; empty for now
 */
record HourChoice(String value, String label, boolean chosen) {

    private static final int HOURS = 24;

    /** Now, the full hours of a day to come, and another time that was asked for by a link. */
    static List<HourChoice> of(Optional<LocalDateTime> chosen, LocalDateTime now, TimeWords words) {
        LocalDateTime hour = now.withMinute(0).withSecond(0).withNano(0);
        List<HourChoice> choices = new ArrayList<>();
        choices.add(new HourChoice("", words.language().pick("现在去", "Now"), chosen.isEmpty()));
        Stream.concat(
                        Stream.iterate(hour.plusHours(1), h -> h.plusHours(1)).limit(HOURS),
                        chosen.stream())
                .distinct()
                .sorted()
                .map(h -> new HourChoice(h.toString(), at(h, words), chosen.equals(Optional.of(h))))
                .forEach(choices::add);
        return choices;
    }

    private static String at(LocalDateTime hour, TimeWords words) {
        return words.language().pick("%s 去", "At %s").formatted(words.coming(hour));
    }
}
