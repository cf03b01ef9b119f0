package org.nuanyi.cabinet.link.internal;

import io.vertx.core.Vertx;
import java.util.Optional;
import org.nuanyi.cabinet.link.CabinetLink;

/** The line that ends in this process, on the loopback and without TLS. */
public final class LocalEndpoint {

    private LocalEndpoint() {}

    /** Not open yet. */
    public static CabinetLink at(Vertx vertx, int port) {
        return new EndpointLink(
                vertx, new LinkSettings.Endpoint("127.0.0.1", port, Optional.empty()));
    }
}
