package org.nuanyi.cabinet.link.internal;

import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.nuanyi.cabinet.link.CabinetLink;
import org.nuanyi.kernel.Trouble;

/** The line the operator named. */
final class LinkBeans {

    private LinkBeans() {}

    /**
     * Not open yet.
     *
     * @throws Trouble where what the operator wrote down does not do
     */
    @Produces
    @Singleton
    static CabinetLink link(Config config, Vertx vertx) {
        return switch (LinkSettings.of(config)) {
            case LinkSettings.None() -> new NoLink();
            case LinkSettings.Endpoint endpoint -> new EndpointLink(vertx, endpoint);
            case LinkSettings.Broker broker -> new BrokerLink(broker);
        };
    }

    static void close(@Disposes CabinetLink link) {
        link.close();
    }
}
