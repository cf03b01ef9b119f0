package org.nuanyi.kernel.backup.internal;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table that is copied.
 *
 * @param name with its schema, quoted where it must be
 * @param columns that are copied: none that is reckoned from others, and none that holds the number
 *     of a transaction, which means nothing in another cluster
 * @param forced whether its policies bind its owner too
 */
public record Table(String name, List<String> columns, boolean forced) {

    public Table {
        columns = List.copyOf(columns);
    }

    /** SQL that gives its rows. */
    public String out() {
        return "copy (select %s from %s) to stdout".formatted(quoted(columns), name);
    }

    /** SQL that takes rows of these columns. */
    public String in(List<String> given) {
        return "copy %s (%s) from stdin".formatted(name, quoted(given));
    }

    private static String quoted(List<String> columns) {
        return columns.stream()
                .map(column -> '"' + column.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(", "));
    }
}
