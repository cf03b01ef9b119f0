package org.nuanyi.kernel.ledger;

import org.nuanyi.core.ledger.Measure;

/**
 * An account to open.
 *
 * @param key by which postings name it; begins with the name of the feature
 * @param unit whose it is, by its code
 * @param outside whether it stands for the world outside (a grant, a supplier, what was used up):
 *     only such an account may hold less than nothing
 */
public record NewAccount(String key, Measure measure, String unit, boolean outside) {

    /**
     * An account.
     *
     * @throws IllegalArgumentException if the key or the unit is blank
     */
    public NewAccount {
        if (key.isBlank() || unit.isBlank()) {
            throw new IllegalArgumentException("an account has a key and a unit");
        }
    }
}
