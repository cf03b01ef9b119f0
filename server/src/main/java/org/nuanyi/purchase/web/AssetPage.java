package org.nuanyi.purchase.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.account.Acting;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Names;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.page.PageAddress;
import org.nuanyi.kernel.page.QrCode;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.purchase.AssetCard;
import org.nuanyi.purchase.Assets;
import org.nuanyi.purchase.Leaving;
import org.nuanyi.purchase.Sighting;
import org.nuanyi.station.StationLabels;
import org.nuanyi.union.Units;

/** One piece: where its label leads, and where somebody says that it is there. */
@Needs(Permission.SEE_PURCHASES)
@Path(AssetPages.PATH + "/{tag:ZC-[0-9]{1,18}-[0-9]{1,3}-[0-9]{4,6}}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class AssetPage {

    @CheckedTemplate(basePath = "purchase", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance asset(AssetView view);

        private Templates() {}
    }

    /**
     * The page.
     *
     * @param buyer whether the reader sees the purchase
     * @param supplier who delivered it; may be empty
     * @param warranty its last day; empty where nobody knows
     * @param warranted whether that day is not over
     * @param looks whether the reader may say that it is there
     * @param part what other features say of it
     */
    record AssetView(
            DeskFrame desk,
            AssetPages.AssetRow row,
            long purchase,
            String title,
            boolean buyer,
            String supplier,
            String warranty,
            boolean warranted,
            String gone,
            List<SightingRow> sightings,
            boolean looks,
            RawString part,
            RawString qr,
            String error) {}

    /** That somebody looked. */
    record SightingRow(String who, String when, boolean found, String note) {}

    private final DeskFrames frames;
    private final Assets assets;
    private final StationLabels stations;
    private final Names.Book people;
    private final Acting acting;
    private final Units units;
    private final AssetRows rows;
    private final Clock clock;

    AssetPage(
            DeskFrames frames,
            Assets assets,
            StationLabels stations,
            Names.Book people,
            Acting acting,
            Units units,
            AssetRows rows,
            Clock clock) {
        this.frames = frames;
        this.assets = assets;
        this.stations = stations;
        this.people = people;
        this.acting = acting;
        this.units = units;
        this.rows = rows;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@RestPath String tag, RoutingContext context) {
        return show(context, tag, "", 200);
    }

    /** Somebody looked for it. */
    @POST
    @Path("look")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.REQUEST_PURCHASES)
    @Operation(hidden = true)
    public Response look(
            @RestPath String tag, MultivaluedMap<String, String> sent, RoutingContext context) {
        PurchaseForm form = new PurchaseForm(sent);
        Scope scope =
                SignedIn.scope(context, Permission.SEE_PURCHASES, Permission.REQUEST_PURCHASES);
        try {
            assets.look(scope, tag, form.text("found").equals("yes"), form.text("note"));
            return Pages.seeOther(AssetPages.PATH + "/" + tag);
        } catch (BadInput bad) {
            PurchaseWords words = new PurchaseWords(frames.of(context).frame().language());
            return show(context, tag, words.field(bad.field()), 400);
        }
    }

    /** Until when it is mended for nothing; an empty field where nobody knows. */
    @POST
    @Path("warranty")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.REQUEST_PURCHASES)
    @Operation(hidden = true)
    public Response warrant(
            @RestPath String tag, MultivaluedMap<String, String> sent, RoutingContext context) {
        PurchaseForm form = new PurchaseForm(sent);
        Scope scope =
                SignedIn.scope(context, Permission.SEE_PURCHASES, Permission.REQUEST_PURCHASES);
        try {
            if (form.text("warranty").isEmpty()) {
                assets.forgetWarranty(scope, tag);
            } else {
                assets.warrant(scope, tag, form.day("warranty"));
            }
            return Pages.seeOther(AssetPages.PATH + "/" + tag);
        } catch (BadInput bad) {
            PurchaseWords words = new PurchaseWords(frames.of(context).frame().language());
            return show(context, tag, words.field(bad.field()), 400);
        }
    }

    private Response show(RoutingContext context, String tag, String error, int status) {
        Scope scope = SignedIn.reader(context, Permission.SEE_PURCHASES);
        DeskFrame desk = frames.of(context);
        PurchaseWords words = new PurchaseWords(desk.frame().language());
        AssetCard card = assets.card(scope, tag);
        Names who = people.names(scope, words.language());
        String unit = card.asset().unit();
        AssetView view =
                new AssetView(
                        desk,
                        rows.row(
                                card,
                                stations.of(scope, List.of(card.asset().station())),
                                units.tree(),
                                rows.remarks(scope, List.of(card), words),
                                words),
                        card.purchase(),
                        card.title(),
                        acting.may(context, Permission.SEE_PURCHASES, card.buyer()),
                        assets.findSupplier(scope, tag).orElse(""),
                        card.warranty().map(LocalDate::toString).orElse(""),
                        card.warranty()
                                .filter(day -> !day.isBefore(LocalDate.now(clock)))
                                .isPresent(),
                        card.left().map(Leaving::why).orElse(""),
                        assets.sightings(scope, tag).stream()
                                .map(one -> sighting(one, who))
                                .toList(),
                        card.left().isEmpty()
                                && acting.may(context, Permission.REQUEST_PURCHASES, unit),
                        rows.part(context, card, words),
                        new RawString(
                                QrCode.svg(
                                        PageAddress.root(context.request())
                                                + AssetPages.SCANNED
                                                + tag)),
                        error);
        return Pages.page(Templates.asset(view), desk.frame(), status);
    }

    private SightingRow sighting(Sighting one, Names who) {
        return new SightingRow(
                who.of(one.by()),
                LocalDate.ofInstant(one.at(), clock.getZone()).toString(),
                one.found(),
                one.note());
    }
}
