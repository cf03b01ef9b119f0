package org.nuanyi.purchase;

import java.util.Optional;

/**
 * Whom a unit buys from.
 *
 * @param credit 统一社会信用代码
 * @param account where it is paid
 * @param blocked why nothing is bought from it any more
 */
public record Supplier(
        long id,
        String unit,
        String name,
        String credit,
        Optional<Account> account,
        Optional<String> blocked) {

    /**
     * An account at a bank, without its number.
     *
     * @param ending the last four digits of the number
     */
    public record Account(String bank, String ending) {

        /** The number as it may be seen. */
        public String masked() {
            return "**** " + ending;
        }
    }
}
