package org.nuanyi.build;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nuanyi.build.PlanResult.Fault;
import org.nuanyi.build.internal.BoardStore;
import org.nuanyi.build.internal.PlanRows;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.kernel.sheet.SheetLimits;
import org.nuanyi.kernel.sheet.SheetReader;
import org.nuanyi.kernel.sheet.SheetRefused;
import org.nuanyi.union.Units;

/** Takes a year's planned stations from a sheet, as projects. Thread-safe. */
@Singleton
public final class Planning {

    /** How many rows are taken at once. */
    public static final int MOST = 1_000;

    private static final SheetLimits LIMITS = new SheetLimits(64L << 20, 100);

    private final Scopes scopes;
    private final Projects projects;
    private final Units units;

    public Planning(Scopes scopes, Projects projects, Units units) {
        this.scopes = scopes;
        this.projects = projects;
        this.units = units;
    }

    /**
     * Makes a project of each row, or of none.
     *
     * @param file an XLSX file
     * @param his codes of the units for which the sender may apply
     */
    public PlanResult take(Scope scope, Path file, Set<String> his) {
        PlanRows rows;
        try (SheetReader sheet = SheetReader.open(file, "", LIMITS)) {
            rows = PlanRows.read(sheet, units.tree(), his, MOST);
        } catch (SheetRefused refused) {
            return new PlanResult.Unreadable(refused.reason());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (!rows.faults().isEmpty()) {
            return new PlanResult.Faulty(rows.faults());
        }
        return rows.wishes().isEmpty()
                ? new PlanResult.Unreadable(SheetRefused.Reason.EMPTY)
                : scopes.in(scope, handle -> take(handle, scope, rows));
    }

    private PlanResult take(Handle handle, Scope scope, PlanRows rows) {
        List<Fault> there = there(handle, rows.wishes());
        return there.isEmpty()
                ? new PlanResult.Taken(
                        rows.wishes().stream()
                                .map(row -> projects.apply(handle, scope, row.wish()))
                                .toList())
                : new PlanResult.Faulty(there);
    }

    /** A sheet that is sent twice makes nothing twice. */
    private static List<Fault> there(Handle handle, List<PlanRows.Row> rows) {
        Map<String, List<PlanRows.Row>> byUnit =
                rows.stream().collect(Collectors.groupingBy(row -> row.wish().unit()));
        BoardStore store = new BoardStore(handle);
        List<Fault> there = new ArrayList<>();
        byUnit.forEach(
                (unit, planned) -> {
                    Set<String> known =
                            store.named(unit, planned.stream().map(PlanRows.Row::name).toList());
                    planned.stream()
                            .filter(row -> known.contains(row.name()))
                            .map(PlanRows.Row::there)
                            .forEach(there::add);
                });
        there.sort(Comparator.comparingLong(Fault::line));
        return there;
    }
}
