package org.nuanyi.intake.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.intake.Fault;
import org.nuanyi.intake.FileRefused;
import org.nuanyi.intake.ImportRequest;
import org.nuanyi.intake.ImportSummary;
import org.nuanyi.intake.ImportWatch;
import org.nuanyi.intake.Phrases;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.Batch;
import org.nuanyi.station.Stations;
import org.nuanyi.union.Unit;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/** A list of stations, as the intake brings it in. */
public final class StationList {

    private static final List<Field> REQUIRED =
            List.of(Field.NAME, Field.ADDRESS, Field.LON, Field.LAT);

    private final Stations stations;
    private final Units units;
    private final Clock clock;

    public StationList(Stations stations, Units units, Clock clock) {
        this.stations = stations;
        this.units = units;
        this.clock = clock;
    }

    public ImportSummary run(
            Scope scope, ImportRequest request, ImportWatch watch, Phrases phrases) {
        UnitTree tree = units.asOf(LocalDate.now(clock));
        Optional<String> unit = request.unit().map(named -> code(tree, named));
        return new ImportRun<>(
                        request,
                        new ImportRun.ListKind<>(
                                Headings.ofStations(),
                                REQUIRED,
                                mapping -> requireUnit(mapping, unit, tree),
                                datum -> destination(scope, request, tree, unit, datum)),
                        watch,
                        phrases)
                .run();
    }

    /** Nobody would answer for the stations: better said once than in every row. */
    private static void requireUnit(Mapping mapping, Optional<String> unit, UnitTree tree) {
        if (unit.isEmpty() && !mapping.has(Field.UNIT)) {
            throw new FileRefused(Fault.UNIT_MISSING, known(tree));
        }
    }

    private StationDestination destination(
            Scope scope,
            ImportRequest request,
            UnitTree tree,
            Optional<String> unit,
            Optional<Datum> datum) {
        Defaults defaults =
                new Defaults(request.sourceName(), unit, request.kind(), request.serves(), datum);
        RowCheck check =
                new RowCheck(
                        defaults,
                        named -> find(tree, named).map(Unit::code),
                        Limits.ofFileBytes(request.maxBytes()),
                        clock);
        Register register = Register.of(stations, scope, request.replaceDemo());
        Batch batch = stations.openBatch(scope);
        if (request.replaceDemo()) {
            batch.removeGenerated();
        }
        return new StationDestination(check, register, batch, request.dryRun());
    }

    private static String code(UnitTree tree, String named) {
        return find(tree, named)
                .map(Unit::code)
                .orElseThrow(() -> new FileRefused(Fault.UNIT_UNKNOWN, named, known(tree)));
    }

    private static Optional<Unit> find(UnitTree tree, String named) {
        return tree.findUnit(named).or(() -> tree.findByName(named));
    }

    private static String known(UnitTree tree) {
        return tree.listUnits().stream()
                .map(u -> u.code() + " " + u.shortName())
                .collect(Collectors.joining(", "));
    }
}
