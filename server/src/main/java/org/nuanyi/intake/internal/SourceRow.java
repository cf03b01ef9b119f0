package org.nuanyi.intake.internal;

import java.util.List;
import org.nuanyi.intake.Remark;

/**
 * One row as the file has it.
 *
 * @param line where it begins, see {@link Remark}
 * @param cells text per column; may be shorter than the columns where the last ones are empty
 * @param remarks what could not be read
 */
public record SourceRow(long line, List<String> cells, List<Remark> remarks) {

    public SourceRow {
        remarks = List.copyOf(remarks);
    }

    /** The text in that column; empty where there is none. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
