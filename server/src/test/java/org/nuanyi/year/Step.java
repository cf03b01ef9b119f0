package org.nuanyi.year;

import java.time.LocalDateTime;

/**
 * One step of the script, in a transaction of the product.
 *
 * @param on its day and hour; those of one hour are in the order of the script
 * @param work does it, and says whether there was anything to do
 * @param sign by which it is seen afterwards, and for ever, that it was done
 */
record Step(String name, LocalDateTime on, Work work, Sign sign) {

    /** Does the step. */
    @FunctionalInterface
    interface Work {
        boolean run(House house);
    }

    /** Looks whether it was done. */
    @FunctionalInterface
    interface Sign {
        boolean isSeen(Standing standing);
    }

    /**
     * Ends the year: the product did not do what the script says.
     *
     * @throws IllegalStateException unless it did
     */
    static void require(boolean done, String what, Object answer) {
        if (!done) {
            throw new IllegalStateException(what + ": " + answer);
        }
    }
}
