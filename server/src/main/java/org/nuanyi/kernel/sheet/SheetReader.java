package org.nuanyi.kernel.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.nuanyi.kernel.sheet.SheetRefused.Reason;
import org.nuanyi.kernel.sheet.SheetRow.Odd;
import org.nuanyi.kernel.sheet.internal.CellWords;
import org.nuanyi.kernel.sheet.internal.Merges;
import org.nuanyi.kernel.sheet.internal.SheetScan;
import org.nuanyi.kernel.sheet.internal.XlsxParts;

/**
 * Rows of one sheet of an XLSX file, one after the other. A formula is never evaluated: its last
 * value counts. Not thread-safe.
 */
public final class SheetReader implements AutoCloseable {

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final Merges merges;
    private final SheetLimits limits;
    private final long total;
    private long count;

    private SheetReader(ReadableWorkbook workbook, Sheet sheet, SheetScan scan, SheetLimits limits)
            throws IOException {
        this.workbook = workbook;
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        this.merges = new Merges(scan.merged());
        this.limits = limits;
        this.total = Math.max(1, scan.rows());
    }

    /**
     * @param sheetName empty for the first one that is visible
     * @throws SheetRefused if it would not be safe to read, or is none
     */
    public static SheetReader open(Path file, String sheetName, SheetLimits limits)
            throws IOException {
        refuseOthers(file);
        XlsxParts parts = XlsxParts.of(file, limits);
        ReadableWorkbook workbook = workbook(file, parts.styled());
        try {
            Sheet sheet = sheet(workbook, sheetName);
            return new SheetReader(workbook, sheet, parts.sheet(sheet.getId()), limits);
        } catch (IOException | RuntimeException refused) {
            workbook.close();
            throw refused;
        }
    }

    private static void refuseOthers(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(8);
        }
        if (head.length == 0) {
            throw new SheetRefused(Reason.EMPTY);
        }
        if (SheetMagic.isXls(head)) {
            throw new SheetRefused(Reason.OLD_XLS);
        }
        if (!SheetMagic.isXlsx(head)) {
            throw new SheetRefused(Reason.NOT_A_TABLE, "");
        }
    }

    /** The library throws what comes to hand at a damaged file. */
    private static ReadableWorkbook workbook(Path file, boolean styled) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(styled, true));
        } catch (RuntimeException broken) {
            throw new SheetRefused(Reason.BROKEN, broken.getMessage());
        }
    }

    private static Sheet sheet(ReadableWorkbook workbook, String name) {
        List<Sheet> sheets = workbook.getSheets().toList();
        return sheets.stream()
                .filter(
                        s ->
                                name.isEmpty()
                                        ? s.getVisibility() == SheetVisibility.VISIBLE
                                        : s.getName().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new SheetRefused(
                                        Reason.NO_SHEET,
                                        name,
                                        sheets.stream()
                                                .map(Sheet::getName)
                                                .collect(Collectors.joining(", "))));
    }

    /** The next row; empty at the end. */
    public Optional<SheetRow> next() {
        try {
            if (!rows.hasNext()) {
                return Optional.empty();
            }
            count++;
            return Optional.of(raw(rows.next()));
        } catch (SheetRefused refused) {
            throw refused;
        } catch (RuntimeException broken) {
            throw new SheetRefused(Reason.BROKEN, broken.getMessage());
        }
    }

    private SheetRow raw(Row row) {
        List<String> cells = new ArrayList<>();
        List<Odd> odd = new ArrayList<>();
        int width = Math.min(row.getCellCount(), limits.columns() + 1);
        for (int column = 0; column < width; column++) {
            Cell cell = row.getCell(column);
            cells.add(cell == null ? "" : CellWords.text(cell));
            if (cell != null && CellWords.isFailed(cell)) {
                odd.add(new Odd(List.of(column), Odd.Kind.FORMULA_FAILED, cells.getLast()));
            }
        }
        odd.addAll(merges.fill(row.getRowNum(), cells));
        return new SheetRow(row.getRowNum(), cells, odd);
    }

    /** Refuses a heading that was merged over several cells: which is which cannot be told. */
    public void checkHeading(long line) {
        merges.refuseIn(line);
    }

    /** How much has been read, 0 to 1. */
    public double fraction() {
        return Math.min(1, (double) count / total);
    }

    @Override
    public void close() {
        try {
            stream.close();
            workbook.close();
        } catch (IOException ignored) {
            // It was only read: nothing can be lost.
        }
    }
}
