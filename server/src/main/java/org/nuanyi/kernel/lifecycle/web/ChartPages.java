package org.nuanyi.kernel.lifecycle.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.lifecycle.Lifecycles;

/** How a lifecycle goes, for whoever is signed in. */
@Needs(Permission.SIGNED_IN)
@Path("/desk/lifecycles")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ChartPages {

    @CheckedTemplate(basePath = "lifecycle", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance chart(ChartView view);

        private Templates() {}
    }

    private final DeskFrames frames;
    private final Lifecycles lifecycles;

    ChartPages(DeskFrames frames, Lifecycles lifecycles) {
        this.frames = frames;
        this.lifecycles = lifecycles;
    }

    @GET
    @Path("{machine:[a-z-]{1,40}}")
    @Operation(hidden = true)
    public Response show(@RestPath String machine, RoutingContext context) {
        DeskFrame desk = frames.of(context);
        ChartView view =
                lifecycles
                        .findChart(machine, desk.frame().language())
                        .map(chart -> new ChartView(desk, chart))
                        .orElseThrow(() -> new NotFound("There is no lifecycle " + machine + "."));
        return Pages.page(Templates.chart(view), desk.frame(), 200);
    }
}
