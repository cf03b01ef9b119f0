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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.build.Comer;
import org.nuanyi.build.Suggestions;
import org.nuanyi.build.Suggestions.Fate;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Anyone;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.pace.Pace;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.Frames;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.union.Unit;
import org.nuanyi.union.Units;

/** 这里需要一个驿站: where anybody says so, without an account and without a name. */
@Anyone
@Path("/build/suggest")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class SuggestPages {

    @CheckedTemplate(basePath = "build", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {

        static native TemplateInstance suggest(SuggestView view);

        static native TemplateInstance suggested(SuggestedView view);

        private Templates() {}
    }

    private static final String PATH = "/build/suggest";
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final int BAD = 400;

    private final Suggestions suggestions;
    private final Units units;
    private final Clock clock;
    private final Pace pace;

    SuggestPages(Suggestions suggestions, Units units, Clock clock, Pace pace) {
        this.suggestions = suggestions;
        this.units = units;
        this.clock = clock;
        this.pace = pace;
    }

    /** The empty form; the address may name a subdistrict. */
    @GET
    @Operation(hidden = true)
    public Response show(HttpServerRequest request) {
        SuggestForm form = SuggestForm.empty(Pages.query(request, "unit"));
        return form(request, UUID.randomUUID().toString(), form, Map.of(), 200);
    }

    /** Takes a suggestion; the same sent again is the same. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response suggest(MultivaluedMap<String, String> sent, HttpServerRequest request) {
        pace.take(request, "build");
        if (OpenForms.isByMachine(sent)) {
            return Pages.seeOther(PATH);
        }
        String key = Pages.text(sent, "key");
        if (!key.matches(ID)) {
            throw new BadInput("key", "This must be an id, as the page gave it.");
        }
        SuggestForm form = SuggestForm.of(sent);
        Map<String, String> faults = form.faults(assessed());
        if (!faults.isEmpty()) {
            return form(request, key, form, faults, BAD);
        }
        suggestions.hear(UUID.fromString(key), form.suggestion());
        return Pages.seeOther(PATH + "/" + key);
    }

    /**
     * What became of it, for who has its address.
     *
     * @throws NotFound if there is no such suggestion
     */
    @GET
    @Path("{key:" + ID + "}")
    @Operation(hidden = true)
    public Response follow(@RestPath String key, HttpServerRequest request) {
        pace.take(request, "build");
        Fate fate =
                suggestions
                        .follow(UUID.fromString(key))
                        .orElseThrow(() -> new NotFound("there is no such suggestion"));
        Frame frame = Frames.of(request);
        SuggestedView view =
                switch (fate) {
                    case Fate.Waits _ -> new SuggestedView(frame, "", "");
                    case Fate.IsBuilt(String state) -> new SuggestedView(frame, state, "");
                    case Fate.Answered(String words) -> new SuggestedView(frame, "", words);
                };
        return Pages.secretly(Templates.suggested(view), frame, 200);
    }

    private Response form(
            HttpServerRequest request,
            String key,
            SuggestForm form,
            Map<String, String> faults,
            int status) {
        Frame frame = Frames.of(request);
        Language language = frame.language();
        List<Option> places = OpenForms.units(assessed(), language, form.unit());
        List<Option> comers =
                Option.of(
                        Arrays.stream(Comer.values()),
                        language,
                        one -> form.comers().contains(one.id()));
        SuggestView view = new SuggestView(frame, key, form, faults, places, comers);
        return Pages.secretly(Templates.suggest(view), frame, status);
    }

    private List<Unit> assessed() {
        return units.asOf(LocalDate.now(clock)).listAssessed();
    }
}
