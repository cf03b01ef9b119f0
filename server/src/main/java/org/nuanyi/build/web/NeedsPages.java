package org.nuanyi.build.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.build.Needs;
import org.nuanyi.build.Needs.Asking;
import org.nuanyi.build.ProjectCode;
import org.nuanyi.core.form.Answers;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Fault;
import org.nuanyi.core.form.Field;
import org.nuanyi.forms.FormView;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Anyone;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.form.HearResult;
import org.nuanyi.kernel.pace.Pace;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.Frames;

/** Where workers say, without a name, what is needed at the place of a project. */
@Anyone
@Path("/build/needs")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class NeedsPages {

    @CheckedTemplate(basePath = "build", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance needs(NeedsView view);

        private Templates() {}
    }

    /** Before the id of a field, as the pages of forms write it. */
    private static final String FIELD = "f-";

    private static final int BAD = 400;

    private final Needs needs;
    private final Pace pace;

    NeedsPages(Needs needs, Pace pace) {
        this.needs = needs;
        this.pace = pace;
    }

    /**
     * What is asked.
     *
     * @throws NotFound if nobody is asked about that project now
     */
    @GET
    @Path("{code}")
    @Operation(hidden = true)
    public Response show(@RestPath String code, HttpServerRequest request) {
        return page(asking(code), UUID.randomUUID(), Answers.NONE, List.of(), request);
    }

    /**
     * Takes the answers, in the version they were asked in; the same sent again are counted once.
     */
    @POST
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response hear(
            @RestPath String code, MultivaluedMap<String, String> sent, HttpServerRequest request) {
        pace.take(request, "build");
        int version = version(Pages.text(sent, "version"));
        Asking asking =
                ProjectCode.find(code)
                        .flatMap(one -> needs.find(one, version))
                        .orElseThrow(() -> notAsked(code));
        Definition form = asking.form();
        UUID key = key(Pages.text(sent, "key"));
        Answers answers = answers(form, sent);
        HearResult result =
                needs.hear(asking.project().code(), key, form.version(), answers)
                        .orElseThrow(() -> notAsked(code));
        return switch (result) {
            case HearResult.Heard _ ->
                    Pages.seeOther("/build/needs/" + asking.project().code() + "?thanks=1");
            case HearResult.Faulty(List<Fault> faults) ->
                    page(asking, key, answers, faults, request);
        };
    }

    private Asking asking(String code) {
        return ProjectCode.find(code).flatMap(needs::find).orElseThrow(() -> notAsked(code));
    }

    private static NotFound notAsked(String code) {
        return new NotFound("nobody is asked what is needed at " + code);
    }

    private static int version(String text) {
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw new BadInput("version", "This must be a version, as the page gave it.");
        }
        return Integer.parseInt(text);
    }

    private static UUID key(String text) {
        if (!text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new BadInput("key", "This must be an id, as the page gave it.");
        }
        return UUID.fromString(text);
    }

    /** Browsers end lines in two signs; the database takes no character 0. */
    private static Answers answers(Definition form, MultivaluedMap<String, String> sent) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            List<String> values =
                    sent.getOrDefault(FIELD + field.id(), List.of()).stream()
                            .map(text -> text.replace("\r\n", "\n").replace("\0", "").strip())
                            .toList();
            answers.put(field.id(), values);
        }
        return new Answers(answers);
    }

    private static Response page(
            Asking asking,
            UUID key,
            Answers answers,
            List<Fault> faults,
            HttpServerRequest request) {
        Frame frame = Frames.of(request);
        NeedsView view =
                new NeedsView(
                        frame,
                        asking.project().code().value(),
                        asking.project().outline().name(),
                        asking.project().outline().address(),
                        key.toString(),
                        FormView.of(asking.form(), answers, faults, frame.language()),
                        !Pages.query(request, "thanks").isEmpty(),
                        !faults.isEmpty());
        return Pages.secretly(Templates.needs(view), frame, faults.isEmpty() ? 200 : BAD);
    }
}
