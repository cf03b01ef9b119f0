package org.nuanyi.fund.internal;

import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.nuanyi.build.Opening;
import org.nuanyi.build.OpeningWatcher;
import org.nuanyi.fund.GrantResult;
import org.nuanyi.fund.Grants;
import org.nuanyi.fund.NewGrant;
import org.nuanyi.kernel.scope.Scope;

/** Grants each station that was built what a new one is granted, when it opens. */
@Singleton
public final class OpenedStations implements OpeningWatcher {

    private final Grants grants;

    public OpenedStations(Grants grants) {
        this.grants = grants;
    }

    @Override
    public void opened(Handle handle, Scope scope, Opening opening) {
        NewGrant wanted =
                NewGrant.opened(
                        opening.station(), opening.project(), opening.unit(), opening.acceptedOn());
        GrantResult made = grants.make(handle, scope, wanted);
        if (!(made instanceof GrantResult.Granted)) {
            throw new IllegalStateException(
                    "a station that opens is granted nothing: " + opening + ", " + made);
        }
    }
}
