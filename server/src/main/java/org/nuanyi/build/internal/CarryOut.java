package org.nuanyi.build.internal;

import java.time.Clock;
import org.jdbi.v3.core.Handle;
import org.nuanyi.build.Change;
import org.nuanyi.build.ChangeFacts;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.EditResult;
import org.nuanyi.station.StandingResult;
import org.nuanyi.station.Standings;

/** Makes the register say what was decided, in the transaction of the decision. */
public final class CarryOut {

    private final Standings standings;
    private final Clock clock;

    public CarryOut(Standings standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * Does it.
     *
     * @throws BadInput if the register cannot take the new place
     * @throws IllegalStateException if the register refuses what was judged to be possible
     */
    public void carryOut(Handle handle, Scope scope, Change change) {
        AgreementStore agreements = new AgreementStore(handle);
        switch (change.facts()) {
            case ChangeFacts.Renewal _ -> {}
            case ChangeFacts.Relocation move -> relocate(handle, scope, change, move);
            case ChangeFacts.Exit exit -> {
                done(exit(handle, scope, change, exit));
                agreements.end(change.station(), clock.instant());
            }
            case ChangeFacts.Reopening _ -> {
                done(standings.reopen(handle, scope, change.station()));
                agreements.resume(change.station());
            }
        }
        agreements.handOn(change.code(), change.station());
    }

    private void relocate(Handle handle, Scope scope, Change change, ChangeFacts.Relocation move) {
        Standings.NewPlace place =
                new Standings.NewPlace(move.address(), move.site().floor(), move.site().given());
        if (!(standings.relocate(handle, scope, change.station(), place)
                instanceof EditResult.Saved)) {
            throw new BadInput("point", "The register does not take this place.");
        }
    }

    private StandingResult exit(Handle handle, Scope scope, Change change, ChangeFacts.Exit exit) {
        String reason =
                exit.instead().isEmpty()
                        ? exit.reason()
                        : exit.reason() + "。可以改去：" + exit.instead();
        return exit.successor()
                .map(next -> standings.replace(handle, scope, change.station(), next, reason))
                .orElseGet(() -> standings.close(handle, scope, change.station(), reason));
    }

    private static void done(StandingResult result) {
        if (result instanceof StandingResult.Refused(var why)) {
            throw new IllegalStateException("the register refuses: " + why);
        }
    }
}
