package org.nuanyi.build.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many days before an agreement ends somebody is reminded, the last time first. */
@Singleton
final class Reminders {

    /** Before every agreement there may be. */
    static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    private final List<Integer> days;

    /**
     * @throws IllegalArgumentException if there is none, or one is no number of days
     */
    Reminders(
            @ConfigProperty(name = "nuanyi.agreement.reminders", defaultValue = "60,30,7")
                    List<Integer> days) {
        this.days = days.stream().distinct().sorted().toList();
        if (this.days.isEmpty() || this.days.getFirst() < 1) {
            throw new IllegalArgumentException(
                    "NUANYI_AGREEMENT_REMINDERS takes days before the end, as 60,30,7: " + days);
        }
    }

    /** From the last time, which is nearest to the end, to the first. */
    List<Integer> days() {
        return days;
    }

    /** The first time. */
    int first() {
        return days.getLast();
    }
}
