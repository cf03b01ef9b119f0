package org.nuanyi.upkeep.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StationLabels;
import org.nuanyi.union.UnitTree;
import org.nuanyi.upkeep.UnitYear;
import org.nuanyi.upkeep.UnitYear.Watched;
import org.nuanyi.upkeep.UpkeepYears;

/** The units of a year beside each other: planned, spent, left, and what to look at. */
@Needs(Permission.SEE_MONEY)
@Path(UpkeepDesk.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class UpkeepPages {

    private static final int HUNDRED = 100;

    @CheckedTemplate(basePath = "upkeep", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance years(YearsView view);

        private Templates() {}
    }

    /**
     * The page.
     *
     * @param enters whether the reader enters spendings
     */
    record YearsView(
            DeskFrame desk,
            int year,
            List<Option> years,
            List<UnitRow> rows,
            Sums total,
            boolean enters) {}

    /** A unit. */
    record UnitRow(String code, String name, Sums sums, List<String> warnings) {}

    /** Figures of a unit, or of all. */
    record Sums(
            String planned,
            String available,
            String used,
            String waiting,
            String left,
            String percent) {}

    private final DeskFrames frames;
    private final UpkeepYears years;
    private final StationLabels labels;
    private final UpkeepDesk desk;

    UpkeepPages(DeskFrames frames, UpkeepYears years, StationLabels labels, UpkeepDesk desk) {
        this.frames = frames;
        this.years = years;
        this.labels = labels;
        this.desk = desk;
    }

    @GET
    @Operation(hidden = true)
    public Response show(RoutingContext context) {
        Scope scope = UpkeepDesk.reader(context);
        DeskFrame frame = frames.of(context);
        UpkeepWords words = new UpkeepWords(frame.frame().language());
        int year = desk.year(context);
        List<Watched> found = years.list(scope, year, desk.units(context, Permission.SEE_MONEY));
        StationLabels.Known names =
                labels.of(
                        scope,
                        found.stream()
                                .flatMap(one -> one.year().stations().keySet().stream())
                                .toList());
        UnitTree tree = desk.tree();
        List<UnitYear> all = found.stream().map(Watched::year).toList();
        YearsView view =
                new YearsView(
                        frame,
                        year,
                        desk.years(year),
                        found.stream().map(one -> row(one, tree, names, words)).toList(),
                        sums(all, words),
                        SignedIn.of(context).caller().may(Permission.KEEP_UP));
        return Pages.page(Templates.years(view), frame.frame(), 200);
    }

    private static UnitRow row(
            Watched one, UnitTree tree, StationLabels.Known names, UpkeepWords words) {
        return new UnitRow(
                one.year().unit(),
                words.unit(tree, one.year().unit()),
                sums(List.of(one.year()), words),
                one.warnings().stream().map(warning -> words.warning(warning, names)).toList());
    }

    private static Sums sums(List<UnitYear> years, UpkeepWords words) {
        long planned = sum(years, UnitYear::planned);
        long used = sum(years, year -> year.spent().used());
        return new Sums(
                words.yuan(planned),
                words.yuan(sum(years, UnitYear::available)),
                words.yuan(used),
                words.yuan(sum(years, year -> year.spent().waiting())),
                words.yuan(sum(years, UnitYear::left)),
                planned == 0 ? "" : used * HUNDRED / planned + "%");
    }

    private static long sum(List<UnitYear> years, ToLongFunction<UnitYear> of) {
        return years.stream().mapToLong(of).sum();
    }
}
