package org.nuanyi.build.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nuanyi.build.Applicant;
import org.nuanyi.build.NewProject;
import org.nuanyi.build.Outline;
import org.nuanyi.build.PlanColumn;
import org.nuanyi.build.PlanResult.Fault;
import org.nuanyi.build.PlanResult.Kind;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.sheet.PlainText;
import org.nuanyi.kernel.sheet.SheetReader;
import org.nuanyi.kernel.sheet.SheetRow;
import org.nuanyi.station.ChoiceWords;
import org.nuanyi.station.Host;
import org.nuanyi.union.Unit;
import org.nuanyi.union.UnitTree;

/** The rows of a sheet of planned stations, and what is wrong with them. Reads, decides nothing. */
public final class PlanRows {

    private final List<Row> wishes = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<PlanColumn, Integer> heading = new EnumMap<>(PlanColumn.class);
    private final Set<String> names = new HashSet<>();
    private final UnitTree tree;
    private final Set<String> his;

    private PlanRows(UnitTree tree, Set<String> his) {
        this.tree = tree;
        this.his = his;
    }

    /** A row, and the wish it is. */
    public record Row(long line, NewProject wish) {

        public String name() {
            return wish.outline().name();
        }

        /** That its unit has a project of that name. */
        public Fault there() {
            return new Fault(line, PlanColumn.NAME, Kind.THERE_IS, name());
        }
    }

    /**
     * Reads all of it.
     *
     * @param his codes of the units for which the sender may apply
     * @param most how many rows are read
     */
    public static PlanRows read(SheetReader sheet, UnitTree tree, Set<String> his, int most) {
        PlanRows rows = new PlanRows(tree, his);
        sheet.next().ifPresent(rows::heading);
        Optional<SheetRow> row = rows.faults.isEmpty() ? sheet.next() : Optional.empty();
        while (row.isPresent() && rows.wishes.size() + rows.faults.size() < most) {
            rows.row(row.get());
            row = sheet.next();
        }
        row.filter(rows::isFilled)
                .ifPresent(more -> rows.fault(more.line(), PlanColumn.NAME, Kind.TOO_MANY, ""));
        return rows;
    }

    public List<Row> wishes() {
        return wishes;
    }

    public List<Fault> faults() {
        return faults;
    }

    private void heading(SheetRow row) {
        for (int column = 0; column < row.cells().size(); column++) {
            int at = column;
            PlanColumn.find(row.cell(column)).ifPresent(known -> heading.putIfAbsent(known, at));
        }
        Arrays.stream(PlanColumn.values())
                .filter(column -> column.isRequired() && !heading.containsKey(column))
                .forEach(column -> fault(row.line(), column, Kind.NO_COLUMN, ""));
    }

    private boolean isFilled(SheetRow row) {
        return row.cells().stream().anyMatch(cell -> !cell.isBlank());
    }

    private void row(SheetRow row) {
        if (!isFilled(row)) {
            return;
        }
        int before = faults.size();
        Optional<Unit> unit = unit(row);
        var kind = chosen(row, PlanColumn.KIND, ChoiceWords.KINDS);
        Optional<Host> host = host(row);
        if (unit.isEmpty() || kind.isEmpty() || faults.size() > before) {
            return;
        }
        Outline outline =
                new Outline(
                        text(row, PlanColumn.NAME),
                        text(row, PlanColumn.ADDRESS),
                        unit.get().area(),
                        kind.get(),
                        host,
                        text(row, PlanColumn.WORDS));
        try {
            Outline plain = ProjectTexts.plain(outline);
            if (names.add(unit.get().code() + " " + plain.name())) {
                NewProject wish =
                        new NewProject(unit.get().code(), Applicant.UNIT, plain, Optional.empty());
                wishes.add(new Row(row.line(), wish));
            } else {
                fault(row.line(), PlanColumn.NAME, Kind.TWICE, plain.name());
            }
        } catch (BadInput bad) {
            PlanColumn column = Named.get(PlanColumn.class, bad.field());
            String text = text(row, column);
            fault(row.line(), column, text.isEmpty() ? Kind.EMPTY : Kind.TOO_LONG, text);
        }
    }

    private Optional<Unit> unit(SheetRow row) {
        String text = text(row, PlanColumn.UNIT);
        Optional<Unit> found = tree.findUnit(text).or(() -> tree.findByName(text));
        if (found.isEmpty()) {
            fault(row.line(), PlanColumn.UNIT, text.isEmpty() ? Kind.EMPTY : Kind.UNKNOWN, text);
        } else if (!his.contains(found.get().code())) {
            fault(row.line(), PlanColumn.UNIT, Kind.NOT_HIS, text);
        }
        return found;
    }

    /** None where the union builds it itself. */
    private Optional<Host> host(SheetRow row) {
        String name = text(row, PlanColumn.HOST);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return chosen(row, PlanColumn.HOST_KIND, ChoiceWords.HOST_KINDS)
                .map(kind -> new Host(name, kind));
    }

    private <E extends Enum<E> & Named> Optional<E> chosen(
            SheetRow row, PlanColumn column, ChoiceWords<E> words) {
        String text = text(row, column);
        Optional<E> found = words.find(text);
        if (found.isEmpty()) {
            fault(row.line(), column, text.isEmpty() ? Kind.EMPTY : Kind.UNKNOWN, text);
        }
        return found;
    }

    private String text(SheetRow row, PlanColumn column) {
        return Optional.ofNullable(heading.get(column))
                .map(at -> PlainText.oneLine(row.cell(at)))
                .orElse("");
    }

    private void fault(long line, PlanColumn column, Kind kind, String text) {
        faults.add(new Fault(line, column, kind, text));
    }
}
