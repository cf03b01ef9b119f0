package org.nuanyi.kernel.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.nuanyi.kernel.Forbidden;

/**
 * What every request passes, in this order: it gets an id, its answer gets the headers, its end is
 * noted in the access log, and it goes no further where another site sent it. One step of the
 * router, so that the hot route pays once.
 */
@ApplicationScoped
public class FrontDoor {

    private static final int FIRST = 1000;

    private final RequestIds ids;
    private final SecurityHeaders headers;
    private final OpenReads reads;
    private final OtherSites otherSites;
    private final AccessLog log;
    private final Failures failures;

    FrontDoor(
            RequestIds ids,
            SecurityHeaders headers,
            OpenReads reads,
            OtherSites otherSites,
            AccessLog log,
            Failures failures) {
        this.ids = ids;
        this.headers = headers;
        this.reads = reads;
        this.otherSites = otherSites;
        this.log = log;
        this.failures = failures;
    }

    void open(@Observes Filters filters) {
        filters.register(this::enter, FIRST);
    }

    /** Before every other route for what fails, behind every other for what nobody takes. */
    void close(@Observes Router router) {
        router.route().order(-FIRST).failureHandler(failures::answer);
        router.route().last().handler(failures::nothingThere);
    }

    private void enter(RoutingContext request) {
        ids.mark(request);
        headers.add(String.valueOf(request.request().path()), request.response().headers());
        log.watch(request);
        if (otherSites.sent(request)) {
            request.fail(new Forbidden("This was sent from another site."));
        } else if (!reads.answered(request)) {
            request.next();
        }
    }
}
