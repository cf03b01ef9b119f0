package org.nuanyi.intake.internal;

import java.io.IOException;
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
import org.nuanyi.intake.Fault;
import org.nuanyi.intake.FileRefused;
import org.nuanyi.intake.internal.RawRow.CellFault;

/** Rows of one sheet of an XLSX file. A formula is never evaluated: its last value counts. */
final class XlsxRows implements RawRows {

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final Merges merges;
    private final Limits limits;
    private final long total;
    private long count;

    private XlsxRows(ReadableWorkbook workbook, Sheet sheet, SheetScan scan, Limits limits)
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
     */
    static XlsxRows open(SourceFile file, String sheetName, Limits limits) throws IOException {
        XlsxParts parts = XlsxParts.of(file.path(), limits);
        ReadableWorkbook workbook = workbook(file, parts.styled());
        try {
            Sheet sheet = sheet(workbook, sheetName);
            return new XlsxRows(workbook, sheet, parts.sheet(sheet.getId()), limits);
        } catch (IOException | RuntimeException refused) {
            workbook.close();
            throw refused;
        }
    }

    /** The library throws what comes to hand at a damaged file. */
    private static ReadableWorkbook workbook(SourceFile file, boolean styled) throws IOException {
        try {
            return new ReadableWorkbook(file.path().toFile(), new ReadingOptions(styled, true));
        } catch (RuntimeException broken) {
            throw new FileRefused(Fault.XLSX_BROKEN, broken.getMessage());
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
                                new FileRefused(
                                        Fault.XLSX_NO_SHEET,
                                        name,
                                        sheets.stream()
                                                .map(Sheet::getName)
                                                .collect(Collectors.joining(", "))));
    }

    @Override
    public Optional<RawRow> next() {
        try {
            if (!rows.hasNext()) {
                return Optional.empty();
            }
            count++;
            return Optional.of(raw(rows.next()));
        } catch (FileRefused refused) {
            throw refused;
        } catch (RuntimeException broken) {
            throw new FileRefused(Fault.XLSX_BROKEN, broken.getMessage());
        }
    }

    private RawRow raw(Row row) {
        List<String> cells = new ArrayList<>();
        List<CellFault> faults = new ArrayList<>();
        int width = Math.min(row.getCellCount(), limits.columns() + 1);
        for (int column = 0; column < width; column++) {
            Cell cell = row.getCell(column);
            cells.add(cell == null ? "" : CellWords.text(cell));
            if (cell != null && CellWords.isFailed(cell)) {
                faults.add(new CellFault(List.of(column), Fault.FORMULA_FAILED, cells.getLast()));
            }
        }
        faults.addAll(merges.fill(row.getRowNum(), cells));
        return new RawRow(row.getRowNum(), cells, faults);
    }

    @Override
    public void checkHeading(long line) {
        merges.refuseIn(line);
    }

    @Override
    public boolean omitsTrailingBlanks() {
        return true;
    }

    @Override
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
