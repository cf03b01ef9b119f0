package org.nuanyi.intake.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.nuanyi.intake.Fault;
import org.nuanyi.intake.FileRefused;
import org.nuanyi.intake.Remark;
import org.nuanyi.intake.internal.RawRow.CellFault;
import org.nuanyi.kernel.sheet.PlainText;

/**
 * A table under its heading. Lists often start with a title; the heading is the one of the first
 * rows that has most known names in it.
 */
final class Table implements RowSource {

    /** The heading is looked for in so many rows. */
    static final int HEADING_WITHIN = 10;

    private final RawRows rows;
    private final Limits limits;
    private final Deque<RawRow> ahead = new ArrayDeque<>();
    private final List<String> columns;

    private Table(RawRows rows, Limits limits, Predicate<String> isHeading) {
        this.rows = rows;
        this.limits = limits;
        this.columns = heading(isHeading);
    }

    /**
     * @throws FileRefused where there is no heading, or not one to rely on
     */
    static Table under(RawRows rows, Limits limits, Predicate<String> isHeading) {
        try {
            return new Table(rows, limits, isHeading);
        } catch (RuntimeException refused) {
            rows.close();
            throw refused;
        }
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Optional<SourceRow> next() {
        Optional<RawRow> row = nextRaw();
        while (row.isPresent() && isBlank(row.get())) {
            row = nextRaw();
        }
        return row.map(this::judged);
    }

    @Override
    public double fraction() {
        return rows.fraction();
    }

    @Override
    public void close() {
        rows.close();
    }

    private Optional<RawRow> nextRaw() {
        RawRow waiting = ahead.poll();
        return waiting == null ? rows.next() : Optional.of(waiting);
    }

    private List<String> heading(Predicate<String> isHeading) {
        lookAhead();
        long most = ahead.stream().mapToLong(r -> known(r, isHeading)).max().orElse(0);
        if (most == 0) {
            throw new FileRefused(Fault.HEADING_MISSING, firstCells());
        }
        while (known(ahead.element(), isHeading) < most) {
            ahead.remove();
        }
        RawRow heading = ahead.remove();
        rows.checkHeading(heading.line());
        return names(heading);
    }

    private void lookAhead() {
        while (ahead.size() < HEADING_WITHIN) {
            Optional<RawRow> row = rows.next();
            if (row.isEmpty()) {
                return;
            }
            ahead.add(row.get());
        }
    }

    private static long known(RawRow row, Predicate<String> isHeading) {
        return row.cells().stream().map(String::strip).filter(isHeading).count();
    }

    private String firstCells() {
        String cells = ahead.isEmpty() ? "" : String.join(", ", ahead.element().cells());
        return cells.length() > 200 ? cells.substring(0, 200) + "…" : cells;
    }

    private List<String> names(RawRow heading) {
        List<String> names = new ArrayList<>(heading.cells());
        while (!names.isEmpty() && names.getLast().isBlank()) {
            names.removeLast();
        }
        if (names.size() > limits.columns()) {
            throw new FileRefused(Fault.TOO_MANY_COLUMNS, limits.columns());
        }
        for (int i = 0; i < names.size(); i++) {
            String name = PlainText.oneLine(names.get(i));
            names.set(i, name.isEmpty() ? "(" + (i + 1) + ")" : name);
        }
        return List.copyOf(names);
    }

    private static boolean isBlank(RawRow row) {
        for (String cell : row.cells()) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return row.faults().isEmpty();
    }

    private SourceRow judged(RawRow row) {
        List<Remark> remarks = new ArrayList<>();
        row.faults().forEach(f -> remarks.add(remark(row, f)));
        shape(row).ifPresent(remarks::add);
        return new SourceRow(row.line(), row.cells(), remarks);
    }

    private Remark remark(RawRow row, CellFault found) {
        List<String> names =
                found.columns().stream().filter(c -> c < columns.size()).map(columns::get).toList();
        return new Remark(row.line(), "", names, found.fault(), List.of(found.detail()));
    }

    /** Too few or too many cells mean that a separator or a quote went astray. */
    private Optional<Remark> shape(RawRow row) {
        int cells = row.cells().size();
        if (anyHoldsLines(row.cells())) {
            return Optional.of(Remark.ofRow(row.line(), Fault.QUOTE_OPEN));
        }
        if (cells < columns.size() ? rows.omitsTrailingBlanks() : restIsBlank(row)) {
            return Optional.empty();
        }
        Fault fault = cells < columns.size() ? Fault.ROW_SHORT : Fault.ROW_LONG;
        return Optional.of(Remark.ofRow(row.line(), fault, columns.size(), cells));
    }

    private boolean restIsBlank(RawRow row) {
        return row.cells().subList(columns.size(), row.cells().size()).stream()
                .allMatch(String::isBlank);
    }

    private boolean anyHoldsLines(List<String> cells) {
        for (String cell : cells) {
            if (holdsLines(cell)) {
                return true;
            }
        }
        return false;
    }

    /** A cell that holds whole lines of the table was opened by a quote that nobody closed. */
    private boolean holdsLines(String cell) {
        if (columns.size() < 3 || cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0) {
            return false;
        }
        return cell.lines().skip(1).anyMatch(l -> l.split("[,;\t]", -1).length >= columns.size());
    }
}
