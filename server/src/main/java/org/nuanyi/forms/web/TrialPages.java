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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.core.form.Answers;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Fault;
import org.nuanyi.core.form.Field;
import org.nuanyi.core.form.Filling;
import org.nuanyi.core.form.Kind;
import org.nuanyi.forms.FaultWords;
import org.nuanyi.forms.FormPaths;
import org.nuanyi.forms.FormView;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.form.FormDrafts;
import org.nuanyi.kernel.form.FormJson;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scopes;

/** A form that is being written, as whoever fills it in sees it: nothing of it is kept. */
@Needs(Permission.EDIT_FORMS)
@Path(FormPaths.FORMS + "/of/{form}/try")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class TrialPages {

    @CheckedTemplate(basePath = "forms", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance trial(TrialView view);

        private Templates() {}
    }

    private final DeskFrames frames;
    private final Scopes scopes;
    private final FormDrafts drafts;

    TrialPages(DeskFrames frames, Scopes scopes, FormDrafts drafts) {
        this.frames = frames;
        this.scopes = scopes;
        this.drafts = drafts;
    }

    /** Without answers. */
    @GET
    @Operation(hidden = true)
    public Response show(@RestPath String form, RoutingContext context) {
        return page(form, Optional.empty(), context);
    }

    /** With these answers, and what is wrong with them. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response check(
            @RestPath String form, MultivaluedMap<String, String> sent, RoutingContext context) {
        return page(form, Optional.of(sent), context);
    }

    private Response page(
            String id, Optional<MultivaluedMap<String, String>> sent, RoutingContext context) {
        DeskFrame desk = frames.of(context);
        Language language = desk.frame().language();
        Definition form =
                scopes.in(
                        SignedIn.scope(context, Permission.EDIT_FORMS, Permission.EDIT_FORMS),
                        handle -> Written.of(drafts, handle, id).form());
        Answers answers = sent.map(one -> answers(form, one)).orElse(Answers.NONE);
        List<Fault> faults = sent.isPresent() ? faults(form, Filling.of(form, answers)) : List.of();
        TrialView view =
                new TrialView(
                        desk,
                        id,
                        FormView.of(form, answers, faults, language),
                        FormJson.write(form),
                        FaultWords.json(language),
                        sent.isPresent(),
                        !faults.isEmpty());
        return Pages.page(Templates.trial(view), desk.frame(), faults.isEmpty() ? 200 : 400);
    }

    private static Answers answers(Definition form, MultivaluedMap<String, String> sent) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            List<String> values = sent.getOrDefault(FilledIn.FIELD + field.id(), List.of());
            answers.put(field.id(), values.stream().map(FilledIn::clean).toList());
        }
        return new Answers(answers);
    }

    /** Photos are not sent to be tried. */
    private static List<Fault> faults(Definition form, Filling filling) {
        return filling.faults().stream()
                .filter(
                        fault ->
                                form.find(fault.field())
                                        .filter(field -> field.kind() instanceof Kind.Photos)
                                        .isEmpty())
                .toList();
    }
}
