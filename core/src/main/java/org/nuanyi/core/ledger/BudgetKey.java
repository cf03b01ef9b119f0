package org.nuanyi.core.ledger;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * Which budget line. All four parts are needed: a key with a blank is no key, so that no blank ever
 * passes the budget by.
 *
 * @param year of the budget
 * @param unit whose it is
 * @param line what for: {@code maintenance}
 * @param source whose money: {@code district}
 */
public record BudgetKey(int year, String unit, String line, String source) {

    /**
     * A budget line.
     *
     * @throws IllegalArgumentException if the year is none of ours, or a part is blank or has a
     *     slash
     */
    public BudgetKey {
        if (year < 2000 || year > 2999) {
            throw new IllegalArgumentException("no year of a budget: " + year);
        }
        if (Stream.of(unit, line, source).anyMatch(part -> part.isBlank() || part.contains("/"))) {
            throw new IllegalArgumentException("a budget key has a unit, a line and a source");
        }
    }

    /** The key of the account that holds what is at a stage. */
    public String account(Stage stage) {
        return String.join(
                "/",
                "budget",
                String.valueOf(year),
                unit,
                line,
                source,
                stage.name().toLowerCase(Locale.ROOT));
    }
}
