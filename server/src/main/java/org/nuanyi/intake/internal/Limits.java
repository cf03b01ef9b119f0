package org.nuanyi.intake.internal;

import org.nuanyi.kernel.sheet.SheetLimits;

/**
 * How much of a file is taken, so that no file can fill the heap.
 *
 * @param fileBytes size on disk, and of what an XLSX unpacks to
 * @param cellChars length of one cell
 * @param columns width of a table
 */
public record Limits(long fileBytes, int cellChars, int columns) {

    private static final int CELL_CHARS = 10_000;
    private static final int COLUMNS = 500;

    public static final Limits USUAL = ofFileBytes(2L << 30);

    public static Limits ofFileBytes(long bytes) {
        return new Limits(bytes, CELL_CHARS, COLUMNS);
    }

    SheetLimits ofSheet() {
        return new SheetLimits(fileBytes, columns);
    }
}
