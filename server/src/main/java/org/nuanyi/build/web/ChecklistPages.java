package org.nuanyi.build.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.build.Checklists;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StationKind;

/** Which checklist belongs to which kind of station. */
@Needs(Permission.SEE_BUILDING)
@Path(ChecklistPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ChecklistPages {

    static final String PATH = BuildSection.PATH + "/checklists";

    @CheckedTemplate(basePath = "build", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance checklists(ChecklistsView view);

        private Templates() {}
    }

    private final DeskFrames frames;
    private final Checklists checklists;
    private final ChecklistWriter writer;

    ChecklistPages(DeskFrames frames, Checklists checklists, ChecklistWriter writer) {
        this.frames = frames;
        this.checklists = checklists;
        this.writer = writer;
    }

    @GET
    @Operation(hidden = true)
    public Response show(RoutingContext context) {
        return page(context, false);
    }

    /** Chooses the checklist of a kind. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.EDIT_FORMS)
    @Operation(hidden = true)
    public Response choose(MultivaluedMap<String, String> sent, RoutingContext context) {
        Scope scope = SignedIn.scope(context, Permission.EDIT_FORMS, Permission.EDIT_FORMS);
        StationKind kind =
                Named.find(StationKind.class, Pages.text(sent, "kind"))
                        .orElseThrow(() -> new BadInput("kind", "There is no such kind."));
        String seen = Pages.text(sent, "seen");
        if (!seen.matches("[0-9]{1,6}")) {
            throw new BadInput("seen", "This must be a number, as the page gave it.");
        }
        return checklists.choose(scope, kind, Pages.text(sent, "form"), Integer.parseInt(seen))
                ? Pages.seeOther(PATH + "#" + kind.id())
                : page(context, true);
    }

    private Response page(RoutingContext context, boolean overtaken) {
        ChecklistsView view =
                writer.write(
                        SignedIn.reader(context, Permission.SEE_BUILDING),
                        frames.of(context),
                        SignedIn.of(context).caller().may(Permission.EDIT_FORMS),
                        overtaken);
        return Pages.page(Templates.checklists(view), view.desk().frame(), overtaken ? 409 : 200);
    }
}
