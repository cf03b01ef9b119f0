package org.nuanyi.kernel.access;

import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Optional;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.web.Network;
import org.nuanyi.kernel.web.RequestIds;

/**
 * A caller in a session.
 *
 * @param session id of the session
 * @param provedAt when the caller last showed a password or a code
 * @param first path of what must be done before anything else: a new password, a second factor
 */
public record SignedIn(Caller caller, String session, Instant provedAt, Optional<String> first) {

    private static final String KEY = "nuanyi.signed-in";

    /**
     * Who sent a request that the gate let in.
     *
     * @throws IllegalStateException if the resource does not ask who it is, by {@link Needs}
     */
    public static SignedIn of(RoutingContext request) {
        SignedIn signedIn = request.get(KEY);
        if (signedIn == null) {
            throw new IllegalStateException("no gate stands before " + request.request().path());
        }
        return signedIn;
    }

    /** The same; empty where nobody is signed in, or nobody asked. */
    static Optional<SignedIn> find(RoutingContext request) {
        return Optional.ofNullable(request.get(KEY));
    }

    /** Whose rows the sender of a request may see and change by two permissions. */
    public static Scope scope(RoutingContext request, Permission reads, Permission writes) {
        return of(request)
                .caller()
                .scope(reads, writes, Network.address(request.request()), RequestIds.of(request));
    }

    /** Whose rows the sender of a request may see by a permission. */
    public static Scope reader(RoutingContext request, Permission reads) {
        return of(request)
                .caller()
                .reader(reads, Network.address(request.request()), RequestIds.of(request));
    }

    /** The sender of a request, who touches no unit's rows. */
    public static Scope scope(RoutingContext request) {
        return of(request).scopeOfNothing(request);
    }

    Scope scopeOfNothing(RoutingContext request) {
        return caller.scope(Network.address(request.request()), RequestIds.of(request));
    }

    void enter(RoutingContext request) {
        request.put(KEY, this);
    }
}
