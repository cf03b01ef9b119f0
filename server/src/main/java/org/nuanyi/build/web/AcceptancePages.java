package org.nuanyi.build.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.build.Acceptance;
import org.nuanyi.build.ProjectCode;
import org.nuanyi.build.ProjectResult;
import org.nuanyi.forms.FormPaths;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.scope.Scope;

/** Begins a checklist of the acceptance of a project. */
@Needs(Permission.EDIT_BUILDING)
@Path(BuildSection.PATH + "/{project:JZ-[0-9]{4}-[0-9]{4,6}}/checklists")
@RunOnVirtualThread
public class AcceptancePages {

    private final Acceptance acceptance;
    private final ProjectPages pages;

    AcceptancePages(Acceptance acceptance, ProjectPages pages) {
        this.acceptance = acceptance;
        this.pages = pages;
    }

    /** The field {@code form} says which; it is filled in as every form is, and leads back. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response begin(
            @RestPath String project, MultivaluedMap<String, String> sent, RoutingContext context) {
        Scope scope = SignedIn.scope(context, Permission.SEE_BUILDING, Permission.EDIT_BUILDING);
        ProjectResult result =
                acceptance.begin(scope, new ProjectCode(project), Pages.text(sent, "form"));
        return result instanceof ProjectResult.Begun(var submission)
                ? Pages.seeOther(FormPaths.fill(submission, BuildSection.PATH + "/" + project))
                : pages.answer(project, context, result);
    }
}
