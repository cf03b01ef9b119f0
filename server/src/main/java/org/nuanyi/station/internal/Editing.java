package org.nuanyi.station.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.Check;
import org.nuanyi.station.Checker;
import org.nuanyi.station.Edit;
import org.nuanyi.station.Edit.Part;
import org.nuanyi.station.EditResult;
import org.nuanyi.station.EditResult.Clash;
import org.nuanyi.station.EditResult.Invalid;
import org.nuanyi.station.EditResult.Saved;
import org.nuanyi.station.Station;
import org.nuanyi.union.UnitTree;

/** Edits one station that nobody else changes meanwhile, in the transaction of the handle. */
public record Editing(Handle handle, Scope scope, Instant now, UnitTree units) {

    /** What comes of it; the act is noted where something changes. */
    public EditResult save(Station station, Edit edit, Act act) {
        Check check = new Check(now, Checker.UNION);
        Plan plan = Plan.of(handle, station, edit, check, units);
        if (!plan.clashes().isEmpty()) {
            return new Clash(station, plan.clashes());
        }
        if (!plan.faults().isEmpty()) {
            return new Invalid(station, plan.faults());
        }
        return plan.write().isEmpty() && edit.checked().isEmpty()
                ? new Saved(station)
                : new Saved(write(station, plan, edit.checked(), act));
    }

    private Station write(Station before, Plan plan, Set<Part> checked, Act act) {
        new EditStore(handle).save(before.code(), plan.profile(), now);
        Station after = new StationStore(handle).findStation(before.code()).orElseThrow();
        StationEvents.changed(handle, List.of(before.code()));
        Map<String, String> since = named(after);
        if (!checked.isEmpty()) {
            since.put(
                    "checked",
                    String.join(" ", checked.stream().map(Part::name).sorted().toList()));
        }
        Audit.done(handle, scope, before.profile().unit(), act.changing(named(before), since));
        return after;
    }

    /** The texts by the ids of their fields. */
    private static Map<String, String> named(Station station) {
        Map<String, String> named = new LinkedHashMap<>();
        FieldTexts.of(station).forEach((field, text) -> named.put(field.id(), text));
        return named;
    }
}
