package org.nuanyi.forms.web;

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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Soundness;
import org.nuanyi.forms.FormPaths;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.form.FormDrafts;
import org.nuanyi.kernel.form.FormJson;
import org.nuanyi.kernel.form.Forms;
import org.nuanyi.kernel.form.PublishResult;
import org.nuanyi.kernel.form.UnreadableForm;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/** Forms: their versions, the next one as JSON, published and withdrawn. */
@Needs(Permission.EDIT_FORMS)
@Path(FormPaths.FORMS)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class FormsPages {

    @CheckedTemplate(basePath = "forms", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance forms(FormsView view);

        static native TemplateInstance oneForm(OneFormView view);

        private Templates() {}
    }

    private final DeskFrames frames;
    private final Scopes scopes;
    private final Forms forms;
    private final FormDrafts drafts;
    private final FormsWriter writer;

    FormsPages(
            DeskFrames frames, Scopes scopes, Forms forms, FormDrafts drafts, FormsWriter writer) {
        this.frames = frames;
        this.scopes = scopes;
        this.forms = forms;
        this.drafts = drafts;
        this.writer = writer;
    }

    @GET
    @Operation(hidden = true)
    public Response list(RoutingContext context) {
        DeskFrame desk = frames.of(context);
        FormsView view = scopes.in(scope(context), handle -> writer.list(handle, desk));
        return Pages.page(Templates.forms(view), desk.frame(), 200);
    }

    /** One form, as it is being written, or the newest version. */
    @GET
    @Path("of/{form}")
    @Operation(hidden = true)
    public Response one(@RestPath String form, RoutingContext context) {
        return scopes.in(scope(context), handle -> page(handle, context, form, Optional.empty()));
    }

    /** One version as it was asked. */
    @GET
    @Path("of/{form}/{version:[0-9]{1,6}}")
    @Operation(hidden = true)
    public Response version(@RestPath String form, @RestPath int version, RoutingContext context) {
        return scopes.in(
                scope(context),
                handle ->
                        page(
                                handle,
                                context,
                                form,
                                Optional.of(forms.definition(handle, form, version))));
    }

    /** One version as JSON, to be taken elsewhere. */
    @GET
    @Path("of/{form}/{version:[0-9]{1,6}}/json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response json(@RestPath String form, @RestPath int version, RoutingContext context) {
        Definition definition =
                scopes.in(scope(context), handle -> forms.definition(handle, form, version));
        String name = definition.id() + "-" + definition.version() + ".json";
        return Response.ok(FormJson.write(definition))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** Begins a form: its name, and a first section. */
    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response begin(MultivaluedMap<String, String> sent, RoutingContext context) {
        Scope scope = scope(context);
        Definition form = FieldInput.begun(sent);
        if (Soundness.flaws(form).stream().anyMatch(flaw -> flaw.path().equals("id"))) {
            throw new BadInput("id", "An id is lower case letters, digits and hyphens, up to 40.");
        }
        scopes.use(
                scope,
                handle -> {
                    if (!drafts.history(handle, form.id()).isEmpty()
                            || drafts.draft(handle, form.id()).isPresent()) {
                        throw new Conflict("id", "There is a form of that id.");
                    }
                    drafts.save(handle, scope, form, 0);
                });
        return Pages.seeOther(FormPaths.edit(form.id()));
    }

    /** Keeps what is being written; the id it says is the form's. */
    @POST
    @Path("draft")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response draft(MultivaluedMap<String, String> sent, RoutingContext context) {
        Scope scope = scope(context);
        String json = Pages.text(sent, "json");
        try {
            Definition draft = FormJson.read(json);
            PublishResult result =
                    scopes.in(scope, handle -> drafts.save(handle, scope, draft, edits(sent)));
            return answer(result, draft.id(), json, context);
        } catch (UnreadableForm unreadable) {
            return again(Pages.text(sent, "form"), json, unreadable.faults(), context);
        }
    }

    @POST
    @Path("of/{form}/publish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response publish(
            @RestPath String form, MultivaluedMap<String, String> sent, RoutingContext context) {
        Scope scope = scope(context);
        PublishResult result =
                scopes.in(scope, handle -> drafts.publish(handle, scope, form, edits(sent)));
        return answer(result, form, "", context);
    }

    /** Drops what is being written. */
    @POST
    @Path("of/{form}/drop")
    @Operation(hidden = true)
    public Response drop(@RestPath String form, RoutingContext context) {
        Scope scope = scope(context);
        scopes.use(scope, handle -> drafts.drop(handle, scope, form));
        return Pages.seeOther(FormPaths.FORMS);
    }

    @POST
    @Path("of/{form}/withdraw")
    @Operation(hidden = true)
    public Response withdraw(@RestPath String form, RoutingContext context) {
        Scope scope = scope(context);
        scopes.use(scope, handle -> drafts.withdraw(handle, scope, form));
        return Pages.seeOther(FormPaths.of(form));
    }

    private Response answer(
            PublishResult result, String form, String json, RoutingContext context) {
        Language language = frames.of(context).frame().language();
        return switch (result) {
            case PublishResult.Kept _, PublishResult.Published _, PublishResult.Unsound _ ->
                    Pages.seeOther(FormPaths.of(form));
            case PublishResult.Overtaken _ ->
                    again(
                            form,
                            json,
                            List.of(
                                    language.pick(
                                            "有人在您打开以后保存过草稿。下面是您写的，没有保存；请对照后再存。",
                                            "Somebody saved the draft after you had opened it."
                                                + " Below is what you wrote; it is not saved.")),
                            context);
        };
    }

    /** The page with what was written and why it was not taken. */
    private Response again(String form, String json, List<String> faults, RoutingContext context) {
        DeskFrame desk = frames.of(context);
        OneFormView known =
                scopes.in(
                        scope(context), handle -> writer.one(handle, desk, form, Optional.empty()));
        OneFormView view =
                new OneFormView(
                        desk,
                        form,
                        known.title(),
                        known.form(),
                        known.versions(),
                        json.isEmpty() ? known.json() : json,
                        !json.isEmpty(),
                        known.edits(),
                        known.next(),
                        known.since(),
                        known.changes(),
                        faults);
        return Pages.page(Templates.oneForm(view), desk.frame(), 400);
    }

    private Response page(
            Handle handle, RoutingContext context, String form, Optional<Definition> shown) {
        DeskFrame desk = frames.of(context);
        OneFormView view = writer.one(handle, desk, form, shown);
        if (view.form().isEmpty()) {
            throw new NotFound("There is no form " + form + ".");
        }
        return Pages.page(Templates.oneForm(view), desk.frame(), 200);
    }

    /** How often the draft had been saved when it was seen. */
    static int edits(MultivaluedMap<String, String> sent) {
        String edits = Pages.text(sent, "edits");
        if (!edits.matches("[0-9]{1,9}")) {
            throw new BadInput("edits", "This must be a number, as the page gave it.");
        }
        return Integer.parseInt(edits);
    }

    private static Scope scope(RoutingContext context) {
        return SignedIn.scope(context, Permission.EDIT_FORMS, Permission.EDIT_FORMS);
    }
}
