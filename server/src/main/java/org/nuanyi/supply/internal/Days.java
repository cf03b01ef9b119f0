package org.nuanyi.supply.internal;

import java.time.LocalDate;
import org.jdbi.v3.core.statement.SqlStatement;
import org.nuanyi.core.supply.Rhythm;

/**
 * The days by which needs are reckoned.
 *
 * @param today what has expired before it is not good; use is looked at until the day before, which
 *     is over
 */
public record Days(LocalDate today, Rhythm rhythm) {

    LocalDate from() {
        return today.minusDays(rhythm.back());
    }

    LocalDate until() {
        return today.minusDays(1);
    }

    /** What {@link NeedSql} takes. */
    <T extends SqlStatement<T>> T bind(T statement) {
        return statement
                .bind("today", today)
                .bind("from", from())
                .bind("until", until())
                .bind("lead", rhythm.lead())
                .bind("between", rhythm.between());
    }
}
