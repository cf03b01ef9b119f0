package org.nuanyi.supply.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuanyi.core.supply.Rhythm;

/** By how many days this house replenishes. */
@ApplicationScoped
public class SupplyRhythm {

    private static final int NUMBERS = 3;

    /**
     * @throws IllegalArgumentException if they are not three numbers of days
     */
    @Produces
    @Singleton
    Rhythm rhythm(
            @ConfigProperty(name = "nuanyi.replenish.days", defaultValue = "90,14,14")
                    List<Integer> days) {
        if (days.size() != NUMBERS) {
            throw new IllegalArgumentException(
                    "NUANYI_REPLENISH_DAYS takes three numbers of days, as 90,14,14: " + days);
        }
        return new Rhythm(days.get(0), days.get(1), days.get(2));
    }
}
