package org.nuanyi.build.internal;

import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.nuanyi.build.Opening;
import org.nuanyi.build.OpeningWatcher;
import org.nuanyi.build.ProjectCode;
import org.nuanyi.kernel.scope.Scope;

/** What was signed for a project holds for the station it became. */
@Singleton
public final class AgreementKeeping implements OpeningWatcher {

    @Override
    public void opened(Handle handle, Scope scope, Opening opening) {
        new AgreementStore(handle).handOn(new ProjectCode(opening.project()), opening.station());
    }
}
