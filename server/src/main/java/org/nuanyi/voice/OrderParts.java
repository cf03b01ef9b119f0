package org.nuanyi.voice;

import io.vertx.ext.web.RoutingContext;
import org.nuanyi.kernel.page.Language;

/** What another feature says of work orders; it offers one as a bean. Thread-safe. */
public interface OrderParts {

    /**
     * A part of the page of a work order, HTML that is safe as it is; empty where there is nothing
     * to say.
     *
     * @param context of who reads the page
     */
    String part(RoutingContext context, WorkOrder order, Language language);
}
