package org.nuanyi.kernel.sheet.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanyi.kernel.sheet.SheetRefused;
import org.nuanyi.kernel.sheet.SheetRefused.Reason;

/**
 * Cells that were made one. Rows count from 1, columns from 0, both inclusive.
 *
 * @param address as spreadsheets write it: {@code B3:B7}
 */
public record MergedCells(
        int firstRow, int lastRow, int firstColumn, int lastColumn, String address) {

    private static final Pattern ADDRESS =
            Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");

    static MergedCells of(@Nullable String address) {
        Matcher parts = ADDRESS.matcher(String.valueOf(address));
        if (!parts.matches()) {
            throw new SheetRefused(Reason.BROKEN, "mergeCell");
        }
        return new MergedCells(
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(4)),
                column(parts.group(1)),
                column(parts.group(3)),
                parts.group());
    }

    /** One column over several rows: what stands there counts for each of them. */
    boolean isDownwards() {
        return firstColumn == lastColumn;
    }

    boolean touches(long row) {
        return firstRow <= row && row <= lastRow;
    }

    private static int column(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }
}
