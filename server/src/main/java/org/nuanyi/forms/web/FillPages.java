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
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.form.Answers;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Fault;
import org.nuanyi.forms.FormPaths;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.form.Edit;
import org.nuanyi.kernel.form.FormPhotos;
import org.nuanyi.kernel.form.Forms;
import org.nuanyi.kernel.form.Submission;
import org.nuanyi.kernel.photo.Photo;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/** A form as it is filled in, and as it was once it is handed in. */
@Needs(Permission.SEE_FORMS)
@Path(FormPaths.FORMS + "/fill/{id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class FillPages {

    @CheckedTemplate(basePath = "forms", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance fill(FillView view);

        private Templates() {}
    }

    private final DeskFrames frames;
    private final Scopes scopes;
    private final Forms forms;
    private final FormPhotos photos;
    private final FormTaker taker;
    private final FillWriter writer;

    FillPages(
            DeskFrames frames,
            Scopes scopes,
            Forms forms,
            FormPhotos photos,
            FormTaker taker,
            FillWriter writer) {
        this.frames = frames;
        this.scopes = scopes;
        this.forms = forms;
        this.photos = photos;
        this.taker = taker;
        this.writer = writer;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@RestPath UUID id, RoutingContext context) {
        FillView.Notice notice =
                switch (Pages.query(context.request(), "said")) {
                    case "saved" -> FillView.Notice.SAVED;
                    case "unseen" -> FillView.Notice.UNSEEN;
                    case "late" -> FillView.Notice.TOO_LATE;
                    default -> FillView.Notice.NONE;
                };
        String back = WayBack.of(Pages.query(context.request(), "back"));
        Scope scope = SignedIn.reader(context, Permission.SEE_FORMS);
        return scopes.in(
                scope,
                handle ->
                        page(
                                handle,
                                context,
                                forms.submission(handle, id),
                                List.of(),
                                back,
                                notice));
    }

    /** Saves what was filled in, and hands it in where the button says so. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Needs(Permission.FILL_FORMS)
    @Operation(hidden = true)
    public Response save(@RestPath UUID id, MultipartFormDataInput input, RoutingContext context) {
        FilledIn sent = new FilledIn(input);
        Scope scope = SignedIn.scope(context, Permission.SEE_FORMS, Permission.FILL_FORMS);
        Definition definition = scopes.in(scope, h -> forms.definition(h, forms.submission(h, id)));
        Map<UUID, Added> added = new HashMap<>();
        Answers answers =
                sent.answers(
                        definition,
                        (field, bytes) -> {
                            UUID photo = UUID.randomUUID();
                            added.put(photo, new Added(field, photos.read(bytes)));
                            return photo;
                        });
        Edit edit = new Edit(id, sent.version("trunk"), sent.id("branch"), answers);
        boolean whole = sent.text("do").equals("submit");
        String back = WayBack.of(sent.text("back"));
        return scopes.in(
                scope,
                handle -> {
                    added.forEach(
                            (photo, one) ->
                                    photos.add(handle, scope, id, one.field(), photo, one.photo()));
                    return onward(handle, context, taker.take(handle, scope, edit, whole), back);
                });
    }

    /** A photo that came with the answers. */
    private record Added(String field, Photo photo) {}

    private Response onward(Handle handle, RoutingContext context, TakeResult result, String back) {
        return switch (result) {
            case TakeResult.Saved(Submission now, int _) -> saved(now.id(), back);
            case TakeResult.HandedIn(Submission now) ->
                    back.isEmpty() ? saved(now.id(), back) : Pages.seeOther(back);
            case TakeResult.Faulty(Submission now, List<Fault> faults) ->
                    Response.fromResponse(
                                    page(
                                            handle,
                                            context,
                                            now,
                                            faults,
                                            back,
                                            FillView.Notice.FAULTY))
                            .status(400)
                            .build();
            case TakeResult.Unseen(Submission now) ->
                    Pages.seeOther(FormPaths.fill(now.id()) + "?said=unseen" + WayBack.query(back));
            case TakeResult.Conflicting(Submission now, UUID branch) ->
                    Pages.seeOther(FormPaths.conflict(now.id(), branch));
            case TakeResult.TooLate(Submission now) ->
                    Pages.seeOther(FormPaths.fill(now.id()) + "?said=late");
        };
    }

    private static Response saved(UUID id, String back) {
        return Pages.seeOther(FormPaths.fill(id) + "?said=saved" + WayBack.query(back));
    }

    private Response page(
            Handle handle,
            RoutingContext context,
            Submission submission,
            List<Fault> faults,
            String back,
            FillView.Notice notice) {
        UUID account = SignedIn.of(context).caller().account();
        FillView view =
                writer.page(handle, frames.of(context), account, submission, faults, back, notice);
        return Pages.page(Templates.fill(view), view.desk().frame(), 200);
    }
}
