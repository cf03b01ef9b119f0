package org.nuanyi.intake.internal;

import java.util.List;
import org.nuanyi.intake.Fault;

/** A row of a table whose heading is not known yet. */
record RawRow(long line, List<String> cells, List<CellFault> faults) {

    /** What could not be read, in which columns (from 0). */
    record CellFault(List<Integer> columns, Fault fault, String detail) {}
}
