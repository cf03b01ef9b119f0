package org.nuanyi.kernel.access;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** Knows who sends a request. May ask the database. */
public interface Callers {

    /** Who it is; empty for whoever is not signed in, or no longer. */
    Optional<SignedIn> find(HttpServerRequest request);
}
