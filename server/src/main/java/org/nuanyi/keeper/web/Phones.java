package org.nuanyi.keeper.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.nuanyi.keeper.Device;
import org.nuanyi.keeper.Devices;
import org.nuanyi.keeper.Duties.OnDuty;
import org.nuanyi.kernel.web.KeeperCookie;
import org.nuanyi.kernel.web.Network;
import org.nuanyi.kernel.web.RequestIds;

/** Knows a keeper's phone by its cookie, and gives it the same cookie for as long again. */
@Singleton
public class Phones {

    private final Devices devices;

    Phones(Devices devices) {
        this.devices = devices;
    }

    /** Whose phone sent the request; empty for one that is nobody's, which loses its cookie. */
    Optional<OnDuty> find(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<String> token = KeeperCookie.find(request).filter(sent -> !sent.isEmpty());
        Optional<Device> device = token.flatMap(devices::find);
        device.ifPresentOrElse(
                _ -> KeeperCookie.set(request, token.orElseThrow(), Devices.LASTS),
                () -> token.ifPresent(_ -> KeeperCookie.clear(request)));
        return device.map(known -> onDuty(known, context));
    }

    private static OnDuty onDuty(Device device, RoutingContext context) {
        String network = Network.address(context.request());
        return new OnDuty(device, Devices.scope(device, network, RequestIds.of(context)));
    }
}
