package org.nuanyi.station;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.internal.Editing;
import org.nuanyi.station.internal.FieldTexts;
import org.nuanyi.station.internal.RevisionStore;
import org.nuanyi.station.internal.StationActs;
import org.nuanyi.station.internal.StationStore;
import org.nuanyi.union.Units;

/**
 * Edits stations field by field, and tells their history. A code the scope may not see is {@link
 * NotFound}; a station it may see and not change is {@link Forbidden}. Thread-safe.
 */
@Singleton
public final class Edits {

    private final Scopes scopes;
    private final Audit audit;
    private final Clock clock;
    private final Units units;

    public Edits(Scopes scopes, Clock clock, Units units) {
        this.scopes = scopes;
        this.audit = new Audit(scopes);
        this.clock = clock;
        this.units = units;
    }

    /** Makes the station say what the edit says, where nobody else said otherwise meanwhile. */
    public EditResult save(Scope scope, StationCode code, Edit edit) {
        return audit.in(
                scope,
                StationActs.of("edit", code),
                handle -> {
                    Station now =
                            new StationStore(handle)
                                    .findForChange(code)
                                    .orElseThrow(() -> unknown(code));
                    return new Editing(handle, scope, clock.instant(), units.tree(handle))
                            .save(now, edit, StationActs.of("edit", code));
                });
    }

    /** What the station says in each field. */
    public static Map<StationField, String> texts(Station station) {
        return FieldTexts.of(station);
    }

    /** What it says in one of them. */
    public static String text(StationField field, Station station) {
        return FieldTexts.of(field, station);
    }

    /** All that ever changed of the station, the last change first. */
    public List<Revision> history(Scope scope, StationCode code) {
        return scopes.in(
                scope,
                handle -> {
                    require(handle, code);
                    return new RevisionStore(handle).list(code);
                });
    }

    private static void require(Handle handle, StationCode code) {
        if (new StationStore(handle).findStation(code).isEmpty()) {
            throw unknown(code);
        }
    }

    private static NotFound unknown(StationCode code) {
        return new NotFound("no station " + code);
    }
}
