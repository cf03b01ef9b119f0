package org.nuanyi.kernel.web;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.nuanyi.kernel.Forbidden;

/**
 * Turns what goes wrong into an answer: problem+json for programs, a page for people. A bug is
 * logged here, once, with the request's id and without its query.
 */
@Singleton
public final class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    private final Instance<ErrorPage> page;
    private final Instance<RefusalBook> book;

    Failures(Instance<ErrorPage> page, Instance<RefusalBook> book) {
        this.page = page;
        this.book = book;
    }

    /** What a REST resource threw. */
    @ServerExceptionMapper
    public Response thrown(Throwable failure, RoutingContext request) {
        if (failure instanceof Forbidden refused && !refused.isNoted()) {
            book.get().note(request, String.valueOf(refused.getMessage()));
        }
        Refusal refusal = judge(failure, request);
        return Response.status(refusal.status())
                .type(wantsPage(request) ? "text/html;charset=UTF-8" : Refusal.MEDIA_TYPE)
                .entity(body(refusal, request))
                .build();
    }

    /** What a plain route threw, or failed with a status. */
    void answer(RoutingContext request) {
        Throwable failure = request.failure();
        Refusal refusal =
                failure == null ? Refusal.of(request.statusCode()) : judge(failure, request);
        send(refusal, request);
    }

    void nothingThere(RoutingContext request) {
        send(Refusal.of(404), request);
    }

    private void send(Refusal refusal, RoutingContext request) {
        HttpServerResponse response = request.response();
        if (response.ended()) {
            return;
        }
        if (response.headWritten()) {
            request.request().connection().close();
            return;
        }
        response.setStatusCode(refusal.status())
                .putHeader(
                        "Content-Type",
                        wantsPage(request) ? "text/html;charset=UTF-8" : Refusal.MEDIA_TYPE)
                .end(body(refusal, request));
    }

    private String body(Refusal refusal, RoutingContext request) {
        String id = RequestIds.of(request);
        return wantsPage(request)
                ? page.get().html(request.request(), refusal.status(), refusal.sentence(), id)
                : refusal.toJson(id);
    }

    private static Refusal judge(Throwable failure, RoutingContext request) {
        Refusal refusal = Refusal.of(failure);
        if (failure instanceof IOException) {
            LOG.debugf("the caller of %s went away", request.request().path());
        } else if (refusal.isBug()) {
            LOG.errorf(
                    failure,
                    "%s %s failed, request %s",
                    request.request().method(),
                    request.request().path(),
                    RequestIds.of(request));
        }
        return refusal;
    }

    private static boolean wantsPage(RoutingContext request) {
        String accepted = request.request().getHeader("Accept");
        return accepted != null && accepted.contains("text/html") && !Api.isAskedBy(request);
    }
}
