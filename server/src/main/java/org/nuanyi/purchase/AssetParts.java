package org.nuanyi.purchase;

import io.vertx.ext.web.RoutingContext;
import java.util.Collection;
import java.util.Map;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;

/**
 * What another feature says of pieces where they are listed and shown; it offers one as a bean.
 * Thread-safe.
 */
public interface AssetParts {

    /**
     * What stands beside how they stand, by tag: 维修中; for those alone of which there is something.
     */
    Map<String, String> remarks(Scope scope, Collection<String> tags, Language language);

    /**
     * A part of the page of a piece, HTML that is safe as it is.
     *
     * @param context of who reads the page
     */
    String part(RoutingContext context, AssetCard card, Language language);
}
