package org.nuanyi.kernel.access;

import io.quarkus.arc.DefaultBean;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Where there are no accounts. */
@Singleton
@DefaultBean
public final class NobodySignedIn implements Callers {

    @Override
    public Optional<SignedIn> find(HttpServerRequest request) {
        return Optional.empty();
    }
}
