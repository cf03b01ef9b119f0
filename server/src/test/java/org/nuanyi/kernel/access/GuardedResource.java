package org.nuanyi.kernel.access;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Asks for everything a resource can ask for; only tests carry it. */
@Path("/")
@Needs(Permission.SIGNED_IN)
@RunOnVirtualThread
public class GuardedResource {

    @GET
    @Path("desk/testing/me")
    @Operation(hidden = true)
    public String me(RoutingContext request) {
        return SignedIn.of(request).caller().name();
    }

    @GET
    @Path("desk/testing/people")
    @Needs(Permission.SEE_PEOPLE)
    @Operation(hidden = true)
    public String people() {
        return "people";
    }

    @POST
    @Path("desk/testing/people")
    @Needs(Permission.SEE_PEOPLE)
    @Operation(hidden = true)
    public String change() {
        return "changed";
    }

    @GET
    @Path("desk/testing/reveal")
    @Needs(value = Permission.SEE_PEOPLE, fresh = true)
    @Operation(hidden = true)
    public String reveal() {
        return "revealed";
    }

    @GET
    @Path("desk/testing/set-up")
    @Needs(value = Permission.SIGNED_IN, unready = true)
    @Operation(hidden = true)
    public String setUp() {
        return "set up";
    }

    @GET
    @Path("desk/testing/anyone")
    @Anyone
    @Operation(hidden = true)
    public String anyone() {
        return "anyone";
    }

    @GET
    @Path("api/testing-guarded/people")
    @Needs(Permission.SEE_PEOPLE)
    @Operation(hidden = true)
    public String forPrograms() {
        return "{}";
    }
}
