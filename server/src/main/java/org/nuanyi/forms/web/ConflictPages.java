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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Field;
import org.nuanyi.forms.FormPaths;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.form.Edit;
import org.nuanyi.kernel.form.Forms;
import org.nuanyi.kernel.form.OpenConflict;
import org.nuanyi.kernel.form.SaveResult;
import org.nuanyi.kernel.form.Submission;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/** What two people changed at once, side by side, until one decides. */
@Needs(Permission.FILL_FORMS)
@Path(FormPaths.FORMS + "/fill/{id}/conflict/{branch}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ConflictPages {

    @CheckedTemplate(basePath = "forms", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance conflict(ConflictView view);

        private Templates() {}
    }

    private static final String ASIDE = "aside";

    private final DeskFrames frames;
    private final Scopes scopes;
    private final Forms forms;
    private final FillWriter writer;

    ConflictPages(DeskFrames frames, Scopes scopes, Forms forms, FillWriter writer) {
        this.frames = frames;
        this.scopes = scopes;
        this.forms = forms;
        this.writer = writer;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@RestPath UUID id, @RestPath UUID branch, RoutingContext context) {
        Scope scope = SignedIn.reader(context, Permission.FILL_FORMS);
        return scopes.in(scope, handle -> show(handle, scope, context, id, branch, false));
    }

    /** Keeps of each field what was chosen. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response decide(
            @RestPath UUID id,
            @RestPath UUID branch,
            MultipartFormDataInput input,
            RoutingContext context) {
        FilledIn sent = new FilledIn(input);
        Scope scope = SignedIn.scope(context, Permission.FILL_FORMS, Permission.FILL_FORMS);
        return scopes.in(
                scope,
                handle -> {
                    Submission submission = forms.submission(handle, id);
                    Optional<OpenConflict> open = find(handle, id, branch);
                    if (open.isEmpty()) {
                        return settled(handle, id, branch);
                    }
                    Set<String> taken = taken(forms.definition(handle, submission), sent);
                    Edit decided =
                            new Edit(
                                    id,
                                    sent.version("trunk"),
                                    sent.id("decision"),
                                    open.get().newest().taking(open.get().aside(), taken));
                    return switch (forms.resolve(
                            handle, scope, decided, branch, sent.number("revision"))) {
                        case SaveResult.Saved _ ->
                                Pages.seeOther(FormPaths.fill(id) + "?said=saved");
                        case SaveResult.Conflicting _ ->
                                show(handle, scope, context, id, branch, true);
                        case SaveResult.AlreadySaved _, SaveResult.TooLate _ ->
                                Pages.seeOther(FormPaths.fill(id));
                    };
                });
    }

    private Response show(
            Handle handle,
            Scope scope,
            RoutingContext context,
            UUID id,
            UUID branch,
            boolean overtaken) {
        Submission submission = forms.submission(handle, id);
        return find(handle, id, branch)
                .map(
                        open ->
                                writer.conflict(
                                        handle,
                                        frames.of(context),
                                        scope,
                                        submission,
                                        open,
                                        overtaken))
                .map(
                        view ->
                                Pages.page(
                                        Templates.conflict(view),
                                        view.desk().frame(),
                                        overtaken ? 409 : 200))
                .orElseGet(() -> settled(handle, id, branch));
    }

    /** Somebody decided before. */
    private Response settled(Handle handle, UUID id, UUID branch) {
        if (forms.revisions(handle, id).stream().noneMatch(one -> one.branch().equals(branch))) {
            throw new NotFound("This form has no such changes.");
        }
        return Pages.seeOther(FormPaths.fill(id));
    }

    private Optional<OpenConflict> find(Handle handle, UUID id, UUID branch) {
        return forms.conflicts(handle, id).stream()
                .filter(one -> one.branch().equals(branch))
                .findFirst();
    }

    private static Set<String> taken(Definition definition, FilledIn sent) {
        return definition.fields().stream()
                .map(Field::id)
                .filter(field -> sent.text(FilledIn.FIELD + field).equals(ASIDE))
                .collect(Collectors.toSet());
    }
}
