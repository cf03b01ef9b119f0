package org.nuanyi.purchase;

import java.util.Optional;

/**
 * What is known of a piece.
 *
 * @param purchase by which it was bought
 * @param title of the purchase
 * @param buyer code of the unit that bought it
 * @param title of the purchase
 * @param buyer code of the unit that bought it
 * @param seen when somebody last looked for it
 * @param left where it is at its station no more
 */
public record AssetCard(
        Asset asset,
        long purchase,
        String title,
        String buyer,
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
