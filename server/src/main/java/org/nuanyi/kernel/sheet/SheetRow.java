package org.nuanyi.kernel.sheet;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param line as the sheet numbers it, from 1
 * @param cells text per column; those that are empty at the end may be missing
 * @param odd what could not be read
 */
public record SheetRow(long line, List<String> cells, List<Odd> odd) {

    /** What could not be read, in which columns (from 0). */
    public record Odd(List<Integer> columns, Kind kind, String detail) {

        /** Why. */
        public enum Kind {
            /** A formula that shows an error, or was never worked out. */
            FORMULA_FAILED,
            /** Cells merged sideways: nobody can tell for which column the value is. */
            MERGED
        }
    }

    /** The text in that column; empty where there is none. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
