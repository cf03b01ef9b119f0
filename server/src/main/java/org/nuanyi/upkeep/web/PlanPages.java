package org.nuanyi.upkeep.web;

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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.TypedFields;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.lifecycle.Lifecycles;
import org.nuanyi.upkeep.Category;
import org.nuanyi.upkeep.Plan;
import org.nuanyi.upkeep.Plans;
import org.nuanyi.upkeep.UpkeepResult;

/** A unit's year: its plan and what was spent of it. */
@Needs(Permission.SEE_MONEY)
@Path(UpkeepDesk.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class PlanPages {

    @CheckedTemplate(basePath = "upkeep", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance unit(UnitView view);

        private Templates() {}
    }

    private final DeskFrames frames;
    private final Plans plans;
    private final Lifecycles lifecycles;
    private final UnitWriter writer;
    private final UpkeepDesk desk;

    PlanPages(
            DeskFrames frames,
            Plans plans,
            Lifecycles lifecycles,
            UnitWriter writer,
            UpkeepDesk desk) {
        this.frames = frames;
        this.plans = plans;
        this.lifecycles = lifecycles;
        this.writer = writer;
        this.desk = desk;
    }

    @GET
    @Path("units/{unit:[0-9A-Z]{1,20}}")
    @Operation(hidden = true)
    public Response show(@RestPath String unit, RoutingContext context) {
        return page(context, unit, desk.year(context), "");
    }

    /** On to the unit and year of a plan. */
    @GET
    @Path("plans/{plan:[0-9]{1,18}}")
    @Operation(hidden = true)
    public Response find(@RestPath long plan, RoutingContext context) {
        return Pages.seeOther(address(plans.plan(UpkeepDesk.reader(context), plan)));
    }

    /** Writes the plan, or writes it anew. */
    @POST
    @Path("units/{unit:[0-9A-Z]{1,20}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.KEEP_UP)
    @Operation(hidden = true)
    public Response write(
            @RestPath String unit, MultivaluedMap<String, String> form, RoutingContext context) {
        TypedFields fields = new TypedFields(form);
        UpkeepWords words = words(context);
        try {
            int year = fields.year("year");
            UpkeepResult result =
                    plans.write(
                            UpkeepDesk.writer(context),
                            unit,
                            year,
                            lines(fields),
                            fields.text("why"));
            return result instanceof UpkeepResult.Done
                    ? Pages.seeOther(UpkeepDesk.PATH + "/units/" + unit + "?year=" + year)
                    : page(context, unit, year, words.why(result));
        } catch (BadInput bad) {
            return page(context, unit, desk.year(context), words.field(bad.field()));
        }
    }

    /** What the tag {@code lifecycle} sends. */
    @POST
    @Path("plans/{plan:[0-9]{1,18}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.DECIDE_UPKEEP)
    @Operation(hidden = true)
    public Response act(
            @RestPath long plan, MultivaluedMap<String, String> form, RoutingContext context) {
        Plan of = plans.plan(UpkeepDesk.reader(context), plan);
        Matter matter = plans.matter(UpkeepDesk.reader(context), plan);
        UpkeepWords words = words(context);
        try {
            NewDeed deed = lifecycles.read(form, matter, Set.of(), List.of());
            UpkeepResult result =
                    plans.act(desk.acting(context, Plans.machine(), matter, deed), plan, deed);
            return result instanceof UpkeepResult.Done
                    ? Pages.seeOther(address(of))
                    : page(context, of.unit(), of.year(), words.why(result));
        } catch (BadInput bad) {
            return page(context, of.unit(), of.year(), words.field(bad.field()));
        }
    }

    private static Map<Category, Long> lines(TypedFields fields) {
        Map<Category, Long> lines = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            fields.findYuan(category.id()).ifPresent(fen -> lines.put(category, fen));
        }
        return lines;
    }

    private Response page(RoutingContext context, String unit, int year, String error) {
        desk.require(context, unit);
        UnitView view = writer.write(context, frames.of(context), unit, year, error);
        return Pages.page(Templates.unit(view), view.desk().frame(), error.isEmpty() ? 200 : 400);
    }

    private UpkeepWords words(RoutingContext context) {
        return new UpkeepWords(frames.of(context).frame().language());
    }

    private static String address(Plan plan) {
        return UpkeepDesk.PATH + "/units/" + plan.unit() + "?year=" + plan.year();
    }
}
