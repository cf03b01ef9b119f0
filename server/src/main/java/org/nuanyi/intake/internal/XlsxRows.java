package org.nuanyi.intake.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.nuanyi.intake.Fault;
import org.nuanyi.intake.FileRefused;
import org.nuanyi.intake.internal.RawRow.CellFault;
import org.nuanyi.kernel.sheet.SheetReader;
import org.nuanyi.kernel.sheet.SheetRefused;
import org.nuanyi.kernel.sheet.SheetRow;
import org.nuanyi.kernel.sheet.SheetRow.Odd;

/** Rows of one sheet of an XLSX file. */
record XlsxRows(SheetReader sheet) implements RawRows {

    /**
     * @param sheetName empty for the first one that is visible
     */
    static XlsxRows open(SourceFile file, String sheetName, Limits limits) throws IOException {
        try {
            return new XlsxRows(SheetReader.open(file.path(), sheetName, limits.ofSheet()));
        } catch (SheetRefused refused) {
            throw explained(refused);
        }
    }

    @Override
    public Optional<RawRow> next() {
        return explained(() -> sheet.next().map(XlsxRows::raw));
    }

    private static RawRow raw(SheetRow row) {
        List<CellFault> faults = row.odd().stream().map(XlsxRows::fault).toList();
        return new RawRow(row.line(), row.cells(), faults);
    }

    private static CellFault fault(Odd odd) {
        Fault fault =
                switch (odd.kind()) {
                    case FORMULA_FAILED -> Fault.FORMULA_FAILED;
                    case MERGED -> Fault.CELLS_MERGED;
                };
        return new CellFault(odd.columns(), fault, odd.detail());
    }

    @Override
    public void checkHeading(long line) {
        explained(
                () -> {
                    sheet.checkHeading(line);
                    return line;
                });
    }

    @Override
    public boolean omitsTrailingBlanks() {
        return true;
    }

    @Override
    public double fraction() {
        return sheet.fraction();
    }

    @Override
    public void close() {
        sheet.close();
    }

    private static <T> T explained(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (SheetRefused refused) {
            throw explained(refused);
        }
    }

    private static FileRefused explained(SheetRefused refused) {
        Fault fault =
                switch (refused.reason()) {
                    case BROKEN -> Fault.XLSX_BROKEN;
                    case BOMB -> Fault.XLSX_BOMB;
                    case EMPTY -> Fault.FILE_EMPTY;
                    case OLD_XLS -> Fault.OLD_XLS;
                    case TOO_LARGE -> Fault.FILE_TOO_LARGE;
                    case NOT_A_TABLE -> Fault.NOT_A_TABLE;
                    case NO_SHEET -> Fault.XLSX_NO_SHEET;
                    case HEADING_MERGED -> Fault.HEADING_MERGED;
                };
        return new FileRefused(fault, refused.details().toArray());
    }
}
