package org.nuanyi.cabinet.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuanyi.cabinet.ProvisionResult;
import org.nuanyi.cabinet.Provisioning;
import org.nuanyi.cabinet.internal.DeviceAddress;
import org.nuanyi.cabinet.internal.DeviceAddress.Broker;
import org.nuanyi.cabinet.wire.Wire;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.Unavailable;
import org.nuanyi.kernel.access.Anyone;
import org.nuanyi.kernel.pace.Pace;

/** A device comes to its papers: docs/cabinet-protocol.md, section 10. */
@Anyone
@Path("/api/v1/cabinets/provision")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ProvisionResource {

    private final Provisioning provisioning;
    private final DeviceAddress address;
    private final Pace pace;

    ProvisionResource(Provisioning provisioning, DeviceAddress address, Pace pace) {
        this.provisioning = provisioning;
        this.address = address;
        this.pace = pace;
    }

    /** What a device says of itself. */
    record Shown(
            String token,
            UUID requestId,
            Optional<String> model,
            Optional<String> serial,
            String firmware) {}

    /** The papers. */
    record Answer(
            String cabinet,
            String user,
            String password,
            Broker broker,
            List<Map<String, Object>> keys,
            long keysVersion,
            String cardKey,
            int heartbeatSeconds,
            long boot) {

        /** Without what is secret. */
        @Override
        public String toString() {
            return "Answer[cabinet=%s]".formatted(cabinet);
        }
    }

    /** Gives a device its papers, once. */
    @POST
    public Response provision(byte[] body, HttpServerRequest request) {
        pace.take(request, "cabinet-provision");
        Broker broker =
                address.broker()
                        .orElseThrow(
                                () ->
                                        new Unavailable(
                                                "This server does not say where cabinets connect"
                                                        + " to: set NUANYI_CABINETS_URL."));
        Shown shown = read(body);
        ProvisionResult result =
                provisioning.provision(
                        shown.token(),
                        shown.requestId(),
                        shown.model().orElse(""),
                        shown.serial().orElse(""));
        return switch (result) {
            case ProvisionResult.Papers papers ->
                    Response.ok(Wire.write(answer(papers, broker)))
                            .header("Cache-Control", "no-store")
                            .build();
            case ProvisionResult.Unknown() -> throw new NotFound("There is no such token.");
            case ProvisionResult.Used() ->
                    throw new Conflict("token", "This token was used. Make a new one at the desk.");
            case ProvisionResult.Over() -> throw new WebApplicationException(Response.Status.GONE);
        };
    }

    private static Shown read(byte[] body) {
        return Wire.find(body, Shown.class)
                .orElseThrow(
                        () -> new BadInput("body", "Say token, request_id and firmware, as JSON."));
    }

    private static Answer answer(ProvisionResult.Papers papers, Broker broker) {
        return new Answer(
                papers.cabinet(),
                papers.cabinet(),
                papers.password(),
                broker,
                papers.keys().keys(),
                papers.keys().version(),
                papers.cardKey(),
                papers.heartbeatSeconds(),
                papers.boot());
    }
}
