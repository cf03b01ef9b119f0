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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.core.Named;
import org.nuanyi.fund.BudgetLine;
import org.nuanyi.fund.Figure;
import org.nuanyi.fund.FigureOf;
import org.nuanyi.fund.Source;
import org.nuanyi.fund.Statements;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.Paging;
import org.nuanyi.kernel.ledger.TurnoverEntry;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/** What a figure of a statement is made of: entries of the ledger, each with its document. */
@Needs(Permission.SEE_MONEY)
@Path(StatementQuery.PATH + "/entries")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class StatementEntriesPages {

    private static final int PAGE = 100;

    @CheckedTemplate(basePath = "fund", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance statementEntries(FigureView view);

        private Templates() {}
    }

    /**
     * The page.
     *
     * @param statement parameters of the statement it is a figure of
     */
    record FigureView(
            DeskFrame desk,
            String figure,
            String name,
            String dates,
            String total,
            String statement,
            List<FigureEntry> rows,
            Paging.Pager pager) {}

    /**
     * An entry.
     *
     * @param link where its document is; empty where it has no page
     * @param late when it was recorded, if after the period; empty otherwise
     */
    record FigureEntry(
            String on,
            String document,
            String link,
            String why,
            String unit,
            String line,
            String who,
            String fen,
            String late) {}

    private final DeskFrames frames;
    private final Statements statements;
    private final StatementWriter writer;
    private final DocumentLinks documents;
    private final MatterWriter people;
    private final Units units;
    private final Clock clock;

    StatementEntriesPages(
            DeskFrames frames,
            Statements statements,
            StatementWriter writer,
            DocumentLinks documents,
            MatterWriter people,
            Units units,
            Clock clock) {
        this.frames = frames;
        this.statements = statements;
        this.writer = writer;
        this.documents = documents;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response show(RoutingContext context) {
        Scope scope = SignedIn.reader(context, Permission.SEE_MONEY);
        DeskFrame desk = frames.of(context);
        FundWords words = new FundWords(desk.frame().language());
        StatementQuery query = StatementQuery.of(context.request(), LocalDate.now(clock));
        FigureOf figure =
                new FigureOf(
                        query.statement(),
                        Named.find(Figure.class, Pages.query(context.request(), "figure"))
                                .orElseThrow(() -> new BadInput("figure", "Choose a figure.")));
        Paging paging = Paging.of(context.request(), PAGE);
        List<TurnoverEntry> found =
                statements.entries(scope, figure, paging.limit(), paging.offset());
        UnitTree tree = units.tree();
        FigureView view =
                new FigureView(
                        desk,
                        words.of(figure.figure()),
                        writer.name(scope, query, words),
                        query.dates(),
                        words.yuan(statements.sum(scope, figure)),
                        new StatementQuery(query.by(), Optional.empty(), query.period())
                                .parameters(),
                        paging.shown(found).stream()
                                .map(one -> row(one, query, tree, words))
                                .toList(),
                        paging.pager(query.entries(query.value(), figure.figure()), found));
        return Pages.page(Templates.statementEntries(view), desk.frame(), 200);
    }

    private FigureEntry row(
            TurnoverEntry one, StatementQuery query, UnitTree tree, FundWords words) {
        LocalDate recorded = LocalDate.ofInstant(one.recordedAt(), clock.getZone());
        return new FigureEntry(
                one.on().toString(),
                documents.name(one.document(), words),
                documents.path(one.document()),
                one.why(),
                words.unit(tree, one.unit()),
                line(one, words),
                people.name(one.actor()),
                words.yuan(one.fen()),
                recorded.isAfter(query.period().to()) ? recorded.toString() : "");
    }

    private static String line(TurnoverEntry one, FundWords words) {
        return Named.find(BudgetLine.class, one.line()).map(words::of).orElse(one.line())
                + " · "
                + Named.find(Source.class, one.source()).map(words::of).orElse(one.source());
    }
}
