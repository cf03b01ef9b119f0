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
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.web.Uploads;
import org.nuanyi.purchase.Goods;
import org.nuanyi.purchase.NewReceipt;
import org.nuanyi.purchase.PurchaseResult;
import org.nuanyi.purchase.ToCome;
import org.nuanyi.station.StationLabels;

/** What stations wait for, and that it came: on a phone, beside the boxes. */
@Needs(Permission.REQUEST_PURCHASES)
@Path(PurchaseSection.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ReceivePages {

    private static final int MOST_SHOWN = 100;

    @CheckedTemplate(basePath = "purchase", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance receive(ReceiveView view);

        private Templates() {}
    }

    /**
     * The page.
     *
     * @param more how many wait that are not shown
     * @param may whether the reader receives
     * @param error why something was not received; empty otherwise
     */
    record ReceiveView(
            DeskFrame desk, List<Waiting> waiting, int more, boolean may, String error) {}

    /**
     * What a station waits for.
     *
     * @param open whether its form was sent and not taken
     */
    record Waiting(
            long purchase,
            String title,
            int line,
            String item,
            String measure,
            String station,
            String name,
            int pieces,
            int received,
            boolean open,
            String good,
            String serials,
            String damaged,
            String note) {}

    private final DeskFrames frames;
    private final Goods goods;
    private final StationLabels names;

    ReceivePages(DeskFrames frames, Goods goods, StationLabels names) {
        this.frames = frames;
        this.goods = goods;
        this.names = names;
    }

    @GET
    @Path("receive")
    @Needs(Permission.SEE_PURCHASES)
    @Operation(hidden = true)
    public Response list(RoutingContext context) {
        return show(context, new PurchaseForm(new MultivaluedHashMap<>()), "", 200);
    }

    /** Something came. */
    @POST
    @Path("receive")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response receive(
            @RestForm("purchase") @Nullable String purchase,
            @RestForm("line") @Nullable String line,
            @RestForm("station") @Nullable String station,
            @RestForm("good") @Nullable String good,
            @RestForm("serials") @Nullable String serials,
            @RestForm("damaged") @Nullable String damaged,
            @RestForm("note") @Nullable String note,
            @RestForm("photo") @Nullable FileUpload upload,
            RoutingContext context) {
        PurchaseForm form = new PurchaseForm(new MultivaluedHashMap<>());
        put(form, "purchase", purchase);
        put(form, "line", line);
        put(form, "station", station);
        put(form, "good", good);
        put(form, "serials", serials);
        put(form, "damaged", damaged);
        put(form, "note", note);
        PurchaseWords words = new PurchaseWords(frames.of(context).frame().language());
        try {
            Scope scope =
                    SignedIn.scope(context, Permission.SEE_PURCHASES, Permission.REQUEST_PURCHASES);
            PurchaseResult result = goods.receive(scope, form.id("purchase"), read(form, upload));
            return result instanceof PurchaseResult.Done
                    ? Pages.seeOther(PurchaseSection.PATH + "/receive")
                    : show(context, form, words.why(result, List.of()), 400);
        } catch (BadInput bad) {
            return show(context, form, words.field(bad.field()), 400);
        }
    }

    /** The delivery note of a receipt. */
    @GET
    @Path("receipts/{receipt:[0-9]{1,18}}.jpg")
    @Produces("image/jpeg")
    @Needs(Permission.SEE_PURCHASES)
    @Operation(hidden = true)
    public Response photo(@RestPath long receipt, RoutingContext context) {
        Scope scope = SignedIn.reader(context, Permission.SEE_PURCHASES);
        return goods.findPhoto(scope, receipt)
                .map(Response::ok)
                .orElseThrow(() -> new NotFound("there is no such photo"))
                .build();
    }

    private static void put(PurchaseForm form, String field, @Nullable String value) {
        Optional.ofNullable(value).ifPresent(text -> form.fields().putSingle(field, text));
    }

    private static NewReceipt read(PurchaseForm form, @Nullable FileUpload upload) {
        int good = form.number("good");
        List<String> serials =
                new ArrayList<>(
                        form.text("serials")
                                .lines()
                                .map(String::strip)
                                .filter(one -> !one.isEmpty())
                                .toList());
        if (serials.size() > good || good > ToCome.MOST) {
            throw new BadInput(
                    serials.size() > good ? "serials" : "good", "One number for each piece.");
        }
        while (serials.size() < good) {
            serials.add("");
        }
        return new NewReceipt(
                form.number("line"),
                form.station("station"),
                serials,
                form.text("damaged").isEmpty() ? 0 : form.number("damaged"),
                form.text("note"),
                Optional.ofNullable(upload).filter(sent -> sent.size() > 0).map(Uploads::bytes));
    }

    private Response show(RoutingContext context, PurchaseForm sent, String error, int status) {
        DeskFrame desk = frames.of(context);
        Scope scope = SignedIn.reader(context, Permission.SEE_PURCHASES);
        List<ToCome> all = goods.toCome(scope);
        List<ToCome> shown = all.stream().limit(MOST_SHOWN).toList();
        StationLabels.Known known =
                names.of(scope, shown.stream().map(ToCome::station).distinct().toList());
        ReceiveView view =
                new ReceiveView(
                        desk,
                        shown.stream().map(one -> waiting(one, known, sent)).toList(),
                        all.size() - shown.size(),
                        SignedIn.of(context).caller().may(Permission.REQUEST_PURCHASES),
                        error);
        return Pages.page(Templates.receive(view), desk.frame(), status);
    }

    private static Waiting waiting(ToCome one, StationLabels.Known known, PurchaseForm sent) {
        boolean his =
                sent.text("purchase").equals(Long.toString(one.purchase()))
                        && sent.text("line").equals(Integer.toString(one.line()))
                        && sent.text("station").equals(one.station().value());
        return new Waiting(
                one.purchase(),
                one.title(),
                one.line(),
                one.item(),
                one.measure(),
                one.station().value(),
                known.name(one.station()),
                one.pieces(),
                one.received(),
                his,
                his ? sent.text("good") : Integer.toString(one.missing()),
                his ? sent.text("serials") : "",
                his ? sent.text("damaged") : "",
                his ? sent.text("note") : "");
    }
}
