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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.build.Project;
import org.nuanyi.build.ProjectCode;
import org.nuanyi.build.Projects;
import org.nuanyi.build.Projects.Standing;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Anyone;
import org.nuanyi.kernel.crypto.Tokens;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.pace.Pace;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.Frames;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.HostKind;
import org.nuanyi.union.Unit;
import org.nuanyi.union.Units;

/** Where a host offers a room without an account, and follows what becomes of it. */
@Anyone
@Path("/build")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ApplyPages {

    @CheckedTemplate(basePath = "build", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance apply(ApplyView view);

        static native TemplateInstance applyFollow(FollowView view);

        private Templates() {}
    }

    private static final String PATH = "/build/apply";
    private static final int BAD = 400;

    private final Projects projects;
    private final Units units;
    private final Clock clock;
    private final Pace pace;
    private final Tokens tokens = new Tokens();

    ApplyPages(Projects projects, Units units, Clock clock, Pace pace) {
        this.projects = projects;
        this.units = units;
        this.clock = clock;
        this.pace = pace;
    }

    /** The empty form; the address may name a subdistrict. */
    @GET
    @Path("apply")
    @Operation(hidden = true)
    public Response show(HttpServerRequest request) {
        HostForm form = new HostForm(Map.of("unit", Pages.query(request, "unit")));
        return form(request, tokens.draw(), form, Map.of(), 200);
    }

    /** Takes an application; the same sent again is the same. */
    @POST
    @Path("apply")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response apply(MultivaluedMap<String, String> sent, HttpServerRequest request) {
        pace.take(request, "build");
        if (OpenForms.isByMachine(sent)) {
            return Pages.seeOther(PATH);
        }
        String written = Pages.text(sent, "key");
        String key = Tokens.isToken(written) ? written : tokens.draw();
        HostForm form = HostForm.of(sent);
        List<Unit> open = assessed();
        Map<String, String> faults = form.faults(open);
        if (!faults.isEmpty()) {
            return form(request, key, form, faults, BAD);
        }
        ProjectCode code = projects.findBySecret(key).orElseGet(() -> apply(form, open, key));
        return Pages.seeOther("/build/follow/" + code + "?key=" + key);
    }

    /**
     * What stands and what comes next.
     *
     * @throws NotFound if there is no such application, or the key is another's
     */
    @GET
    @Path("follow/{number}")
    @Operation(hidden = true)
    public Response follow(@RestPath String number, HttpServerRequest request) {
        pace.take(request, "build");
        Standing standing =
                ProjectCode.find(number)
                        .flatMap(code -> projects.follow(code, Pages.query(request, "key")))
                        .orElseThrow(() -> new NotFound("no application has this number and key"));
        Project project = standing.project();
        Frame frame = Frames.of(request);
        FollowView view =
                new FollowView(
                        frame,
                        project.code().value(),
                        project.outline().name(),
                        project.outline().address(),
                        LocalDate.ofInstant(project.appliedAt(), clock.getZone()),
                        standing.matter().state(),
                        project.became().map(became -> became.station().value()).orElse(""));
        return Pages.secretly(Templates.applyFollow(view), frame, 200);
    }

    private ProjectCode apply(HostForm form, List<Unit> open, String key) {
        Scope scope = Scope.system("build-apply", Reach.of(form.text("unit")));
        try {
            return projects.apply(scope, form.wish(open, key));
        } catch (Conflict sentTwice) {
            return projects.findBySecret(key).orElseThrow(() -> sentTwice);
        }
    }

    private Response form(
            HttpServerRequest request,
            String key,
            HostForm form,
            Map<String, String> faults,
            int status) {
        Frame frame = Frames.of(request);
        Language language = frame.language();
        List<Option> kinds =
                Option.of(
                        Arrays.stream(HostKind.values()).filter(kind -> kind != HostKind.UNION),
                        language,
                        kind -> kind.id().equals(form.text("kind")));
        List<Option> places = OpenForms.units(assessed(), language, form.text("unit"));
        ApplyView view = new ApplyView(frame, key, form, faults, kinds, places);
        return Pages.secretly(Templates.apply(view), frame, status);
    }

    private List<Unit> assessed() {
        return units.asOf(LocalDate.now(clock)).listAssessed();
    }
}
