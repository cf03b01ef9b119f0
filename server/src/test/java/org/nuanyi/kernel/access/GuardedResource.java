package org.nuanyi.kernel.access;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Asks for everything a resource can ask for; only tests carry it. */
@Path("/desk/testing")
@Needs(Permission.SIGNED_IN)
@RunOnVirtualThread
public class GuardedResource {

    @GET
    @Path("me")
    @Operation(hidden = true)
    public String me(RoutingContext request) {
        return SignedIn.of(request).caller().name();
    }

    @GET
    @Path("people")
    @Needs(Permission.SEE_PEOPLE)
    @Operation(hidden = true)
    public String people() {
        return "people";
    }

    @POST
    @Path("people")
    @Needs(Permission.SEE_PEOPLE)
    @Operation(hidden = true)
    public String change() {
        return "changed";
    }

    @GET
    @Path("reveal")
    @Needs(value = Permission.SEE_PEOPLE, fresh = true)
    @Operation(hidden = true)
    public String reveal() {
        return "revealed";
    }

    @POST
    @Path("reveal")
    @Needs(value = Permission.SEE_PEOPLE, fresh = true)
    @Operation(hidden = true)
    public String export() {
        return "exported";
    }

    @GET
    @Path("set-up")
    @Needs(value = Permission.SIGNED_IN, unready = true)
    @Operation(hidden = true)
    public String setUp() {
        return "set up";
    }

    @GET
    @Path("anyone")
    @Anyone
    @Operation(hidden = true)
    public String anyone() {
        return "anyone";
    }
}
