package org.nuanyi.account.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.nuanyi.account.Machine;
import org.nuanyi.account.Machines;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.access.Anyone;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;

/** How a device comes to its key, and learns what it is. */
@Path("/api/v1/device")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DeviceResource {

    private final Machines machines;
    private final ObjectMapper json;
    private final Clock clock;

    DeviceResource(Machines machines, ObjectMapper json, Clock clock) {
        this.machines = machines;
        this.json = json;
        this.clock = clock;
    }

    /** Exchanges a token that works once for a key. */
    @POST
    @Anyone
    @Path("key")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response provision(byte[] body, RoutingContext context) {
        String key =
                machines.provision(token(body), Origins.of(context))
                        .orElseThrow(
                                () ->
                                        new BadInput(
                                                "token",
                                                "token is used, over or none: make another at"
                                                        + " the desk."));
        return Response.status(Response.Status.CREATED)
                .entity(new JsonObject().put("key", key).encode())
                .header("Cache-Control", "no-store")
                .build();
    }

    private String token(byte[] body) {
        try {
            JsonNode token = json.readTree(body).path("token");
            if (token.isTextual()) {
                return token.asText();
            }
        } catch (JsonProcessingException malformed) {
            throw new BadInput("token", "The body is no JSON.");
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        throw new BadInput("token", "token is the text that the desk showed.");
    }

    /** Which device calls, and what time it is. */
    @GET
    @Needs(Permission.SPEAK_AS_DEVICE)
    public Response show(RoutingContext context) {
        Machine machine = machines.machine(SignedIn.of(context).caller().account());
        JsonObject said =
                new JsonObject()
                        .put("id", machine.account().id().toString())
                        .put("name", machine.account().name())
                        .put("unit", machine.role().role().unit())
                        .put("time", OffsetDateTime.now(clock).toString());
        machine.station().ifPresent(station -> said.put("station", station));
        return Response.ok(said.encode()).header("Cache-Control", "no-store").build();
    }
}
