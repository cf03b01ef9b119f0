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
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.cabinet.Cabinets;
import org.nuanyi.cabinet.Limits;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.TypedFields;

/** How much one member may take (限额), at all cabinets of the house. */
@Needs(Permission.SEE_CABINETS)
@Path(LimitPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class LimitPages {

    static final String PATH = CabinetSection.PATH + "/limits";

    @CheckedTemplate(basePath = "cabinet", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance limits(LimitsView view);

        private Templates() {}
    }

    /**
     * The page.
     *
     * @param keeps whether the reader keeps cabinets
     * @param sets whether the reader says how much
     * @param day what was typed, as {@code month}
     */
    record LimitsView(
            DeskFrame desk,
            List<LimitRow> rows,
            boolean keeps,
            boolean sets,
            List<Option> items,
            String day,
            String month,
            String error) {}

    /**
     * A limit.
     *
     * @param item its code; empty for all together
     * @param day pieces; empty for no limit, as {@code month}
     */
    record LimitRow(String item, String name, String day, String month) {}

    private final DeskFrames frames;
    private final Cabinets cabinets;
    private final CabinetDesk desk;

    LimitPages(DeskFrames frames, Cabinets cabinets, CabinetDesk desk) {
        this.frames = frames;
        this.cabinets = cabinets;
        this.desk = desk;
    }

    @GET
    @Operation(hidden = true)
    public Response list(RoutingContext context) {
        String asked = Pages.query(context.request(), "item");
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        typed.add("item", asked);
        cabinets.limits(CabinetDesk.reader(context)).stream()
                .filter(one -> one.item().orElse("").equals(asked))
                .forEach(
                        one -> {
                            typed.add("day", text(one.day()));
                            typed.add("month", text(one.month()));
                        });
        return page(context, new TypedFields(typed), "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.SET_LIMITS)
    @Operation(hidden = true)
    public Response limit(MultivaluedMap<String, String> form, RoutingContext context) {
        TypedFields fields = new TypedFields(form);
        try {
            cabinets.limit(
                    SignedIn.scope(context, CabinetDesk.SEE, Permission.SET_LIMITS),
                    unit(context),
                    new Limits(
                            Optional.of(fields.text("item")).filter(item -> !item.isEmpty()),
                            pieces(fields, "day"),
                            pieces(fields, "month")));
            return Pages.seeOther(PATH);
        } catch (BadInput bad) {
            CabinetWords words = desk.words(frames.of(context).frame().language());
            return page(context, fields, words.field(bad.field()));
        }
    }

    private static OptionalInt pieces(TypedFields fields, String field) {
        String typed = fields.text(field).strip();
        if (typed.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!typed.matches("[0-9]{1,4}")) {
            throw new BadInput(field, "Write a whole number.");
        }
        return OptionalInt.of(Integer.parseInt(typed));
    }

    /** Whose unit's audit trail says it. */
    private static String unit(RoutingContext context) {
        return SignedIn.of(context).caller().units(Permission.SET_LIMITS).stream()
                .min(String::compareTo)
                .orElseThrow();
    }

    private Response page(RoutingContext context, TypedFields typed, String error) {
        DeskFrame frame = frames.of(context);
        CabinetWords words = desk.words(frame.frame().language());
        LimitsView view =
                new LimitsView(
                        frame,
                        cabinets.limits(CabinetDesk.reader(context)).stream()
                                .map(one -> row(one, words))
                                .toList(),
                        SignedIn.of(context).caller().may(CabinetDesk.KEEP),
                        SignedIn.of(context).caller().may(Permission.SET_LIMITS),
                        desk.itemOptions(words, typed.text("item")),
                        typed.text("day"),
                        typed.text("month"),
                        error);
        return Pages.page(Templates.limits(view), frame.frame(), error.isEmpty() ? 200 : 400);
    }

    private static LimitRow row(Limits limits, CabinetWords words) {
        return new LimitRow(
                limits.item().orElse(""),
                limits.item()
                        .map(words::item)
                        .orElseGet(() -> words.pick("全部物资合计", "All items together")),
                text(limits.day()),
                text(limits.month()));
    }

    private static String text(OptionalInt pieces) {
        return pieces.isPresent() ? Integer.toString(pieces.getAsInt()) : "";
    }
}
