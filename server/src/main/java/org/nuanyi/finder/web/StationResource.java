package org.nuanyi.finder.web;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.OptionalInt;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.finder.ListRequest;
import org.nuanyi.finder.NearestRequest;
import org.nuanyi.finder.internal.GeoJson;
import org.nuanyi.finder.internal.Moment;
import org.nuanyi.finder.internal.Present;
import org.nuanyi.finder.internal.Selection;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Anyone;
import org.nuanyi.station.Serves;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationKind;

/** Public stations as GeoJSON. Described in META-INF/openapi.yaml. */
@Anyone
@Path("/api/v1/stations")
@Produces(StationResource.GEO_JSON)
public final class StationResource {

    static final String GEO_JSON = "application/geo+json";

    private static final int LONGEST_TEXT = 100;

    private final Present present;

    StationResource(Present present) {
        this.present = present;
    }

    /** The hot route: on the event loop, from memory, its answer kept by nobody. */
    @GET
    @Path("nearest")
    @NonBlocking
    public byte[] nearest(RoutingContext call) {
        call.response().putHeader("Cache-Control", "private, no-store");
        NearestRequest request = nearestRequest(new StationQuery(call.request().query()));
        Moment moment = request.at().map(present::at).orElseGet(present::now);
        return GeoJson.nearest(moment, moment.nearest(request), request.from().datum());
    }

    private static NearestRequest nearestRequest(StationQuery query) {
        return new NearestRequest(
                query.position(),
                query.whole("k", NearestRequest.USUAL_K, NearestRequest.MAX_K),
                query.whole(
                        "radius",
                        NearestRequest.USUAL_RADIUS_METRES,
                        NearestRequest.MAX_RADIUS_METRES),
                query.wishes(),
                query.named("serves", Serves.class),
                query.named("kind", StationKind.class),
                query.at());
    }

    /** One station as it is now. */
    @GET
    @Path("{code}")
    @NonBlocking
    public Response one(
            @PathParam("code") String code, RoutingContext call, @Context Request conditions) {
        Datum datum = new StationQuery(call.request().query()).datum();
        Moment moment = present.now();
        int ordinal = ordinal(moment, code);
        String version = moment.version(ordinal) + "-" + datum.id();
        return Tagged.answer(conditions, version, () -> GeoJson.feature(moment, ordinal, datum));
    }

    private static int ordinal(Moment moment, String code) {
        OptionalInt ordinal =
                StationCode.find(code)
                        .map(moment.snapshot()::findOrdinal)
                        .orElse(OptionalInt.empty());
        return ordinal.orElseThrow(() -> new NotFound("No public station has this code."));
    }

    /** A page of stations in order of code. */
    @GET
    @RunOnVirtualThread
    public Response list(RoutingContext call, @Context Request conditions) {
        StationQuery query = new StationQuery(call.request().query());
        Moment moment = query.at().map(present::at).orElseGet(present::now);
        Selection selection = Selection.of(moment, listRequest(query, moment));
        return Tagged.answer(conditions, GeoJson.page(moment, selection, query.datum()));
    }

    private static ListRequest listRequest(StationQuery query, Moment moment) {
        return new ListRequest(
                query.box(),
                query.find("unit").map(unit -> known(unit, moment)),
                query.text("q", LONGEST_TEXT),
                query.wishes(),
                query.at(),
                query.whole("limit", ListRequest.USUAL_LIMIT, ListRequest.MAX_LIMIT),
                query.find("cursor").map(StationResource::cursor));
    }

    private static String known(String unit, Moment moment) {
        if (moment.snapshot().units().findUnit(unit).isEmpty()) {
            throw new BadInput("unit", "unit must be the code of a unit of /api/v1/units.");
        }
        return unit;
    }

    private static StationCode cursor(String text) {
        return StationCode.find(text)
                .orElseThrow(
                        () ->
                                new BadInput(
                                        "cursor", "cursor must be the next of the page before."));
    }
}
