package org.nuanyi.fund.web;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.core.Named;
import org.nuanyi.core.ledger.BudgetKey;
import org.nuanyi.fund.BudgetDocument;
import org.nuanyi.fund.BudgetDocuments;
import org.nuanyi.fund.BudgetDraft;
import org.nuanyi.fund.BudgetLine;
import org.nuanyi.fund.BudgetResult;
import org.nuanyi.fund.Source;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.TypedFields;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.union.Unit;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/** The papers by which money is granted, added and cut. */
@Needs(Permission.SEE_MONEY)
@Path(FundSection.PATH + "/budgets")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class BudgetPages {

    private static final String CUT = "cut";

    @CheckedTemplate(basePath = "fund", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance budgets(BudgetsView view);

        private Templates() {}
    }

    /**
     * The page.
     *
     * @param said what came of a paper that was just entered; empty otherwise
     */
    record BudgetsView(
            DeskFrame desk,
            int year,
            List<PaperRow> rows,
            String total,
            List<Option> units,
            List<Option> lines,
            List<Option> sources,
            boolean may,
            MultivaluedMap<String, String> typed,
            String error,
            String said) {

        /** What was written into a field. */
        public String was(String field) {
            String written = Pages.text(typed, field);
            return field.equals("year") && written.isEmpty() ? Integer.toString(year) : written;
        }
    }

    /** A paper. */
    record PaperRow(
            long id,
            String dated,
            String number,
            String unit,
            String line,
            String source,
            String fen,
            String reason) {}

    private final DeskFrames frames;
    private final BudgetDocuments papers;
    private final Units units;
    private final Clock clock;

    BudgetPages(DeskFrames frames, BudgetDocuments papers, Units units, Clock clock) {
        this.frames = frames;
        this.papers = papers;
        this.units = units;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response show(RoutingContext context) {
        String funded = Pages.query(context.request(), "funded");
        FundWords words = new FundWords(frames.of(context).frame().language());
        String said =
                funded.matches("[0-9]{1,6}")
                        ? words.pick(
                                "已登记。落实了 %s 笔等待预算的补助。".formatted(funded),
                                "Entered. %s grants that had waited are funded.".formatted(funded))
                        : "";
        return page(context, new MultivaluedHashMap<>(), "", said);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.SET_BUDGETS)
    @Operation(hidden = true)
    public Response enter(MultivaluedMap<String, String> form, RoutingContext context) {
        Scope scope = SignedIn.scope(context, Permission.SET_BUDGETS, Permission.SET_BUDGETS);
        FundWords words = new FundWords(frames.of(context).frame().language());
        try {
            return switch (papers.enter(scope, draft(new TypedFields(form)))) {
                case BudgetResult.Entered(long _, int funded) ->
                        Pages.seeOther(FundSection.PATH + "/budgets?funded=" + funded);
                case BudgetResult.Refused refused -> page(context, form, words.why(refused), "");
            };
        } catch (BadInput bad) {
            return page(context, form, words.field(bad.field()), "");
        }
    }

    private static BudgetDraft draft(TypedFields form) {
        long fen = form.yuan("amount");
        return new BudgetDraft(
                new BudgetKey(
                        form.year("year"),
                        form.unit("unit"),
                        form.one(BudgetLine.class, "line").id(),
                        form.one(Source.class, "source").id()),
                form.text("kind").equals(CUT) ? -fen : fen,
                form.text("number"),
                form.text("reason"),
                form.day("dated"));
    }

    private Response page(
            RoutingContext context,
            MultivaluedMap<String, String> typed,
            String error,
            String said) {
        Scope scope = SignedIn.reader(context, Permission.SEE_MONEY);
        DeskFrame desk = frames.of(context);
        FundWords words = new FundWords(desk.frame().language());
        UnitTree tree = units.tree();
        String asked = Pages.query(context.request(), "year");
        int year =
                asked.matches("2[0-9]{3}")
                        ? Integer.parseInt(asked)
                        : LocalDate.now(clock).getYear();
        List<BudgetDocument> found = papers.list(scope, year);
        BudgetsView view =
                new BudgetsView(
                        desk,
                        year,
                        found.stream().map(one -> row(one, tree, words)).toList(),
                        words.yuan(found.stream().mapToLong(one -> one.says().fen()).sum()),
                        units(context, tree, Pages.text(typed, "unit"), words),
                        Option.all(BudgetLine.class, Pages.text(typed, "line"), words.language()),
                        Option.all(Source.class, Pages.text(typed, "source"), words.language()),
                        SignedIn.of(context).caller().may(Permission.SET_BUDGETS),
                        typed,
                        error,
                        said);
        return Pages.page(Templates.budgets(view), desk.frame(), error.isEmpty() ? 200 : 400);
    }

    static List<Option> units(
            RoutingContext context, UnitTree tree, String chosen, FundWords words) {
        return SignedIn.of(context).caller().units(Permission.SEE_MONEY).stream()
                .flatMap(unit -> tree.listSubtree(unit).stream())
                .filter(Unit::isAssessed)
                .distinct()
                .map(
                        unit ->
                                new Option(
                                        unit.code(),
                                        words.pick(unit.shortName(), unit.english()),
                                        unit.code().equals(chosen)))
                .toList();
    }

    private static PaperRow row(BudgetDocument paper, UnitTree tree, FundWords words) {
        BudgetDraft says = paper.says();
        return new PaperRow(
                paper.id(),
                says.dated().toString(),
                says.documentNumber(),
                words.unit(tree, says.key().unit()),
                words.of(Named.get(BudgetLine.class, says.key().line())),
                words.of(Named.get(Source.class, says.key().source())),
                words.yuan(says.fen()),
                says.reason());
    }
}
