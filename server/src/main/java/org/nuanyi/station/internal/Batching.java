package org.nuanyi.station.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.BatchPreview;
import org.nuanyi.station.BatchPreview.Line;
import org.nuanyi.station.ChangeSet;
import org.nuanyi.station.ChangeSet.Wanted;
import org.nuanyi.station.Check;
import org.nuanyi.station.Checker;
import org.nuanyi.station.Edit;
import org.nuanyi.station.Revision.Change;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationField;
import org.nuanyi.union.UnitTree;

/** Looks at a change set and writes it, in the transaction of the handle. */
public record Batching(Handle handle, Scope scope, Instant now, UnitTree units) {

    /**
     * Nobody else changes the stations meanwhile.
     *
     * @throws Forbidden if one of those to be seen is not to be changed
     */
    public void lock(ChangeSet set) {
        List<StationCode> codes = set.wanted().stream().map(Wanted::code).toList();
        Set<StationCode> locked = new HashSet<>(new BatchStore(handle).lock(codes));
        boolean all =
                new StationStore(handle)
                        .list(codes).stream().map(Station::code).allMatch(locked::contains);
        if (!all) {
            throw new Forbidden("Some of these stations belong to units you may not change.");
        }
    }

    /** What the set would do. */
    public BatchPreview preview(ChangeSet set) {
        Map<StationCode, Station> stations = stations(set);
        List<Line> lines = new ArrayList<>();
        List<StationCode> missing = new ArrayList<>();
        for (Wanted wanted : set.wanted()) {
            Optional.ofNullable(stations.get(wanted.code()))
                    .ifPresentOrElse(
                            station -> lines.add(line(station, wanted)),
                            () -> missing.add(wanted.code()));
        }
        return new BatchPreview(lines, missing);
    }

    private Line line(Station station, Wanted wanted) {
        Plan plan = plan(station, wanted);
        List<Change> changes =
                plan.write().entrySet().stream()
                        .map(
                                one ->
                                        new Change(
                                                one.getKey(),
                                                FieldTexts.of(one.getKey(), station),
                                                one.getValue()))
                        .toList();
        return new Line(
                station.code(), station.profile().name(), changes, plan.clashes(), plan.faults());
    }

    /** Writes a set in whose way nothing stands; the stations that say something else since. */
    public List<StationCode> write(ChangeSet set, UUID id, Optional<UUID> undoes, Act act) {
        Map<StationCode, Station> stations = stations(set);
        Set<String> fields = new TreeSet<>();
        List<StationCode> codes = new ArrayList<>();
        EditStore store = new EditStore(handle);
        for (Wanted wanted : set.wanted()) {
            Plan plan = plan(Objects.requireNonNull(stations.get(wanted.code())), wanted);
            if (!plan.write().isEmpty()) {
                store.save(wanted.code(), plan.profile(), now);
                plan.write().keySet().stream().map(StationField::id).forEach(fields::add);
                codes.add(wanted.code());
            }
        }
        new BatchStore(handle).add(id, codes, undoes);
        StationEvents.changed(handle, codes);
        Audit.done(
                handle,
                scope,
                act.giving(
                        Map.of(
                                "stations", Integer.toString(codes.size()),
                                "fields", String.join(" ", fields))));
        return codes;
    }

    private Plan plan(Station station, Wanted wanted) {
        Edit edit = new Edit(wanted.version(), wanted.texts(), Set.of());
        return Plan.of(handle, station, edit, new Check(now, Checker.UNION), units);
    }

    private Map<StationCode, Station> stations(ChangeSet set) {
        return new StationStore(handle)
                .list(set.wanted().stream().map(Wanted::code).toList()).stream()
                        .collect(Collectors.toMap(Station::code, Function.identity()));
    }
}
