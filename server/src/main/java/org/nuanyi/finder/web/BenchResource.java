package org.nuanyi.finder.web;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Anyone;

/**
 * The same way through the server as the nearest stations, with nothing to find: what the bench
 * measures them against. There only where {@code nuanyi.bench} says so.
 */
@Anyone
@Path("/api/v1/bench")
@Produces(StationResource.GEO_JSON)
public final class BenchResource {

    private static final int MOST = 1_000_000;

    private final boolean wanted;
    private volatile byte[] constant = {};

    BenchResource(@ConfigProperty(name = "nuanyi.bench", defaultValue = "false") boolean wanted) {
        this.wanted = wanted;
    }

    /** So many bytes, always the same. */
    @GET
    @Path("constant")
    @NonBlocking
    public byte[] constant(RoutingContext call) {
        if (!wanted) {
            throw new NotFound("Nothing is at this address.");
        }
        call.response().putHeader("Cache-Control", "private, no-store");
        int bytes = new StationQuery(call.request().query()).whole("bytes", 1, MOST);
        byte[] answer = constant;
        if (answer.length != bytes) {
            answer = new byte[bytes];
            Arrays.fill(answer, (byte) ' ');
            constant = answer;
        }
        return answer;
    }
}
