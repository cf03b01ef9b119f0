package org.nuanyi.account.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.nuanyi.kernel.access.Callers;
import org.nuanyi.kernel.access.SignedIn;

/** Knows who calls: a machine by its key, where it shows one; else a person by a session. */
@Singleton
final class AccountCallers implements Callers {

    private final SessionCallers sessions;
    private final KeyCallers keys;

    AccountCallers(SessionCallers sessions, KeyCallers keys) {
        this.sessions = sessions;
        this.keys = keys;
    }

    @Override
    public Optional<SignedIn> find(HttpServerRequest request) {
        return KeyCallers.shown(request)
                .map(key -> keys.find(key, request))
                .orElseGet(() -> sessions.find(request));
    }
}
