package org.nuanyi.build.web;

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
import org.nuanyi.build.Dossier;
import org.nuanyi.build.ProjectCode;
import org.nuanyi.build.Projects;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.Pages;

/** The sheet by which workers are asked what is needed at a place. */
@Needs(Permission.SEE_BUILDING)
@Path(BuildSection.PATH + "/{project:JZ-[0-9]{4}-[0-9]{4,6}}/needs/poster")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class NeedsPosterPages {

    @CheckedTemplate(basePath = "build", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {

        static native TemplateInstance needsPoster(NeedsPoster poster);

        private Templates() {}
    }

    private final Projects projects;

    NeedsPosterPages(Projects projects) {
        this.projects = projects;
    }

    /** The sheet; it may be printed before anybody is asked. */
    @GET
    @Operation(hidden = true)
    public Response show(@RestPath String project, RoutingContext context) {
        Dossier dossier =
                projects.dossier(
                        SignedIn.reader(context, Permission.SEE_BUILDING),
                        new ProjectCode(project));
        NeedsPoster poster = NeedsPoster.of(context.request(), dossier.project());
        return Pages.page(Templates.needsPoster(poster), poster.frame(), 200);
    }
}
