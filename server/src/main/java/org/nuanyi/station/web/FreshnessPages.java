package org.nuanyi.station.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.station.Freshness;
import org.nuanyi.station.Freshness.Count;
import org.nuanyi.station.web.FreshnessView.Line;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/** How long ago the stations of one's units were last found open. */
@Needs(Permission.SEE_STATIONS)
@Path(FreshnessSection.PATH)
@RunOnVirtualThread
public class FreshnessPages {

    /** So that Excel takes it for UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @CheckedTemplate(basePath = "station", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance freshness(FreshnessView view);

        private Templates() {}
    }

    private final DeskFrames frames;
    private final Freshness freshness;
    private final Units units;
    private final Clock clock;

    FreshnessPages(DeskFrames frames, Freshness freshness, Units units, Clock clock) {
        this.frames = frames;
        this.freshness = freshness;
        this.units = units;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response show(RoutingContext context) {
        FreshnessView view = view(context);
        return Response.ok(Templates.freshness(view).setLocale(view.desk().frame().locale()))
                .build();
    }

    /** The same as a table for Excel. */
    @GET
    @Path("csv")
    @Produces("text/csv; charset=utf-8")
    @Operation(hidden = true)
    public Response csv(RoutingContext context) {
        FreshnessView view = view(context);
        String head =
                view.desk()
                        .frame()
                        .language()
                        .pick(
                                "单位,开放驿站,今天,7天内,30天内,更早,从没有",
                                "unit,stations,today,7 days,30 days,earlier,never");
        String rows =
                Stream.concat(view.lines().stream(), Stream.of(view.total()))
                        .map(FreshnessPages::row)
                        .collect(Collectors.joining("\r\n"));
        return Response.ok(BYTE_ORDER_MARK + head + "\r\n" + rows + "\r\n")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"freshness-%s.csv\"".formatted(LocalDate.now(clock)))
                .build();
    }

    private static String row(Line line) {
        Count count = line.count();
        return "\"%s\",%d,%d,%d,%d,%d,%d"
                .formatted(
                        line.name().replace("\"", "\"\""),
                        count.total(),
                        count.today(),
                        count.week(),
                        count.month(),
                        count.earlier(),
                        count.never());
    }

    private FreshnessView view(RoutingContext context) {
        DeskFrame desk = frames.of(context);
        Language language = desk.frame().language();
        UnitTree tree = units.tree();
        List<Count> counts = freshness.list(SignedIn.reader(context, Permission.SEE_STATIONS));
        Count total = counts.stream().reduce(new Count("", 0, 0, 0, 0, 0), Count::and);
        return new FreshnessView(
                desk,
                counts.stream().map(count -> line(count, tree, language)).toList(),
                new Line(language.pick("合计", "Total"), "", total));
    }

    private static Line line(Count count, UnitTree tree, Language language) {
        String name =
                tree.findUnit(count.unit())
                        .map(unit -> language.pick(unit.name(), unit.english()))
                        .orElse(count.unit());
        return new Line(name, "/desk/stations?unit=" + count.unit(), count);
    }
}
