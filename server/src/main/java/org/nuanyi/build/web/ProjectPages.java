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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.nuanyi.build.Dossier;
import org.nuanyi.build.Preparing;
import org.nuanyi.build.Preparing.Seen;
import org.nuanyi.build.Progress;
import org.nuanyi.build.ProjectCode;
import org.nuanyi.build.ProjectResult;
import org.nuanyi.build.Projects;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.lifecycle.Lifecycles;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.web.Uploads;

/** One project: what is known of it, and every step it takes. */
@Needs(Permission.SEE_BUILDING)
@Path(BuildSection.PATH + "/{project:JZ-[0-9]{4}-[0-9]{4,6}}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ProjectPages {

    private static final Set<String> SHOWS = Set.of("place", "inside", "sign");

    @CheckedTemplate(basePath = "build", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance project(ProjectView view);

        private Templates() {}
    }

    private final DeskFrames frames;
    private final Projects projects;
    private final Preparing preparing;
    private final Progress progress;
    private final Lifecycles lifecycles;
    private final Acting acting;
    private final ProjectWriter writer;

    ProjectPages(
            DeskFrames frames,
            Projects projects,
            Preparing preparing,
            Progress progress,
            Lifecycles lifecycles,
            Acting acting,
            ProjectWriter writer) {
        this.frames = frames;
        this.projects = projects;
        this.preparing = preparing;
        this.progress = progress;
        this.lifecycles = lifecycles;
        this.acting = acting;
        this.writer = writer;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@RestPath String project, RoutingContext context) {
        return show(project, context, ProjectWriter.Said.NOTHING, 200);
    }

    /** How to reach who applied: shown once, and noted. */
    @GET
    @Path("contact")
    @Needs(value = Permission.EDIT_BUILDING, fresh = true)
    @Operation(hidden = true)
    public Response contact(@RestPath String project, RoutingContext context) {
        Optional<String> contact =
                projects.findContact(editor(context), new ProjectCode(project))
                        .map(found -> found.person() + " " + found.phone());
        return show(project, context, ProjectWriter.Said.NOTHING.withContact(contact), 200);
    }

    @GET
    @Path("photos/{photo:[0-9a-f-]{36}}")
    @Produces("image/jpeg")
    @Operation(hidden = true)
    public Response photo(
            @RestPath String project, @RestPath String photo, RoutingContext context) {
        return preparing
                .findPhoto(reader(context), new ProjectCode(project), UUID.fromString(photo))
                .map(Response::ok)
                .orElseThrow(() -> new NotFound("there is no such photo"))
                .build();
    }

    /** One of the forms; the field {@code part} says which. */
    @POST
    @Path("facts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.EDIT_BUILDING)
    @Operation(hidden = true)
    public Response save(
            @RestPath String project, MultivaluedMap<String, String> sent, RoutingContext context) {
        FactForm form = new FactForm(sent);
        try {
            return answer(project, context, save(project, form, context));
        } catch (BadInput bad) {
            Typed typed = new Typed(form.text("part"), form.values(), bad.field());
            return show(project, context, ProjectWriter.Said.NOTHING.withTyped(typed), 400);
        }
    }

    @POST
    @Path("photos")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Needs(Permission.EDIT_BUILDING)
    @Operation(hidden = true)
    public Response send(
            @RestPath String project,
            @RestForm("photo") @Nullable FileUpload upload,
            @RestForm("shows") @Nullable String shows,
            @RestForm("seen") @Nullable String seen,
            RoutingContext context) {
        String what = Optional.ofNullable(shows).filter(SHOWS::contains).orElse("place");
        int version =
                Optional.ofNullable(seen)
                        .filter(text -> text.matches("[0-9]{1,9}"))
                        .map(Integer::parseInt)
                        .orElse(0);
        byte[] photo = Optional.ofNullable(upload).map(Uploads::bytes).orElse(new byte[0]);
        Seen which = new Seen(new ProjectCode(project), version);
        try {
            return answer(project, context, preparing.photo(editor(context), which, what, photo));
        } catch (BadInput bad) {
            Typed typed = new Typed("photo", Map.of(), bad.field());
            return show(project, context, ProjectWriter.Said.NOTHING.withTyped(typed), 400);
        }
    }

    /** What the tag {@code lifecycle} sends. */
    @POST
    @Path("act")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.DECIDE_BUILDING)
    @Operation(hidden = true)
    public Response act(
            @RestPath String project, MultivaluedMap<String, String> form, RoutingContext context) {
        ProjectCode code = new ProjectCode(project);
        Matter matter = projects.dossier(reader(context), code).matter();
        try {
            NewDeed deed = lifecycles.read(form, matter, Set.of(), List.of());
            Scope scope = acting.scope(context, matter, deed.act());
            return answer(
                    project,
                    context,
                    progress.act(scope, code, deed.seen(), deed.act(), deed.comment()));
        } catch (BadInput bad) {
            return show(
                    project,
                    context,
                    ProjectWriter.Said.NOTHING.withError(
                            BuildWords.ofDeed(bad.field(), language(context))),
                    400);
        }
    }

    private ProjectResult save(String project, FactForm form, RoutingContext context) {
        Scope scope = editor(context);
        Seen seen = new Seen(new ProjectCode(project), form.seen());
        Dossier dossier = projects.dossier(scope, seen.code());
        return switch (form.text("part")) {
            case "outline" ->
                    preparing.outline(
                            scope, seen, form.outline(dossier.project().outline().area()));
            case "site" -> preparing.site(scope, seen, form.site());
            case "unheard" -> preparing.unheard(scope, seen, form.text("reason"));
            case "staff" -> preparing.staff(scope, seen, form.staff(), form.text("mobile"));
            case "equipment" ->
                    preparing.equipment(scope, seen, form.equipment(dossier.equipment()));
            case "rules" -> preparing.rules(scope, seen, form.rules());
            default -> throw new BadInput("part", "There is no such form.");
        };
    }

    /** The project again, or why it was not done. */
    Response answer(String project, RoutingContext context, ProjectResult result) {
        String error = BuildWords.of(result, language(context));
        return error.isEmpty()
                ? Pages.seeOther(BuildSection.PATH + "/" + project)
                : show(
                        project,
                        context,
                        ProjectWriter.Said.NOTHING.withError(error),
                        result instanceof ProjectResult.Overtaken ? 409 : 400);
    }

    private Response show(
            String project, RoutingContext context, ProjectWriter.Said said, int status) {
        ProjectView view =
                writer.write(frames.of(context), new ProjectCode(project), context, said);
        return Pages.page(Templates.project(view), view.desk().frame(), status);
    }

    private Language language(RoutingContext context) {
        return frames.of(context).frame().language();
    }

    private static Scope reader(RoutingContext context) {
        return SignedIn.reader(context, Permission.SEE_BUILDING);
    }

    private static Scope editor(RoutingContext context) {
        return SignedIn.scope(context, Permission.SEE_BUILDING, Permission.EDIT_BUILDING);
    }
}
