package org.nuanyi.station.web;

import io.vertx.ext.web.RoutingContext;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.scope.Scope;

/** Whose stations the reader of a page sees, and whose he or she may change. */
final class StationScope {

    private StationScope() {}

    static Scope of(RoutingContext context) {
        return SignedIn.scope(context, Permission.SEE_STATIONS, Permission.EDIT_STATIONS);
    }
}
