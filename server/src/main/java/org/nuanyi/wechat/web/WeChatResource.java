package org.nuanyi.wechat.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.Unavailable;
import org.nuanyi.kernel.access.Anyone;
import org.nuanyi.wechat.PageSignature;
import org.nuanyi.wechat.PageSigner;
import org.nuanyi.wechat.WeChatTrouble;

/** Signatures for our own pages inside WeChat. Described in META-INF/openapi.yaml. */
@Anyone
@Path("/api/v1/wechat")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class WeChatResource {

    private static final Logger LOG = Logger.getLogger(WeChatResource.class);

    private final Optional<PageSigner> signer;

    @Inject
    WeChatResource(Optional<PageSigner> signer) {
        this.signer = signer;
    }

    /** Signs one of our pages. */
    @GET
    @Path("signature")
    public RestResponse<PageSignature> sign(
            @RestQuery @Nullable String url, HttpServerRequest request) {
        PageSigner known =
                signer.orElseThrow(() -> new NotFound("No WeChat account is configured here."));
        String page = ours(url, request.authority());
        try {
            return ResponseBuilder.ok(known.sign(page)).header("Cache-Control", "no-store").build();
        } catch (WeChatTrouble trouble) {
            LOG.warn(trouble.getMessage());
            throw new Unavailable("WeChat gives no signature now: use another map.");
        }
    }

    /** Whoever could have any page signed could pose as us. */
    private static String ours(@Nullable String url, @Nullable HostAndPort here) {
        try {
            URI page = new URI(url == null ? "" : url);
            if (here != null && here.toString().equals(page.getRawAuthority())) {
                return url == null ? "" : url.split("#", 2)[0];
            }
        } catch (URISyntaxException notAUrl) {
            // told below
        }
        throw new BadInput("url", "url must be the address of a page of this server.");
    }
}
