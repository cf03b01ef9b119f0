package org.nuanyi.cabinet.web;

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
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.cabinet.Cabinet;
import org.nuanyi.cabinet.Cabinets;
import org.nuanyi.cabinet.Difference;
import org.nuanyi.cabinet.Differences;
import org.nuanyi.cabinet.NewUnlock;
import org.nuanyi.cabinet.OpeningResult;
import org.nuanyi.cabinet.Visits;
import org.nuanyi.cabinet.web.VisitRows.VisitRow;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.TypedFields;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.supply.SupplyResult;

/** Who of the union opened a cabinet; opening a door from afar; what differs from the books. */
@Needs(Permission.SEE_CABINETS)
@Path(CabinetSection.PATH + "/{cabinet}/visits")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class VisitPages {

    private static final int SHOWN = 50;

    @CheckedTemplate(basePath = "cabinet", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance visits(VisitsView view);

        private Templates() {}
    }

    /**
     * The page.
     *
     * @param keeps whether the reader may do something
     * @param doors that can be opened
     */
    record VisitsView(
            DeskFrame desk,
            String cabinet,
            String place,
            boolean keeps,
            boolean online,
            List<VisitRow> rows,
            List<Option> doors,
            List<DifferenceRow> differences,
            String key,
            TypedFields typed,
            String error) {}

    record DifferenceRow(String item, long books, long found) {}

    private final DeskFrames frames;
    private final Cabinets cabinets;
    private final Visits visits;
    private final Differences differences;
    private final VisitRows rows;
    private final VisitDesk desk;

    VisitPages(
            DeskFrames frames,
            Cabinets cabinets,
            Visits visits,
            Differences differences,
            VisitRows rows,
            VisitDesk desk) {
        this.frames = frames;
        this.cabinets = cabinets;
        this.visits = visits;
        this.differences = differences;
        this.rows = rows;
        this.desk = desk;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@RestPath String cabinet, RoutingContext context) {
        return page(context, cabinet, new MultivaluedHashMap<>(), "");
    }

    /** A door is opened from afar. */
    @POST
    @Path("unlock")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.KEEP_CABINETS)
    @Operation(hidden = true)
    public Response unlock(
            @RestPath String cabinet, MultivaluedMap<String, String> form, RoutingContext context) {
        VisitWords words = desk.words(frames.of(context).frame().language());
        try {
            UUID id = new TypedFields(form).key();
            OpeningResult result =
                    visits.unlock(
                            CabinetDesk.keeper(context),
                            new NewUnlock(id, cabinet, lane(form), Pages.text(form, "reason")));
            return result instanceof OpeningResult.Allowed
                    ? Pages.seeOther(VisitDesk.path(cabinet) + "/" + id)
                    : page(context, cabinet, form, words.why(result));
        } catch (BadInput bad) {
            return page(context, cabinet, form, words.field(bad.field()));
        }
    }

    private static OptionalInt lane(MultivaluedMap<String, String> form) {
        String lane = Pages.text(form, "lane");
        if (!lane.matches("[0-9]{0,2}")) {
            throw new BadInput("lane", "A lane is a number.");
        }
        return lane.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(lane));
    }

    /** The books follow what lies in it. */
    @POST
    @Path("settle")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.KEEP_CABINETS)
    @Operation(hidden = true)
    public Response settle(
            @RestPath String cabinet, MultivaluedMap<String, String> form, RoutingContext context) {
        VisitWords words = desk.words(frames.of(context).frame().language());
        try {
            SupplyResult result =
                    differences.settle(
                            CabinetDesk.keeper(context),
                            desk.cabinet(context, cabinet),
                            new TypedFields(form).key(),
                            Pages.text(form, "why"));
            return result instanceof SupplyResult.Done
                    ? Pages.seeOther(VisitDesk.path(cabinet))
                    : page(context, cabinet, form, words.why(result));
        } catch (BadInput bad) {
            return page(context, cabinet, form, words.field(bad.field()));
        }
    }

    private Response page(
            RoutingContext context, String id, MultivaluedMap<String, String> typed, String error) {
        Scope scope = CabinetDesk.reader(context);
        Cabinet cabinet = desk.cabinet(context, id);
        DeskFrame frame = frames.of(context);
        VisitWords words = desk.words(frame.frame().language());
        VisitsView view =
                new VisitsView(
                        frame,
                        id,
                        cabinet.place(),
                        desk.keeps(context, cabinet),
                        desk.isOnline(context, cabinet),
                        rows.write(scope, visits.list(scope, id, SHOWN), words),
                        doors(scope, id, Pages.text(typed, "lane"), words),
                        differences.list(scope, cabinet).stream()
                                .map(one -> row(one, words))
                                .toList(),
                        UUID.randomUUID().toString(),
                        new TypedFields(typed),
                        error);
        return Pages.page(Templates.visits(view), frame.frame(), error.isEmpty() ? 200 : 400);
    }

    private List<Option> doors(Scope scope, String cabinet, String chosen, VisitWords words) {
        return Stream.concat(
                        Stream.of(
                                new Option("", words.door(OptionalInt.empty()), chosen.isEmpty())),
                        cabinets.lanes(scope, cabinet).stream()
                                .map(
                                        lane ->
                                                new Option(
                                                        "" + lane.number(),
                                                        words.door(OptionalInt.of(lane.number()))
                                                                + " "
                                                                + words.item(lane.item()),
                                                        chosen.equals("" + lane.number()))))
                .toList();
    }

    private static DifferenceRow row(Difference one, VisitWords words) {
        return new DifferenceRow(words.item(one.item()), one.books(), one.found());
    }
}
