package org.nuanyi.account.web;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.nuanyi.account.Origin;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.web.Network;
import org.nuanyi.kernel.web.RequestIds;

/** What the pages of this package share. */
final class Pages {

    private Pages() {}

    static Response page(TemplateInstance page, Frame frame, int status) {
        return Response.status(status).entity(page.setLocale(frame.locale())).build();
    }

    static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    static String text(MultivaluedMap<String, String> form, String field) {
        return Optional.ofNullable(form.getFirst(field)).orElse("");
    }

    static String query(HttpServerRequest request, String name) {
        return Optional.ofNullable(request.getParam(name)).orElse("");
    }

    static Origin origin(RoutingContext context) {
        HttpServerRequest request = context.request();
        return new Origin(
                Network.address(request),
                Optional.ofNullable(request.getHeader("User-Agent")).orElse(""),
                RequestIds.of(context));
    }
}
