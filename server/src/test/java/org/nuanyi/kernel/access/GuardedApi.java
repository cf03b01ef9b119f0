package org.nuanyi.kernel.access;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Part of the API for those who are signed in; only tests carry it. */
@Path("/api/testing-guarded")
@Needs(Permission.SIGNED_IN)
@RunOnVirtualThread
public class GuardedApi {

    @GET
    @Path("people")
    @Needs(Permission.SEE_PEOPLE)
    @Operation(hidden = true)
    public String people() {
        return "{}";
    }
}
