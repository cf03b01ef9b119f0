package org.nuanyi.supply;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What came in together of one item (批次): pieces that cannot be told apart.
 *
 * @param item its code
 * @param batch as it stands on the pack; may be empty
 * @param expiresOn the last day on which it is used; empty where the item has none
 */
public record Lot(String item, String batch, Optional<LocalDate> expiresOn) {

    /** Of an item whose pieces are all alike. */
    public static Lot of(String item) {
        return new Lot(item, "", Optional.empty());
    }

    /** Whether it may still be used on a day. */
    public boolean isGood(LocalDate on) {
        return expiresOn.filter(last -> last.isBefore(on)).isEmpty();
    }
}
