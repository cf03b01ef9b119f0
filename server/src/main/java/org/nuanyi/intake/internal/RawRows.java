package org.nuanyi.intake.internal;

import java.util.Optional;

/** The rows of a table before it is known which of them is the heading. Not thread-safe. */
interface RawRows extends AutoCloseable {

    Optional<RawRow> next();

    /** How much has been read, 0 to 1. */
    double fraction();

    /** Whether empty cells at the end of a row are simply not there. */
    default boolean omitsTrailingBlanks() {
        return false;
    }

    /**
     * Refuses a heading that was merged over several cells: which column is which cannot be told.
     */
    default void checkHeading(long line) {}

    @Override
    void close();
}
