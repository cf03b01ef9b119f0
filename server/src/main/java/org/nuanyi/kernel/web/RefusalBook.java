package org.nuanyi.kernel.web;

import io.vertx.ext.web.RoutingContext;

/** Where it is written down that somebody was refused. Not asked on an event loop. */
public interface RefusalBook {

    /** Notes the refusal, if the sender of the request is signed in. */
    void note(RoutingContext request, String why);
}
