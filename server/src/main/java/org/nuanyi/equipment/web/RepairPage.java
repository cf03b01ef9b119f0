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
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.equipment.EquipmentResult;
import org.nuanyi.equipment.Repair;
import org.nuanyi.equipment.RepairCost;
import org.nuanyi.equipment.RepairList;
import org.nuanyi.equipment.RepairOrder;
import org.nuanyi.equipment.Repairs;
import org.nuanyi.equipment.web.RepairRows.RepairRow;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Names;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.TypedFields;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.lifecycle.Lifecycle;
import org.nuanyi.kernel.lifecycle.Lifecycles;
import org.nuanyi.kernel.scope.Scope;

/** One repair, and every step it takes. */
@Needs(Permission.SEE_PURCHASES)
@Path(RepairPages.PATH + "/{repair:[0-9]{1,18}}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class RepairPage {

    private static final Machine MACHINE = Repairs.machine();

    @CheckedTemplate(basePath = "equipment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance repair(RepairView view);

        private Templates() {}
    }

    /**
     * The page.
     *
     * @param report address of what a worker reported; empty where there is none that the reader
     *     may see
     * @param spending number of the spending its receipt was entered by; empty for none
     * @param orders whether the reader may say now who repairs it, and {@code finishes} whether
     *     that it is back
     * @param typed what was written into the form that was sent
     */
    record RepairView(
            DeskFrame desk,
            RepairRow row,
            String who,
            boolean pictured,
            String report,
            String expected,
            String until,
            String spending,
            Lifecycle lifecycle,
            int seen,
            boolean orders,
            boolean finishes,
            String today,
            TypedFields typed,
            String error) {

        /** Where what is done with it is sent. */
        public String acts() {
            return RepairPages.PATH + "/" + row.id();
        }
    }

    private final DeskFrames frames;
    private final Repairs repairs;
    private final RepairList list;
    private final RepairRows rows;
    private final Lifecycles lifecycles;
    private final Names.Book names;
    private final EquipmentDesk desk;

    RepairPage(
            DeskFrames frames,
            Repairs repairs,
            RepairList list,
            RepairRows rows,
            Lifecycles lifecycles,
            Names.Book names,
            EquipmentDesk desk) {
        this.frames = frames;
        this.repairs = repairs;
        this.list = list;
        this.rows = rows;
        this.lifecycles = lifecycles;
        this.names = names;
        this.desk = desk;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@RestPath long repair, RoutingContext context) {
        return page(context, repair, new MultivaluedHashMap<>(), "");
    }

    @GET
    @Path("photo.jpg")
    @Produces("image/jpeg")
    @Operation(hidden = true)
    public Response photo(@RestPath long repair, RoutingContext context) {
        return list.findPhoto(EquipmentDesk.reader(context), repair)
                .map(Response::ok)
                .orElseThrow(() -> new NotFound("There is no such photo."))
                .build();
    }

    /** Somebody is to repair it. */
    @POST
    @Path("order")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.REQUEST_PURCHASES)
    @Operation(hidden = true)
    public Response order(
            @RestPath long repair, MultivaluedMap<String, String> form, RoutingContext context) {
        TypedFields fields = new TypedFields(form);
        return answer(
                context,
                repair,
                form,
                () ->
                        repairs.order(
                                actor(context, repair, "order"),
                                repair,
                                seen(fields),
                                new RepairOrder(
                                        fields.text("repairer"),
                                        fields.yuan("expected"),
                                        fields.day("until"))));
    }

    /** It works again. */
    @POST
    @Path("back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.REQUEST_PURCHASES)
    @Operation(hidden = true)
    public Response back(
            @RestPath long repair, MultivaluedMap<String, String> form, RoutingContext context) {
        TypedFields fields = new TypedFields(form);
        return answer(
                context,
                repair,
                form,
                () ->
                        repairs.back(
                                actor(context, repair, "back"),
                                repair,
                                seen(fields),
                                new RepairCost(fields.yuan("cost"), spending(fields)),
                                fields.text("note")));
    }

    /** What the tag {@code lifecycle} sends. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.REQUEST_PURCHASES)
    @Operation(hidden = true)
    public Response act(
            @RestPath long repair, MultivaluedMap<String, String> form, RoutingContext context) {
        return answer(
                context,
                repair,
                form,
                () -> {
                    Matter matter = repairs.matter(EquipmentDesk.reader(context), repair);
                    NewDeed deed = lifecycles.read(form, matter, Set.of(), List.of());
                    return repairs.act(desk.acting(context, MACHINE, matter, deed), repair, deed);
                });
    }

    private Scope actor(RoutingContext context, long repair, String event) {
        Matter matter = repairs.matter(EquipmentDesk.reader(context), repair);
        NewDeed deed = NewDeed.of(matter, org.nuanyi.core.flow.Act.event(event));
        return desk.acting(context, MACHINE, matter, deed);
    }

    private static int seen(TypedFields fields) {
        if (!fields.text("seen").matches("[0-9]{1,9}")) {
            throw new BadInput("seen", "How many deeds were seen is a number.");
        }
        return Integer.parseInt(fields.text("seen"));
    }

    private static Optional<Long> spending(TypedFields fields) {
        String number = fields.text("spending").strip();
        if (!number.matches("[0-9]{0,18}")) {
            throw new BadInput("spending", "The number of a spending.");
        }
        return number.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(number));
    }

    private Response answer(
            RoutingContext context,
            long repair,
            MultivaluedMap<String, String> typed,
            Supplier<EquipmentResult> work) {
        EquipmentWords words = new EquipmentWords(frames.of(context).frame().language());
        try {
            EquipmentResult result = work.get();
            return result instanceof EquipmentResult.Done
                    ? Pages.seeOther(RepairPages.PATH + "/" + repair)
                    : page(context, repair, typed, words.why(result));
        } catch (BadInput bad) {
            return page(context, repair, typed, words.field(bad.field()));
        }
    }

    private Response page(
            RoutingContext context, long id, MultivaluedMap<String, String> typed, String error) {
        Scope scope = EquipmentDesk.reader(context);
        DeskFrame frame = frames.of(context);
        EquipmentWords words = new EquipmentWords(frame.frame().language());
        Repair repair = repairs.repair(scope, id);
        Matter matter = repairs.matter(scope, id);
        boolean keeps = desk.keeps(context, repair.unit());
        RepairView view =
                new RepairView(
                        frame,
                        rows.write(scope, List.of(repair), words).getFirst(),
                        names.names(scope, words.language()).of(repair.reportedBy()),
                        repair.pictured(),
                        report(repair, context),
                        repair.order().map(RepairOrder::expected).map(words::yuan).orElse(""),
                        repair.order().map(order -> order.until().toString()).orElse(""),
                        repair.cost().flatMap(RepairCost::spending).map(String::valueOf).orElse(""),
                        lifecycles.draw(
                                desk.acting(context, MACHINE, matter),
                                matter,
                                repairs.history(scope, id),
                                missing(words),
                                words.language()),
                        matter.deeds(),
                        keeps && matter.state().equals("reported"),
                        keeps && matter.state().equals("ordered"),
                        desk.today().toString(),
                        new TypedFields(typed),
                        error);
        return Pages.page(Templates.repair(view), frame.frame(), error.isEmpty() ? 200 : 400);
    }

    private static String report(Repair repair, RoutingContext context) {
        boolean sees = SignedIn.of(context).caller().may(Permission.SEE_REPORTS);
        return repair.source().report().filter(_ -> sees).map(ReportParts::address).orElse("");
    }

    /** These two need a form of their own. */
    private static Map<String, String> missing(EquipmentWords words) {
        return Map.of(
                "arranged",
                words.pick(
                        "请在下面写明由谁维修、费用和期限。",
                        "Say below who repairs it, for how much and until when."),
                "accounted",
                words.pick("请在下面登记实际费用。", "Enter below what it cost."));
    }
}
