package org.nuanyi.kernel.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
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
    private final Instance<RefusalBook> book;

    FrontDoor(
            RequestIds ids,
            SecurityHeaders headers,
            OpenReads reads,
            OtherSites otherSites,
            AccessLog log,
            Failures failures,
            Instance<RefusalBook> book) {
        this.ids = ids;
        this.headers = headers;
        this.reads = reads;
        this.otherSites = otherSites;
        this.log = log;
        this.failures = failures;
        this.book = book;
    }

    void open(@Observes Filters filters) {
        filters.register(this::enter, FIRST);
    }

    /** Before every other route for what fails, behind every other for what nobody takes. */
    void close(@Observes Router router) {
        router.route().order(-FIRST).failureHandler(failures::answer);
        router.route().last().handler(failures::nothingThere);
    }

    /** Whoever carries a session may be somebody: that is looked up, and noted, off this thread. */
    private void refuse(RoutingContext request) {
        Forbidden refused = new Forbidden("This was sent from another site.");
        if (SessionCookie.find(request.request()).isEmpty()) {
            request.fail(refused);
            return;
        }
        request.request().pause();
        request.vertx()
                .executeBlocking(
                        () -> {
                            book.get().note(request, String.valueOf(refused.getMessage()));
                            return true;
                        },
                        false)
                .onComplete(
                        noted -> {
                            request.request().resume();
                            request.fail(noted.failed() ? noted.cause() : refused);
                        });
    }

    private void enter(RoutingContext request) {
        ids.mark(request);
        headers.add(String.valueOf(request.request().path()), request.response().headers());
        log.watch(request);
        if (otherSites.sent(request)) {
            refuse(request);
        } else if (!reads.answered(request)) {
            request.next();
        }
    }
}
