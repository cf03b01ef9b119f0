package org.nuanyi.account.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.nuanyi.account.OpenSession;
import org.nuanyi.account.Sessions;
import org.nuanyi.kernel.access.Caller;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.web.SessionCookie;

/** Knows who calls by the session whose token is in the cookie. */
@Singleton
public class SessionCallers {

    static final String PASSWORD = "/desk/password";
    static final String CODE = "/desk/code";

    private final Sessions sessions;

    SessionCallers(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Who it is; empty for whoever is not signed in, or no longer. */
    Optional<SignedIn> find(HttpServerRequest request) {
        return open(request).map(SessionCallers::signedIn);
    }

    /** The session itself. */
    Optional<OpenSession> open(HttpServerRequest request) {
        return SessionCookie.find(request).flatMap(sessions::find);
    }

    private static SignedIn signedIn(OpenSession open) {
        return new SignedIn(
                new Caller(open.account().id(), open.account().name(), open.roles()),
                open.session().id().toString(),
                open.session().provedAt(),
                first(open));
    }

    private static Optional<String> first(OpenSession open) {
        if (open.account().mustChange()) {
            return Optional.of(PASSWORD);
        }
        return open.lacksCode() ? Optional.of(CODE) : Optional.empty();
    }
}
