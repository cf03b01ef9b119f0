package org.nuanyi.station.web;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.web.Network;
import org.nuanyi.kernel.web.RequestIds;

/** What the pages of this package share. */
final class Pages {

    private Pages() {}

    static Response page(TemplateInstance page, Frame frame, int status) {
        return Response.status(status)
                .header("Cache-Control", "no-store")
                .entity(page.setLocale(frame.locale()))
                .build();
    }

    static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    static String query(HttpServerRequest request, String name) {
        return Optional.ofNullable(request.getParam(name)).orElse("");
    }

    /** Whose stations the reader sees, and whose he or she may change. */
    static Scope scope(RoutingContext context) {
        return SignedIn.of(context)
                .caller()
                .scope(
                        Permission.SEE_STATIONS,
                        Permission.EDIT_STATIONS,
                        Network.address(context.request()),
                        RequestIds.of(context));
    }
}
