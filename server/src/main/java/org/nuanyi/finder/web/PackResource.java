package org.nuanyi.finder.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.nuanyi.finder.internal.Cell;
import org.nuanyi.finder.internal.Compressed;
import org.nuanyi.finder.internal.Pack;
import org.nuanyi.finder.internal.Packs;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Anyone;

/**
 * The stations of a coarse cell, for a phone that finds by itself and never says where it is.
 * Described in META-INF/openapi.yaml.
 */
@Anyone
@Path("/api/v1/pack/{cell}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PackResource {

    private static final CacheControl FOR_A_MOMENT = CacheControl.valueOf("public, max-age=30");
    private static final CacheControl FOR_EVER =
            CacheControl.valueOf("public, max-age=31536000, immutable");

    private static final String GZIP = "gzip";
    private static final String BROTLI = "br";

    private final Packs packs;

    PackResource(Packs packs) {
        this.packs = packs;
    }

    /** The cell as it is now, or what changed since a version the phone has. */
    @GET
    public Response newest(
            @PathParam("cell") String cell, RoutingContext call, @Context Request conditions) {
        Pack newest = packs.newest(known(cell));
        Optional<String> since = new StationQuery(call.request().query()).find("since");
        EntityTag tag = new EntityTag(newest.version(), true);
        Response.ResponseBuilder same = conditions.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                same != null
                        ? same
                        : answer(
                                since.map(s -> packs.since(newest, s)).orElse(newest.json()), call);
        return answer.tag(tag).cacheControl(FOR_A_MOMENT).build();
    }

    /** One version of it, which never changes. */
    @GET
    @Path("{version}")
    public Response one(
            @PathParam("cell") String cell,
            @PathParam("version") String version,
            RoutingContext call) {
        Pack pack =
                packs.find(known(cell), version)
                        .orElseThrow(
                                () ->
                                        new NotFound(
                                                "This version is no longer kept; ask for the cell"
                                                        + " without one."));
        return answer(pack.json(), call).cacheControl(FOR_EVER).build();
    }

    private static Cell known(String id) {
        return Cell.find(id)
                .orElseThrow(
                        () ->
                                new BadInput(
                                        "cell",
                                        "cell must be the south-west corner of a quarter of a"
                                                + " degree, as N39.75E116.25."));
    }

    private static Response.ResponseBuilder answer(Compressed json, RoutingContext call) {
        String accepted =
                Optional.ofNullable(call.request().getHeader(HttpHeaders.ACCEPT_ENCODING))
                        .orElse("");
        Response.ResponseBuilder answer =
                accepted.contains(BROTLI) && json.brotli().isPresent()
                        ? encoded(json.brotli().get(), BROTLI)
                        : accepted.contains(GZIP)
                                ? encoded(json.gzip(), GZIP)
                                : Response.ok(json.plain());
        return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }

    private static Response.ResponseBuilder encoded(byte[] json, String encoding) {
        return Response.ok(json).header(HttpHeaders.CONTENT_ENCODING, encoding);
    }
}
