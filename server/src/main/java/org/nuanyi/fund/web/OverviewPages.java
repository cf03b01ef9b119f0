package org.nuanyi.fund.web;

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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.core.Named;
import org.nuanyi.core.ledger.BudgetKey;
import org.nuanyi.fund.BudgetDocuments;
import org.nuanyi.fund.BudgetLine;
import org.nuanyi.fund.BudgetStanding;
import org.nuanyi.fund.BudgetStanding.Warning;
import org.nuanyi.fund.Policies;
import org.nuanyi.fund.Policy;
import org.nuanyi.fund.Source;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.union.Unit;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/** How far the money of each budget line has come. */
@Needs(Permission.SEE_MONEY)
@Path(FundSection.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class OverviewPages {

    @CheckedTemplate(basePath = "fund", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance overview(OverviewView view);

        private Templates() {}
    }

    /**
     * The page.
     *
     * @param missing lines that the policy of the day needs and nobody granted anything to
     */
    record OverviewView(
            DeskFrame desk,
            List<Option> years,
            List<StandingRow> rows,
            StandingRow total,
            List<String> missing) {}

    /**
     * A line of the table.
     *
     * @param entries address of the entries of the line, without the stage
     * @param warning id of it
     */
    record StandingRow(
            String unit,
            String line,
            String source,
            String entries,
            String granted,
            String available,
            String committed,
            String obligated,
            String paid,
            String percent,
            String warning) {}

    private final DeskFrames frames;
    private final BudgetDocuments papers;
    private final Policies policies;
    private final Units units;
    private final Clock clock;

    OverviewPages(
            DeskFrames frames,
            BudgetDocuments papers,
            Policies policies,
            Units units,
            Clock clock) {
        this.frames = frames;
        this.papers = papers;
        this.policies = policies;
        this.units = units;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response show(RoutingContext context) {
        Scope scope = SignedIn.reader(context, Permission.SEE_MONEY);
        DeskFrame desk = frames.of(context);
        FundWords words = new FundWords(desk.frame().language());
        int year = year(Pages.query(context.request(), "year"));
        List<BudgetStanding> standings = papers.standings(scope, year);
        UnitTree tree = units.tree();
        OverviewView view =
                new OverviewView(
                        desk,
                        years(scope, year),
                        standings.stream().map(one -> row(one, tree, words)).toList(),
                        total(standings, words),
                        missing(context, scope, year, standings, words));
        return Pages.page(Templates.overview(view), desk.frame(), 200);
    }

    private int year(String asked) {
        return asked.matches("2[0-9]{3}")
                ? Integer.parseInt(asked)
                : LocalDate.now(clock).getYear();
    }

    private List<Option> years(Scope scope, int chosen) {
        return Stream.concat(Stream.of(chosen), papers.years(scope).stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(year -> new Option(year.toString(), year.toString(), year == chosen))
                .toList();
    }

    private static StandingRow row(BudgetStanding one, UnitTree tree, FundWords words) {
        BudgetKey key = one.key();
        return new StandingRow(
                words.unit(tree, key.unit()),
                words.of(Named.get(BudgetLine.class, key.line())),
                words.of(Named.get(Source.class, key.source())),
                EntriesPages.address(key, ""),
                words.yuan(one.granted()),
                words.yuan(one.available()),
                words.yuan(one.committed()),
                words.yuan(one.obligated()),
                words.yuan(one.paid()),
                one.usedPercent() + "%",
                one.warning() == Warning.NONE
                        ? ""
                        : one.warning() == Warning.LOW ? "low" : "empty");
    }

    private static StandingRow total(List<BudgetStanding> all, FundWords words) {
        return new StandingRow(
                "",
                "",
                "",
                "",
                sum(all, BudgetStanding::granted, words),
                sum(all, BudgetStanding::available, words),
                sum(all, BudgetStanding::committed, words),
                sum(all, BudgetStanding::obligated, words),
                sum(all, BudgetStanding::paid, words),
                "",
                "");
    }

    private static String sum(
            List<BudgetStanding> all, ToLongFunction<BudgetStanding> of, FundWords words) {
        return words.yuan(all.stream().mapToLong(of).sum());
    }

    /** Of the units the reader answers for, what the policy of today needs and is not there. */
    private List<String> missing(
            RoutingContext context,
            Scope scope,
            int year,
            List<BudgetStanding> standings,
            FundWords words) {
        Optional<Policy> policy = policies.find(scope, LocalDate.now(clock));
        if (policy.isEmpty()) {
            return List.of(words.pick("还没有补助政策。", "There is no policy yet."));
        }
        List<BudgetKey> there = standings.stream().map(BudgetStanding::key).toList();
        List<Unit> own =
                SignedIn.of(context).caller().units(Permission.SEE_MONEY).stream()
                        .flatMap(unit -> units.tree().listSubtree(unit).stream())
                        .filter(Unit::isAssessed)
                        .distinct()
                        .toList();
        return policy.get().shares(BudgetLine.NEW_STATION).stream()
                .map(share -> lacking(share.source(), year, own, there, words))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> lacking(
            Source source, int year, List<Unit> own, List<BudgetKey> there, FundWords words) {
        List<String> names =
                own.stream()
                        .filter(
                                unit ->
                                        !there.contains(
                                                new BudgetKey(
                                                        year,
                                                        unit.code(),
                                                        BudgetLine.NEW_STATION.id(),
                                                        source.id())))
                        .map(unit -> words.pick(unit.shortName(), unit.english()))
                        .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        words.of(BudgetLine.NEW_STATION)
                                + " · "
                                + words.of(source)
                                + words.pick("：", ": ")
                                + String.join(words.pick("、", ", "), names));
    }
}
