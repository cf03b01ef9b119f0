package org.nuanyi.station.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;

/**
 * The stations of a partner system's units, whole: also those that outsiders are not shown, and
 * those that are closed. Nothing of a person is in it: no keeper, no mobile.
 */
@Needs(Permission.TAKE_STATIONS)
@Path("/api/v1/partner/stations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PartnerResource {

    private static final int USUAL = 100;
    private static final int MOST = 500;

    private final Stations stations;

    PartnerResource(Stations stations) {
        this.stations = stations;
    }

    /** A page in order of code; each is noted in the audit trail. */
    @GET
    public Response list(RoutingContext context) {
        int limit = limit(Pages.query(context.request(), "limit"));
        List<Station> found =
                stations.take(
                        SignedIn.reader(context, Permission.TAKE_STATIONS),
                        cursor(Pages.query(context.request(), "cursor")),
                        limit + 1);
        JsonObject page =
                new JsonObject()
                        .put(
                                "stations",
                                new JsonArray(
                                        found.stream().limit(limit).map(PartnerJson::of).toList()));
        if (found.size() > limit) {
            page.put("next", found.get(limit - 1).code().value());
        }
        return Response.ok(page.encode()).header("Cache-Control", "no-store").build();
    }

    private static int limit(String text) {
        if (text.isEmpty()) {
            return USUAL;
        }
        if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > MOST) {
            throw new BadInput("limit", "limit is a number from 1 to 500.");
        }
        return Integer.parseInt(text);
    }

    private static String cursor(String text) {
        if (!text.isEmpty() && StationCode.find(text).isEmpty()) {
            throw new BadInput("cursor", "cursor must be the next of the page before.");
        }
        return text;
    }
}
