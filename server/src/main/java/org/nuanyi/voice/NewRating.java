package org.nuanyi.voice;

import java.util.Optional;
import java.util.Set;

/**
 * How somebody liked it.
 *
 * @param stars 1 to 5
 * @param reasons may be none
 */
public record NewRating(int stars, Set<RatingReason> reasons, Optional<Occupation> occupation) {

    public NewRating {
        reasons = Set.copyOf(reasons);
    }
}
