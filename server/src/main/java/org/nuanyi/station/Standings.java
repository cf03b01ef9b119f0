package org.nuanyi.station;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StationField.Plain;
import org.nuanyi.station.internal.Editing;
import org.nuanyi.station.internal.StandingChange;
import org.nuanyi.station.internal.StationActs;
import org.nuanyi.station.internal.StationStore;
import org.nuanyi.union.Units;

/**
 * Ends, moves and opens stations again for a feature that decided so: in the transaction of the
 * handle and in its scope, so that both happen or neither. A code that does not exist is {@link
 * NotFound}. Thread-safe.
 */
@Singleton
public final class Standings {

    private final Clock clock;
    private final Units units;

    public Standings(Clock clock, Units units) {
        this.clock = clock;
        this.units = units;
    }

    /**
     * Where a station is to be.
     *
     * @param hint floor and room
     * @param point its entrance, in the datum it came in
     */
    public record NewPlace(String address, String hint, GeoPoint point) {}

    /** Ends it. */
    public StandingResult close(Handle handle, Scope scope, StationCode code, String reason) {
        return change(handle, scope).close(code, reason);
    }

    /** Ends it in favour of another one. */
    public StandingResult replace(
            Handle handle, Scope scope, StationCode code, StationCode successor, String reason) {
        return change(handle, scope).replace(code, successor, reason);
    }

    /** Opens it again. */
    public StandingResult reopen(Handle handle, Scope scope, StationCode code) {
        return change(handle, scope).reopen(code);
    }

    /**
     * Moves it: it keeps its code, and says from then on where it was before. The entrance counts
     * as checked by the union, who looked at the place.
     */
    public EditResult relocate(Handle handle, Scope scope, StationCode code, NewPlace place) {
        StationStore store = new StationStore(handle);
        Station before =
                store.findForChange(code).orElseThrow(() -> new NotFound("no station " + code));
        Edit edit =
                new Edit(
                        before.version(),
                        Map.of(
                                Plain.ADDRESS, place.address(),
                                Plain.HINT, place.hint(),
                                Plain.POINT, Points.write(place.point())),
                        Set.of(Edit.Part.ENTRANCE),
                        true);
        EditResult result =
                new Editing(handle, scope, clock.instant(), units.tree(handle))
                        .save(before, edit, StationActs.of("relocate", code));
        if (result instanceof EditResult.Saved) {
            store.saveMoved(
                    code,
                    new Standing.Move(LocalDate.now(clock), before.profile().place().address()));
        }
        return result;
    }

    private StandingChange change(Handle handle, Scope scope) {
        return new StandingChange(handle, scope, clock.instant());
    }
}
