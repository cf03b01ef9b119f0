package org.nuanyi.purchase.web;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.account.UnitChoice;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.purchase.PurchaseResult;
import org.nuanyi.purchase.Purchases;
import org.nuanyi.purchase.Requests;
import org.nuanyi.station.Register;
import org.nuanyi.station.RegisterFilter;
import org.nuanyi.station.RegisterOrder;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationLabels;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/** Somebody asks for equipment, and changes what is asked for while it is a draft. */
@Needs(Permission.REQUEST_PURCHASES)
@Path(PurchaseSection.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class RequestPages {

    /** Of a unit with more stations the others are written as rows. */
    private static final int MOST_LISTED = 60;

    @CheckedTemplate(basePath = "purchase", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance request(RequestView view);

        private Templates() {}
    }

    /**
     * The page.
     *
     * @param action where the form is sent
     * @param isNew whether it asks for something new; else who buys is fixed
     * @param more whether the unit has more stations than are listed
     * @param error what is wrong; empty otherwise
     */
    record RequestView(
            DeskFrame desk,
            String action,
            boolean isNew,
            RequestForm form,
            List<Option> units,
            List<Option> sources,
            List<Kind> kinds,
            List<StationRow> stations,
            boolean more,
            List<String> items,
            List<String> measures,
            String error) {}

    /** A column of the form. */
    record Kind(int number, String item, String measure, String estimate) {}

    /** A row of the form. */
    record StationRow(String code, String name, List<Cell> cells) {}

    /** Where they meet. */
    record Cell(String id, int kind, String pieces) {}

    private final DeskFrames frames;
    private final Requests requests;
    private final Purchases purchases;
    private final Register register;
    private final StationLabels names;
    private final Units units;
    private final Clock clock;

    RequestPages(
            DeskFrames frames,
            Requests requests,
            Purchases purchases,
            Register register,
            StationLabels names,
            Units units,
            Clock clock) {
        this.frames = frames;
        this.requests = requests;
        this.purchases = purchases;
        this.register = register;
        this.names = names;
        this.units = units;
        this.clock = clock;
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public Response ask(RoutingContext context) {
        String unit = Pages.query(context.request(), "unit");
        String mine =
                SignedIn.of(context).caller().units(Permission.REQUEST_PURCHASES).stream()
                        .sorted()
                        .findFirst()
                        .orElseThrow();
        RequestForm form =
                new RequestForm(
                        Map.of(
                                "unit",
                                unit.isEmpty() ? mine : unit,
                                "year",
                                Integer.toString(LocalDate.now(clock).getYear()),
                                "source",
                                "district"));
        return show(context, "/new", form, "", 200);
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response draft(MultivaluedMap<String, String> sent, RoutingContext context) {
        RequestForm form = RequestForm.of(new PurchaseForm(sent));
        try {
            if (units.tree().findUnit(form.value("unit")).isEmpty()) {
                throw new BadInput("unit", "Choose a unit.");
            }
            return Pages.seeOther(
                    PurchaseSection.PATH + "/" + requests.draft(asker(context), form.read()));
        } catch (BadInput bad) {
            return show(context, "/new", form, words(context).field(bad.field()), 400);
        }
    }

    @GET
    @Path("{purchase:[0-9]{1,18}}/edit")
    @Operation(hidden = true)
    public Response edit(@RestPath long purchase, RoutingContext context) {
        RequestForm form = RequestForm.of(purchases.purchase(asker(context), purchase));
        return show(context, "/" + purchase + "/edit", form, "", 200);
    }

    @POST
    @Path("{purchase:[0-9]{1,18}}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response revise(
            @RestPath long purchase, MultivaluedMap<String, String> sent, RoutingContext context) {
        PurchaseWords words = words(context);
        sent.putSingle("unit", purchases.purchase(asker(context), purchase).unit());
        RequestForm form = RequestForm.of(new PurchaseForm(sent));
        String action = "/" + purchase + "/edit";
        try {
            PurchaseResult result = requests.revise(asker(context), purchase, form.read());
            return result instanceof PurchaseResult.Done
                    ? Pages.seeOther(PurchaseSection.PATH + "/" + purchase)
                    : show(context, action, form, words.why(result, List.of()), 409);
        } catch (BadInput bad) {
            return show(context, action, form, words.field(bad.field()), 400);
        }
    }

    private Response show(
            RoutingContext context, String action, RequestForm form, String error, int status) {
        DeskFrame desk = frames.of(context);
        PurchaseWords words = new PurchaseWords(desk.frame().language());
        UnitTree tree = units.tree();
        List<Station> listed = listed(context, tree, form.value("unit"));
        RequestView view =
                new RequestView(
                        desk,
                        PurchaseSection.PATH + action,
                        action.equals("/new"),
                        form,
                        UnitChoice.options(
                                tree,
                                SignedIn.of(context).caller().units(Permission.REQUEST_PURCHASES),
                                form.value("unit"),
                                desk.frame().language()),
                        Stream.of("city", "district", "street", "host")
                                .map(
                                        one ->
                                                new Option(
                                                        one,
                                                        words.source(one),
                                                        one.equals(form.value("source"))))
                                .toList(),
                        kinds(form),
                        rows(context, form, listed),
                        listed.size() > MOST_LISTED,
                        EquipmentKind.items(),
                        EquipmentKind.measures(),
                        error);
        return Pages.page(Templates.request(view), desk.frame(), status);
    }

    private static List<Kind> kinds(RequestForm form) {
        return IntStream.rangeClosed(1, RequestForm.KINDS)
                .mapToObj(
                        kind ->
                                new Kind(
                                        kind,
                                        form.value("item-" + kind),
                                        form.value("measure-" + kind),
                                        form.value("estimate-" + kind)))
                .toList();
    }

    /** Those of the unit, one more than are shown. */
    private List<Station> listed(RoutingContext context, UnitTree tree, String unit) {
        RegisterFilter all = RegisterFilter.ALL;
        RegisterFilter filter =
                new RegisterFilter(
                        "",
                        UnitChoice.codes(tree, Set.of(), unit),
                        all.lifecycle(),
                        all.kind(),
                        all.facility(),
                        all.condition(),
                        false,
                        false,
                        all.demo());
        return filter.units().isEmpty()
                ? List.of()
                : register.page(asker(context), filter, RegisterOrder.CODE, 0, MOST_LISTED + 1)
                        .stations();
    }

    private List<StationRow> rows(RoutingContext context, RequestForm form, List<Station> listed) {
        Map<StationCode, String> shown = new LinkedHashMap<>();
        List<StationCode> written = form.stations();
        StationLabels.Known known = names.of(asker(context), written);
        written.forEach(code -> shown.put(code, known.name(code)));
        listed.stream()
                .limit(MOST_LISTED)
                .forEach(one -> shown.put(one.code(), one.profile().name()));
        return shown.entrySet().stream()
                .map(
                        one ->
                                new StationRow(
                                        one.getKey().value(),
                                        one.getValue(),
                                        cells(form, one.getKey())))
                .toList();
    }

    private static List<Cell> cells(RequestForm form, StationCode station) {
        return IntStream.rangeClosed(1, RequestForm.KINDS)
                .mapToObj(
                        kind ->
                                new Cell(
                                        "pieces-%s-%d".formatted(station, kind),
                                        kind,
                                        form.pieces(station, kind)))
                .toList();
    }

    private static Scope asker(RoutingContext context) {
        return SignedIn.scope(context, Permission.SEE_PURCHASES, Permission.REQUEST_PURCHASES);
    }

    private PurchaseWords words(RoutingContext context) {
        return new PurchaseWords(frames.of(context).frame().language());
    }
}
