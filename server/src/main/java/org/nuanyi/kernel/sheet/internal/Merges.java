package org.nuanyi.kernel.sheet.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.nuanyi.kernel.sheet.SheetRefused;
import org.nuanyi.kernel.sheet.SheetRefused.Reason;
import org.nuanyi.kernel.sheet.SheetRow.Odd;

/**
 * What merged cells mean for the rows of a sheet, told as the rows go by from top to bottom. Merged
 * downwards, the value counts for every row, as people mean it; merged sideways, nobody can tell.
 */
public final class Merges {

    private final List<MergedCells> all;
    private final Deque<MergedCells> coming;
    private final List<MergedCells> here = new ArrayList<>();
    private final Map<MergedCells, String> values = new HashMap<>();

    public Merges(List<MergedCells> all) {
        this.all = List.copyOf(all);
        this.coming =
                new ArrayDeque<>(
                        all.stream()
                                .sorted(Comparator.comparingInt(MergedCells::firstRow))
                                .toList());
    }

    /** A heading must be one row of single cells. */
    public void refuseIn(long row) {
        all.stream()
                .filter(m -> m.touches(row))
                .findFirst()
                .ifPresent(
                        m -> {
                            throw new SheetRefused(Reason.HEADING_MERGED, m.address());
                        });
    }

    /** Fills the cells of a row that are part of something merged downwards. */
    public List<Odd> fill(long row, List<String> cells) {
        arrive(row);
        List<Odd> faults = new ArrayList<>();
        for (MergedCells merged : here) {
            if (!merged.isDownwards()) {
                faults.add(sideways(merged));
            } else if (row == merged.firstRow()) {
                values.put(merged, cell(cells, merged.firstColumn()));
            } else {
                set(cells, merged.firstColumn(), values.getOrDefault(merged, ""));
            }
        }
        return faults;
    }

    private void arrive(long row) {
        while (!coming.isEmpty() && coming.element().firstRow() <= row) {
            here.add(coming.remove());
        }
        for (MergedCells left : here.stream().filter(m -> m.lastRow() < row).toList()) {
            here.remove(left);
            values.remove(left);
        }
    }

    private static Odd sideways(MergedCells merged) {
        List<Integer> columns =
                IntStream.rangeClosed(merged.firstColumn(), merged.lastColumn()).boxed().toList();
        return new Odd(columns, Odd.Kind.MERGED, merged.address());
    }

    private static String cell(List<String> cells, int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    private static void set(List<String> cells, int column, String value) {
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, value);
    }
}
