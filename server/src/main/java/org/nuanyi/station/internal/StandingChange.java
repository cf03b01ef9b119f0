package org.nuanyi.station.internal;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StandingResult;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;

/**
 * Moves stations in their lives, in the transaction of the handle and in its scope: load, decide,
 * save, announce, note. A code that does not exist is {@link NotFound}.
 */
public record StandingChange(Handle handle, Scope scope, Instant now) {

    /** Shuts it for a while. */
    public StandingResult suspend(StationCode code, String reason) {
        return change("suspend", code, (station, _) -> StandingRules.suspend(station, reason, now));
    }

    /** Ends it. */
    public StandingResult close(StationCode code, String reason) {
        return change("close", code, (station, _) -> StandingRules.close(station, reason, now));
    }

    /** Ends it in favour of another one. */
    public StandingResult replace(StationCode code, StationCode successor, String reason) {
        return change(
                "replace",
                code,
                (station, store) ->
                        store.findSteady(successor)
                                .map(next -> StandingRules.replace(station, next, reason, now))
                                .orElse(
                                        new StandingResult.Refused(
                                                StandingResult.Reason.SUCCESSOR_UNKNOWN)));
    }

    /** Opens it again where it was suspended. */
    public StandingResult resume(StationCode code) {
        return change("reopen", code, (station, _) -> StandingRules.resume(station, now));
    }

    /** Opens it again. */
    public StandingResult reopen(StationCode code) {
        return change("reopen", code, (station, _) -> StandingRules.reopen(station, now));
    }

    private StandingResult change(
            String verb,
            StationCode code,
            BiFunction<Station, StationStore, StandingResult> decision) {
        StationStore store = new StationStore(handle);
        Station before =
                store.findForChange(code).orElseThrow(() -> new NotFound("no station " + code));
        StandingResult result = decision.apply(before, store);
        if (result instanceof StandingResult.Changed(Station after)) {
            store.saveMove(after);
            StationEvents.changed(handle, List.of(code));
            Act act = StationActs.moving(StationActs.of(verb, code), before, after);
            Audit.done(handle, scope, before.profile().unit(), act);
        }
        return result;
    }
}
