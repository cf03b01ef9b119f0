package org.nuanyi.finder.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.kernel.access.Anyone;
import org.nuanyi.kernel.page.Assets;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.Frames;

/**
 * What makes the pages an application that may be installed and works without a network: manifest,
 * service worker and the page it shows for what it does not have.
 */
@Anyone
@Path("/")
@RunOnVirtualThread
public class InstalledApp {

    @CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance offline(Frame frame, Prototypes prototypes);

        private Templates() {}
    }

    /** The paper of the light style sheet. */
    private static final String PAPER = "#faf6f0";

    private final Assets assets;

    InstalledApp(Assets assets) {
        this.assets = assets;
    }

    @GET
    @Path("manifest.webmanifest")
    @Produces("application/manifest+json")
    @Operation(hidden = true)
    public Response manifest(@Context Request conditions) {
        JsonObject manifest =
                new JsonObject()
                        .put("id", "/")
                        .put("name", "暖驿")
                        .put("short_name", "暖驿")
                        .put("description", "找离你最近、现在开着的户外劳动者驿站")
                        .put("lang", "zh-CN")
                        .put("start_url", "/")
                        .put("scope", "/")
                        .put("display", "standalone")
                        .put("background_color", PAPER)
                        .put("theme_color", PAPER)
                        .put(
                                "icons",
                                new JsonArray()
                                        .add(icon("icon-192.png", 192, "any"))
                                        .add(icon("icon-512.png", 512, "any"))
                                        .add(icon("icon-maskable-512.png", 512, "maskable")));
        return Tagged.seldomChanging(
                conditions, manifest.encode().getBytes(StandardCharsets.UTF_8));
    }

    private JsonObject icon(String name, int pixels, String purpose) {
        return new JsonObject()
                .put("src", assets.url(name))
                .put("sizes", pixels + "x" + pixels)
                .put("type", "image/png")
                .put("purpose", purpose);
    }

    /**
     * The service worker. It stands at the root, for that is how far it reaches, and is asked for
     * anew each time: its bytes change with any file of the pages.
     */
    @GET
    @Path("sw.js")
    @Produces("text/javascript;charset=UTF-8")
    @Operation(hidden = true)
    public Response worker() throws IOException {
        String file = "META-INF/resources" + assets.url("sw.js");
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream worker = loader.getResourceAsStream(file)) {
            if (worker == null) {
                throw new IllegalStateException("the web module is not built: " + file);
            }
            return Response.ok(worker.readAllBytes())
                    .cacheControl(CacheControl.valueOf("no-cache"))
                    .build();
        }
    }

    /** Shown in place of a page that was never seen, where there is no network. */
    @GET
    @Path("offline")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance offline(HttpServerRequest request) {
        Frame frame = Frames.of(request);
        return Templates.offline(frame, Prototypes.in(frame.language())).setLocale(frame.locale());
    }
}
