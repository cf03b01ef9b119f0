package org.nuanyi.account.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.nuanyi.account.Origin;
import org.nuanyi.kernel.web.Network;
import org.nuanyi.kernel.web.RequestIds;

/** Where somebody signs in from. */
final class Origins {

    private Origins() {}

    static Origin of(RoutingContext context) {
        HttpServerRequest request = context.request();
        return new Origin(
                Network.address(request),
                Optional.ofNullable(request.getHeader("User-Agent")).orElse(""),
                RequestIds.of(context));
    }
}
