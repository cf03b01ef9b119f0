package org.nuanyi.hello;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Says hello, and nothing else. */
@Path("/hello")
public final class Hello {

    @GET
    public String hello() {
        return "hello";
    }
}
