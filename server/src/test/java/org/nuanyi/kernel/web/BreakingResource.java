package org.nuanyi.kernel.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Anyone;

/** Goes wrong in every way a feature can; only tests carry it. */
@Anyone
@Path("/api/testing")
public class BreakingResource {

    @GET
    @Path("{way}")
    @Operation(hidden = true)
    public String onTheEventLoop(@PathParam("way") String way) {
        throw failure(way);
    }

    @GET
    @Path("virtual/{way}")
    @RunOnVirtualThread
    @Operation(hidden = true)
    public String onAVirtualThread(@PathParam("way") String way) {
        throw failure(way);
    }

    @GET
    @Path("fine")
    @Operation(hidden = true)
    public String fine() {
        return "{}";
    }

    @POST
    @Path("fine")
    @Operation(hidden = true)
    public String written() {
        return "{}";
    }

    void route(@Observes Router router) {
        router.post("/testing/form").handler(request -> request.end("{}"));
        router.get("/testing/plain/:way")
                .handler(
                        request -> {
                            throw failure(String.valueOf(request.pathParam("way")));
                        });
    }

    private static RuntimeException failure(String way) {
        return switch (way) {
            case "input" ->
                    new BadInput("lon", "lon must be a number from -180 to 180, not \"abc\".");
            case "missing" -> new NotFound("No station has the code 10000017.");
            case "forbidden" -> new Forbidden("Only its keeper may do this.");
            default -> new IllegalStateException("a bug");
        };
    }
}
