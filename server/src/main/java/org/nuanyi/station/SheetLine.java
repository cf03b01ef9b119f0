package org.nuanyi.station;

import java.util.List;

/**
 * A row of a sheet that came back, and what it would do.
 *
 * @param line as the sheet numbers it
 * @param code as it stands there
 * @param name of the station; empty where it is unknown
 * @param changes what would be otherwise; none where it says so already
 * @param clashes what somebody else changed since the sheet was written
 * @param faults texts that cannot be
 * @param odd what else is wrong
 * @param cells as they came
 */
public record SheetLine(
        long line,
        String code,
        String name,
        List<Revision.Change> changes,
        List<Difference> clashes,
        List<FieldFault> faults,
        List<RowFault> odd,
        List<String> cells) {

    public SheetLine {
        changes = List.copyOf(changes);
        clashes = List.copyOf(clashes);
        faults = List.copyOf(faults);
        odd = List.copyOf(odd);
        cells = List.copyOf(cells);
    }

    /** Whether something stands in the way of it. */
    public boolean isWrong() {
        return !(clashes.isEmpty() && faults.isEmpty() && odd.isEmpty());
    }

    /** Whether it is applied. */
    public boolean isGood() {
        return !isWrong() && !changes.isEmpty();
    }
}
