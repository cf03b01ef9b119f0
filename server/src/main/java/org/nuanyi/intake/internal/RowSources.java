package org.nuanyi.intake.internal;

import java.io.IOException;
import java.util.function.Predicate;
import org.nuanyi.intake.Fault;
import org.nuanyi.intake.FileRefused;

/** Opens a file with the reader of its kind. */
public final class RowSources {

    private RowSources() {}

    /**
     * @param sheet name of the sheet of an XLSX file; empty for the first
     * @param isHeading whether a column of that name would be understood
     * @throws FileRefused where it cannot be read
     */
    public static RowSource open(
            SourceFile file, String sheet, Limits limits, Predicate<String> isHeading) {
        try {
            return switch (file.kind()) {
                case CSV -> Table.under(CsvRows.open(file, isHeading), limits, isHeading);
                case XLSX -> Table.under(XlsxRows.open(file, sheet, limits), limits, isHeading);
                case JSON -> JsonRows.open(file, limits);
            };
        } catch (IOException refused) {
            throw new FileRefused(Fault.FILE_UNREADABLE, file.path(), refused.getMessage());
        }
    }
}
