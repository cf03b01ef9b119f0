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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.core.form.Place;
import org.nuanyi.forms.FormPaths;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.form.FormDrafts;
import org.nuanyi.kernel.form.PublishResult;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/** The editor of a form: each button saves the draft. */
@Needs(Permission.EDIT_FORMS)
@Path(FormPaths.FORMS + "/of/{form}/edit")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class EditPages {

    @CheckedTemplate(basePath = "forms", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance edit(EditView view);

        private Templates() {}
    }

    private final DeskFrames frames;
    private final Scopes scopes;
    private final FormDrafts drafts;

    EditPages(DeskFrames frames, Scopes scopes, FormDrafts drafts) {
        this.frames = frames;
        this.scopes = scopes;
        this.drafts = drafts;
    }

    /** The form, and the field that is to be written. */
    @GET
    @Operation(hidden = true)
    public Response show(@RestPath String form, RoutingContext context) {
        Optional<Place> at = EditStep.place(Pages.query(context.request(), "at"));
        Written written = scopes.in(scope(context), handle -> Written.of(drafts, handle, form));
        return page(written, at, Optional.empty(), context);
    }

    /** Does what the button says. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(
            @RestPath String form, MultivaluedMap<String, String> sent, RoutingContext context) {
        Scope scope = scope(context);
        return scopes.in(
                scope,
                handle -> {
                    Written before = Written.of(drafts, handle, form);
                    Optional<FieldInput> typed =
                            Pages.text(sent, "do").equals("field")
                                    ? Optional.of(FieldInput.of(sent, before))
                                    : Optional.empty();
                    if (!before.wasSeen(sent)) {
                        return overtaken(before, typed, sent, context);
                    }
                    if (typed.filter(input -> !input.unreadable().isEmpty()).isPresent()) {
                        return page(before, place(sent), typed, context);
                    }
                    EditStep step = EditStep.of(before, sent, place(sent));
                    return switch (drafts.save(handle, scope, step.form(), before.edits())) {
                        case PublishResult.Overtaken _ -> overtaken(before, typed, sent, context);
                        case PublishResult.Kept _,
                                PublishResult.Published _,
                                PublishResult.Unsound _ ->
                                Pages.seeOther(step.address(form));
                    };
                });
    }

    /** What was typed, to be read and not to be saved: its place may be another field's now. */
    private Response overtaken(
            Written now,
            Optional<FieldInput> typed,
            MultivaluedMap<String, String> sent,
            RoutingContext context) {
        EditView view =
                new EditWriter(frames.of(context), now)
                        .overtaken(place(sent), typed, Pages.text(sent, "seen"));
        return Pages.page(Templates.edit(view), view.desk().frame(), 400);
    }

    private Response page(
            Written written,
            Optional<Place> at,
            Optional<FieldInput> typed,
            RoutingContext context) {
        EditView view = new EditWriter(frames.of(context), written).page(at, typed);
        return Pages.page(Templates.edit(view), view.desk().frame(), typed.isPresent() ? 400 : 200);
    }

    private static Optional<Place> place(MultivaluedMap<String, String> sent) {
        return EditStep.place(Pages.text(sent, "at"));
    }

    private static Scope scope(RoutingContext context) {
        return SignedIn.scope(context, Permission.EDIT_FORMS, Permission.EDIT_FORMS);
    }
}
