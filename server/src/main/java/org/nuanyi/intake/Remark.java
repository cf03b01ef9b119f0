package org.nuanyi.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something about one row that its sender should know.
 *
 * @param line where the row begins: a line of a text file, a row of a sheet, the n-th object of
 *     JSON
 * @param field what it is about, such as {@code address}; empty where it is the whole row
 * @param columns headings of the cells it is about; empty where it is about the whole row
 * @param details what the phrases of the fault are filled with
 */
public record Remark(
        long line, String field, List<String> columns, Fault fault, List<String> details) {

    public Remark {
        columns = List.copyOf(columns);
        details = List.copyOf(details);
    }

    /** Something about a whole row. */
    public static Remark ofRow(long line, Fault fault, @Nullable Object... details) {
        return new Remark(line, "", List.of(), fault, Fault.details(details));
    }

    /** A problem keeps the row out; a note does not. */
    public boolean isProblem() {
        return fault.severity() == Fault.Severity.PROBLEM;
    }

    public String wrong(Phrases phrases) {
        return phrases.wrong(fault, details);
    }

    /** What to write instead, or what was done. */
    public String write(Phrases phrases) {
        return phrases.write(fault, details);
    }
}
