package org.nuanyi.intake.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The rows of a file, each read and checked by itself. Not thread-safe.
 *
 * @param <T> what a row becomes
 */
final class CheckedRows<T> {

    private final RowSource rows;
    private final Function<List<String>, Mapping> mappings;
    private final BiFunction<Mapping, SourceRow, RowResult<T>> check;
    private Mapping mapping;
    private int width;

    /**
     * @param fraction of the file that was read with it, 0 to 1
     */
    record Checked<T>(SourceRow row, RowResult<T> result, double fraction) {}

    /**
     * @param mappings how to read columns of those headings
     */
    CheckedRows(
            RowSource rows,
            Function<List<String>, Mapping> mappings,
            BiFunction<Mapping, SourceRow, RowResult<T>> check) {
        this.rows = rows;
        this.mappings = mappings;
        this.check = check;
        this.width = rows.columns().size();
        this.mapping = mappings.apply(rows.columns());
    }

    /** The next row; empty at the end. */
    Optional<Checked<T>> next() {
        return rows.next().map(row -> new Checked<>(row, checked(row), rows.fraction()));
    }

    private RowResult<T> checked(SourceRow row) {
        if (rows.columns().size() > width) {
            width = rows.columns().size();
            mapping = mappings.apply(rows.columns());
        }
        return check.apply(mapping, row);
    }
}
