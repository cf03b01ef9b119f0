package org.nuanyi.equipment.web;

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
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.equipment.EquipmentResult;
import org.nuanyi.equipment.Proof;
import org.nuanyi.equipment.Transfer;
import org.nuanyi.equipment.Transfer.Hand;
import org.nuanyi.equipment.TransferList;
import org.nuanyi.equipment.Transfers;
import org.nuanyi.equipment.web.TransferRows.TransferRow;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Names;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.lifecycle.Lifecycle;
import org.nuanyi.kernel.lifecycle.Lifecycles;
import org.nuanyi.kernel.scope.Scope;

/** One piece on its way or lent, and what is done by which end. */
@Needs(Permission.SEE_PURCHASES)
@Path(TransferPages.PATH + "/{transfer:[0-9]{1,18}}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class TransferPage {

    private static final Machine MACHINE = Transfers.machine();

    @CheckedTemplate(basePath = "equipment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance transfer(TransferView view);

        private Templates() {}
    }

    /**
     * The page.
     *
     * @param there that it was accepted, in a sentence; empty before, and {@code home} that it was
     *     received again
     * @param accepts whether the reader may accept it now; the others likewise
     */
    record TransferView(
            DeskFrame desk,
            TransferRow row,
            String who,
            String note,
            String there,
            boolean therePictured,
            String home,
            boolean homePictured,
            Lifecycle lifecycle,
            int seen,
            boolean accepts,
            boolean givesBack,
            boolean receives,
            boolean takesBack,
            String error) {

        /** Where what is done with it is sent. */
        public String acts() {
            return TransferPages.PATH + "/" + row.id();
        }
    }

    private final DeskFrames frames;
    private final Transfers transfers;
    private final TransferList list;
    private final TransferRows rows;
    private final Lifecycles lifecycles;
    private final Names.Book names;
    private final EquipmentDesk desk;

    TransferPage(
            DeskFrames frames,
            Transfers transfers,
            TransferList list,
            TransferRows rows,
            Lifecycles lifecycles,
            Names.Book names,
            EquipmentDesk desk) {
        this.frames = frames;
        this.transfers = transfers;
        this.list = list;
        this.rows = rows;
        this.lifecycles = lifecycles;
        this.names = names;
        this.desk = desk;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@RestPath long transfer, RoutingContext context) {
        return page(context, transfer, "");
    }

    /** The photo by which it was accepted. */
    @GET
    @Path("there.jpg")
    @Produces("image/jpeg")
    @Operation(hidden = true)
    public Response there(@RestPath long transfer, RoutingContext context) {
        return photo(context, transfer, false);
    }

    /** The photo by which it was received again. */
    @GET
    @Path("home.jpg")
    @Produces("image/jpeg")
    @Operation(hidden = true)
    public Response home(@RestPath long transfer, RoutingContext context) {
        return photo(context, transfer, true);
    }

    private Response photo(RoutingContext context, long transfer, boolean home) {
        return list.findPhoto(EquipmentDesk.reader(context), transfer, home)
                .map(Response::ok)
                .orElseThrow(() -> new NotFound("There is no such photo."))
                .build();
    }

    /** It came: to the one end, or back to the other. */
    @POST
    @Path("accept")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Needs(Permission.REQUEST_PURCHASES)
    @Operation(hidden = true)
    public Response accept(
            @RestPath long transfer,
            @RestForm("seen") @Nullable String seen,
            @RestForm("note") @Nullable String note,
            @RestForm("photo") @Nullable FileUpload upload,
            RoutingContext context) {
        Proof proof = new Proof(Optional.ofNullable(note).orElse(""), EquipmentDesk.photo(upload));
        return answer(
                context,
                transfer,
                () -> {
                    Transfer one = list.transfer(EquipmentDesk.reader(context), transfer);
                    return one.there().isEmpty()
                            ? transfers.accept(
                                    actor(context, one, one.unit(), "accept"),
                                    transfer,
                                    number(seen),
                                    proof)
                            : transfers.receive(
                                    actor(context, one, one.sender(), "receive"),
                                    transfer,
                                    number(seen),
                                    proof);
                });
    }

    /** It goes back: given back by who has it, or taken back by who handed it out. */
    @POST
    @Path("back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.REQUEST_PURCHASES)
    @Operation(hidden = true)
    public Response back(
            @RestPath long transfer,
            @RestForm("seen") @Nullable String seen,
            @RestForm("note") @Nullable String note,
            RoutingContext context) {
        String words = Optional.ofNullable(note).orElse("");
        return answer(
                context,
                transfer,
                () -> {
                    Transfer one = list.transfer(EquipmentDesk.reader(context), transfer);
                    return one.there().isEmpty()
                            ? transfers.takeBack(
                                    actor(context, one, one.sender(), "take-back"),
                                    transfer,
                                    number(seen),
                                    words)
                            : transfers.giveBack(
                                    actor(context, one, one.unit(), "give-back"),
                                    transfer,
                                    number(seen),
                                    words);
                });
    }

    /** As what the reader acts for one of the two ends. */
    private Scope actor(RoutingContext context, Transfer one, String unit, String event) {
        Matter matter = of(list.matter(EquipmentDesk.reader(context), one.id()), unit);
        return desk.acting(context, MACHINE, matter, NewDeed.of(matter, Act.event(event)));
    }

    /** The matter as it is to one of the two ends. */
    private static Matter of(Matter matter, String unit) {
        return new Matter(
                matter.id(),
                matter.machine(),
                matter.subject(),
                unit,
                matter.standing(),
                matter.since(),
                matter.due(),
                matter.deeds());
    }

    private static int number(@Nullable String seen) {
        if (seen == null || !seen.matches("[0-9]{1,9}")) {
            throw new BadInput("seen", "How many deeds were seen is a number.");
        }
        return Integer.parseInt(seen);
    }

    private Response answer(RoutingContext context, long transfer, Supplier<EquipmentResult> work) {
        EquipmentWords words = new EquipmentWords(frames.of(context).frame().language());
        try {
            EquipmentResult result = work.get();
            return result instanceof EquipmentResult.Done
                    ? Pages.seeOther(TransferPages.PATH + "/" + transfer)
                    : page(context, transfer, words.why(result));
        } catch (BadInput bad) {
            return page(context, transfer, words.field(bad.field()));
        }
    }

    private Response page(RoutingContext context, long id, String error) {
        Scope scope = EquipmentDesk.reader(context);
        DeskFrame frame = frames.of(context);
        EquipmentWords words = new EquipmentWords(frame.frame().language());
        Transfer one = list.transfer(scope, id);
        Matter matter = list.matter(scope, id);
        boolean taker = desk.keeps(context, one.unit());
        boolean giver = desk.keeps(context, one.sender());
        Names who = names.names(scope, words.language());
        TransferView view =
                new TransferView(
                        frame,
                        rows.write(List.of(one), words).getFirst(),
                        who.of(one.sentBy()),
                        one.note(),
                        one.there().map(hand -> said(hand, who)).orElse(""),
                        one.there().filter(Hand::pictured).isPresent(),
                        one.home().map(hand -> said(hand, who)).orElse(""),
                        one.home().filter(Hand::pictured).isPresent(),
                        lifecycles
                                .draw(
                                        scope,
                                        matter,
                                        list.history(scope, id),
                                        Map.of(),
                                        words.language())
                                .shown(),
                        matter.deeds(),
                        taker && matter.state().equals("sent"),
                        taker && matter.state().equals("lent"),
                        giver && matter.state().equals("returning"),
                        giver && matter.state().equals("sent"),
                        error);
        return Pages.page(Templates.transfer(view), frame.frame(), error.isEmpty() ? 200 : 400);
    }

    private static String said(Hand hand, Names who) {
        return (who.of(hand.by()) + " " + hand.note()).strip();
    }
}
