package org.nuanyi.kernel.desk;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.nuanyi.kernel.page.Frame;

/** What the resources of pages share. */
public final class Pages {

    private Pages() {}

    /** A page in its reader's language. */
    public static Response page(TemplateInstance page, Frame frame, int status) {
        return Response.status(status).entity(page.setLocale(frame.locale())).build();
    }

    /** A page for one reader: kept by nobody on the way, listed by no search engine. */
    public static Response secretly(TemplateInstance page, Frame frame, int status) {
        return Response.fromResponse(page(page, frame, status))
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    /** Done: on to another page. */
    public static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /** What was written into a field; empty where it is missing. */
    public static String text(MultivaluedMap<String, String> form, String field) {
        return Optional.ofNullable(form.getFirst(field)).orElse("");
    }

    /** What the address says of a parameter; empty where it is missing. */
    public static String query(HttpServerRequest request, String name) {
        return Optional.ofNullable(request.getParam(name)).orElse("");
    }
}
