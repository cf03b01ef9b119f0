package org.nuanyi.purchase;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of a piece.
 *
 * @param purchase by which it was bought
 * @param title of the purchase
 * @param buyer code of the unit that bought it
 * @param warranty the last day on which it is mended for nothing; empty where nobody knows
 * @param seen when somebody last looked for it
 * @param left where it is at its station no more
 */
public record AssetCard(
        Asset asset,
        long purchase,
        String title,
        String buyer,
        Optional<LocalDate> warranty,
        Optional<Sighting> seen,
        Optional<Leaving> left) {

    /** How it stands. */
    public AssetStanding standing() {
        if (left.isPresent()) {
            return AssetStanding.GONE;
        }
        return seen.map(last -> last.found() ? AssetStanding.SEEN : AssetStanding.MISSING)
                .orElse(AssetStanding.UNCHECKED);
    }
}
