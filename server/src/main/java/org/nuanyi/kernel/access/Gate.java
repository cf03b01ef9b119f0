package org.nuanyi.kernel.access;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.web.Api;
import org.nuanyi.kernel.web.RefusalBook;

/**
 * Stands before every resource that {@link Needs} something, and before no other. People are sent
 * where they can sign in; programs get 401 or 403 with a sentence.
 */
@Singleton
public final class Gate {

    /** Where people sign in. */
    public static final String LOGIN = "/desk/login";

    /** Where somebody who is signed in shows again who it is. */
    public static final String PROVE = "/desk/prove";

    private static final String PROVE_FIRST = "Show your password or a code again first.";

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Callers callers;
    private final Clock clock;
    private final RefusalBook book;

    Gate(Callers callers, Clock clock, RefusalBook book) {
        this.callers = callers;
        this.clock = clock;
        this.book = book;
    }

    /** Lets in, or answers. The permission written here only binds the filter to the annotation. */
    @Needs(Permission.SIGNED_IN)
    @ServerRequestFilter
    public Optional<Response> pass(ResourceInfo resource, RoutingContext request) {
        Needs needs = Declarations.needs(resource.getResourceMethod()).orElse(null);
        if (needs == null) {
            return Optional.empty();
        }
        Optional<SignedIn> found = callers.find(request.request());
        if (found.isEmpty()) {
            return Optional.of(signInFirst(request));
        }
        SignedIn signedIn = found.get();
        signedIn.enter(request);
        return decide(needs, signedIn, request);
    }

    private Optional<Response> decide(Needs needs, SignedIn signedIn, RoutingContext request) {
        if (signedIn.first().isPresent() && !needs.unready()) {
            return Optional.of(
                    onward(signedIn.first().get(), request, "Set up the account first."));
        }
        if (!signedIn.caller().may(needs.value())) {
            throw new Forbidden("None of your roles may do this: %s.".formatted(needs.value()));
        }
        if (needs.fresh() && isStale(signedIn)) {
            return Optional.of(proveFirst(request));
        }
        return Optional.empty();
    }

    private Response proveFirst(RoutingContext request) {
        if (!Api.isAskedBy(request)) {
            book.note(request, PROVE_FIRST);
        }
        return onward(next(PROVE, request), request, PROVE_FIRST);
    }

    private boolean isStale(SignedIn signedIn) {
        return signedIn.provedAt().plus(FRESH).isBefore(clock.instant());
    }

    private static Response signInFirst(RoutingContext request) {
        if (Api.isAskedBy(request)) {
            throw new NotAuthorizedException("Nuanyi");
        }
        return seeOther(next(LOGIN, request));
    }

    private static Response onward(String path, RoutingContext request, String sentence) {
        if (Api.isAskedBy(request)) {
            throw new Forbidden(sentence);
        }
        return seeOther(path);
    }

    /**
     * A form cannot be sent again from here, so that its sender comes back to the page it was on.
     */
    private static String next(String path, RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<String> back =
                request.method().equals(HttpMethod.GET)
                        ? Optional.of(request.uri())
                        : Optional.ofNullable(request.getHeader("Referer")).flatMap(Gate::local);
        return back.map(to -> path + "?next=" + URLEncoder.encode(to, StandardCharsets.UTF_8))
                .orElse(path);
    }

    /** Path and query of a page; the form's own site sent it, or it would not have come here. */
    private static Optional<String> local(String page) {
        try {
            URI uri = URI.create(page);
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return Optional.ofNullable(uri.getRawPath()).map(path -> path + query);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).header("Cache-Control", "no-store").build();
    }
}
