package org.nuanyi.station.web;

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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.station.Edit;
import org.nuanyi.station.EditResult;
import org.nuanyi.station.EditResult.Clash;
import org.nuanyi.station.EditResult.Invalid;
import org.nuanyi.station.EditResult.Saved;
import org.nuanyi.station.Edits;
import org.nuanyi.station.PastedPoint;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationField;
import org.nuanyi.station.StationField.Plain;
import org.nuanyi.station.Stations;
import org.nuanyi.station.web.OneStationView.PointView;
import org.nuanyi.station.web.OneStationView.Preview;

/** One station at the desk: everything of it, edited section by section. */
@Needs(Permission.SEE_STATIONS)
@Path(StationsSection.PATH + "/{code:[0-9]{8}}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class OneStationPages {

    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,8}");
    private static final int LONGEST_HOURS = 500;

    /** What the numbers of a point are measured against. */
    private static final String DATUM = "point-datum";

    @CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance station(OneStationView view);

        static native TemplateInstance days(Preview preview);

        static native TemplateInstance point(PointView point);

        private Templates() {}
    }

    private final Stations stations;
    private final Edits edits;
    private final OneStationWriter writer;

    OneStationPages(Stations stations, Edits edits, OneStationWriter writer) {
        this.stations = stations;
        this.edits = edits;
        this.writer = writer;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@RestPath String code, RoutingContext context) {
        Station station = stations.station(StationScope.of(context), known(code));
        Optional<Section> editing =
                Named.find(Section.class, Pages.query(context.request(), "edit"));
        return page(writer.page(context, station).editing(editing), 200);
    }

    /** The days to come by hours that are being typed. */
    @GET
    @Path("hours")
    @Operation(hidden = true)
    public Response hours(@RestPath String code, RoutingContext context) {
        Station station = stations.station(StationScope.of(context), known(code));
        String text = Pages.query(context.request(), "hours");
        if (text.length() > LONGEST_HOURS) {
            throw new BadInput("hours", "hours takes up to 500 characters.");
        }
        StationPage page = writer.page(context, station);
        return Pages.page(Templates.days(page.preview(text)), page.frame(), 200);
    }

    /** Where a point that is being pasted lies. */
    @GET
    @Path("point")
    @Operation(hidden = true)
    public Response point(@RestPath String code, RoutingContext context) {
        Station station = stations.station(StationScope.of(context), known(code));
        StationPage page = writer.page(context, station);
        String typed = Pages.query(context.request(), "point");
        String datum = Pages.query(context.request(), DATUM);
        PointView point = page.point(PastedPoint.text(typed, datum));
        return Pages.page(Templates.point(point), page.frame(), 200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.EDIT_STATIONS)
    @Operation(hidden = true)
    public Response save(
            @RestPath String code, MultivaluedMap<String, String> form, RoutingContext context) {
        Section section =
                Named.find(Section.class, Pages.text(form, "section"))
                        .orElseThrow(() -> new BadInput("section", "section is none of the page."));
        Set<Edit.Part> checked =
                Pages.text(form, "checked").equals("1")
                        ? section.part().map(Set::of).orElse(Set.of())
                        : Set.of();
        boolean far = Pages.text(form, "far").equals("1");
        Edit edit = new Edit(version(form), texts(form, section), checked, far);
        return answer(known(code), section, edit, context);
    }

    /** Makes a field say again what it said before: a change like any other. */
    @POST
    @Path("restore")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.EDIT_STATIONS)
    @Operation(hidden = true)
    public Response restore(
            @RestPath String code, MultivaluedMap<String, String> form, RoutingContext context) {
        StationField field =
                StationField.find(Pages.text(form, "field"))
                        .filter(StationField.editable()::contains)
                        .orElseThrow(() -> new BadInput("field", "field cannot be restored."));
        Map<StationField, String> texts = Map.of(field, Pages.text(form, "text"));
        Edit edit = new Edit(version(form), texts, Set.of(), true);
        return answer(known(code), Section.of(field), edit, context);
    }

    private Response answer(StationCode code, Section section, Edit edit, RoutingContext context) {
        EditResult result = edits.save(StationScope.of(context), code, edit);
        return switch (result) {
            case Saved _ ->
                    Pages.seeOther(
                            "%s/%s?saved=%s#section-%s"
                                    .formatted(
                                            StationsSection.PATH,
                                            code,
                                            section.id(),
                                            section.id()));
            case Clash(var station, var differences) ->
                    page(
                            writer.page(context, station)
                                    .clashing(section, edit.texts(), differences),
                            409);
            case Invalid(var station, var faults) ->
                    page(writer.page(context, station).refusing(section, edit, faults), 400);
        };
    }

    /** What the form says of each field; where the other's text was chosen, nothing. */
    private static Map<StationField, String> texts(
            MultivaluedMap<String, String> form, Section section) {
        Map<StationField, String> texts = new LinkedHashMap<>();
        for (StationField field : section.fields()) {
            String text = form.getFirst(field.id());
            boolean theirs = Pages.text(form, "choose." + field.id()).equals("theirs");
            if (text != null && !theirs) {
                texts.put(
                        field,
                        field == Plain.POINT
                                ? PastedPoint.text(text, Pages.text(form, DATUM))
                                : text);
            }
        }
        return texts;
    }

    private static int version(MultivaluedMap<String, String> form) {
        String version = Pages.text(form, "version");
        if (!VERSION.matcher(version).matches()) {
            throw new BadInput("version", "version is the number that came with the form.");
        }
        return Integer.parseInt(version);
    }

    static StationCode known(String code) {
        return StationCode.find(code).orElseThrow(() -> new NotFound("no station " + code));
    }

    static Response page(OneStationView view, int status) {
        return Pages.page(Templates.station(view), view.desk().frame(), status);
    }
}
