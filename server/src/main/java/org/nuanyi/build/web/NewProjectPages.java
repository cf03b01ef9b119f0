package org.nuanyi.build.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
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
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.account.UnitChoice;
import org.nuanyi.build.Applicant;
import org.nuanyi.build.NewProject;
import org.nuanyi.build.Outline;
import org.nuanyi.build.ProjectCode;
import org.nuanyi.build.Projects;
import org.nuanyi.build.Spot;
import org.nuanyi.build.Suggestions;
import org.nuanyi.build.web.Part.Field;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.union.Unit;
import org.nuanyi.union.Units;

/** A unit applies for a station. */
@Needs(Permission.EDIT_BUILDING)
@Path(BuildSection.PATH + "/new")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class NewProjectPages {

    @CheckedTemplate(basePath = "build", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance newProject(NewProjectView view);

        private Templates() {}
    }

    private final DeskFrames frames;
    private final Projects projects;
    private final Suggestions suggestions;
    private final Units units;

    NewProjectPages(DeskFrames frames, Projects projects, Suggestions suggestions, Units units) {
        this.frames = frames;
        this.projects = projects;
        this.suggestions = suggestions;
        this.units = units;
    }

    @GET
    @Operation(hidden = true)
    public Response show(RoutingContext context) {
        return show(context, Typed.NOTHING, 200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response apply(MultivaluedMap<String, String> sent, RoutingContext context) {
        FactForm form = new FactForm(sent);
        try {
            Unit unit =
                    units.tree()
                            .findUnit(form.text("unit"))
                            .orElseThrow(() -> new BadInput("unit", "Choose a unit."));
            Scope scope =
                    SignedIn.scope(context, Permission.SEE_BUILDING, Permission.EDIT_BUILDING);
            Optional<Spot> spot = spot(form.text("of"), form.text("place"));
            NewProject wish =
                    new NewProject(
                            unit.code(),
                            spot.isPresent() ? Applicant.WORKER : Applicant.UNIT,
                            form.outline(unit.area()),
                            Optional.empty());
            ProjectCode code =
                    spot.map(there -> suggestions.apply(scope, there, wish))
                            .orElseGet(() -> projects.apply(scope, wish));
            return Pages.seeOther(BuildSection.PATH + "/" + code);
        } catch (BadInput bad) {
            return show(context, new Typed("outline", form.values(), bad.field()), 400);
        }
    }

    /** Begun with what was suggested, where the address or the form names a spot. */
    private Response show(RoutingContext context, Typed typed, int status) {
        DeskFrame desk = frames.of(context);
        Language language = desk.frame().language();
        HttpServerRequest request = context.request();
        Scope reader = SignedIn.reader(context, Permission.SEE_BUILDING);
        Optional<Suggestions.Heap> heap =
                spot(
                                typed.value("of", Pages.query(request, "of")),
                                typed.value("place", Pages.query(request, "place")))
                        .flatMap(there -> suggestions.find(reader, there));
        Optional<Spot> spot = heap.map(Suggestions.Heap::spot);
        Optional<Outline> begun =
                heap.map(one -> new HeapWriter(units.tree(), language).outline(one));
        List<Field> fields =
                Stream.concat(
                                Stream.of(
                                        unit(
                                                context,
                                                typed,
                                                spot.map(Spot::unit).orElse(""),
                                                language)),
                                new FactWriter(language, typed).outline(begun).stream())
                        .toList();
        return Pages.page(
                Templates.newProject(new NewProjectView(desk, fields, spot)), desk.frame(), status);
    }

    private static Optional<Spot> spot(String unit, String place) {
        return place.isEmpty() ? Optional.empty() : Optional.of(new Spot(unit, place));
    }

    private Field unit(RoutingContext context, Typed typed, String known, Language language) {
        String chosen = typed.value("unit", known);
        List<Option> mine =
                UnitChoice.options(
                        units.tree(),
                        SignedIn.of(context).caller().units(Permission.EDIT_BUILDING),
                        chosen,
                        language);
        return new Field(
                "unit",
                language.pick("单位", "Unit"),
                "select",
                chosen,
                mine,
                typed.field().equals("unit") ? BuildWords.ofField("unit", language) : "");
    }
}
