package org.nuanyi.fund.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.paper.Paper;
import org.nuanyi.kernel.paper.PaperSize;
import org.nuanyi.kernel.paper.Papers;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.sheet.SheetFile;
import org.nuanyi.kernel.sheet.SheetWriter;
import org.nuanyi.kernel.web.Attachment;
import org.nuanyi.union.Unit;
import org.nuanyi.union.Units;

/** A statement as an Excel file with all its rows, and on paper; in Chinese. */
@Needs(Permission.SEE_MONEY)
@Path(StatementQuery.PATH)
@RunOnVirtualThread
public class StatementFiles {

    private static final FundWords WORDS = new FundWords(Language.CHINESE);
    private static final int AT_ONCE = 1_000;
    private static final int MOST_ON_PAPER = 2_000;

    @CheckedTemplate(basePath = "fund", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance statementPaper(StatementPaper paper);

        private Templates() {}
    }

    /**
     * A statement on paper.
     *
     * @param more whether it has more rows than stand here
     */
    record StatementPaper(
            String by,
            String dates,
            List<String> columns,
            List<StatementView.Row> rows,
            List<StatementView.Row> total,
            boolean more) {}

    private final StatementWriter writer;
    private final Papers papers;
    private final Units units;
    private final Clock clock;

    StatementFiles(StatementWriter writer, Papers papers, Units units, Clock clock) {
        this.writer = writer;
        this.papers = papers;
        this.units = units;
        this.clock = clock;
    }

    @GET
    @Path("statement.xlsx")
    @Produces(SheetFile.XLSX)
    @Operation(hidden = true)
    public Response xlsx(RoutingContext context) {
        Scope scope = SignedIn.reader(context, Permission.SEE_MONEY);
        StatementQuery query = query(context);
        Stream<StatementView.Row> rows =
                Stream.iterate(0, offset -> offset + AT_ONCE)
                        .map(offset -> writer.rows(scope, query, AT_ONCE, offset, WORDS))
                        .takeWhile(page -> !page.isEmpty())
                        .flatMap(List::stream);
        return new SheetFile("对账单", columns(query))
                .answer(
                        "statement",
                        Stream.concat(rows, writer.total(scope, query, WORDS).stream())
                                .map(StatementFiles::cells));
    }

    @GET
    @Path("statement.pdf")
    @Produces("application/pdf")
    @Operation(hidden = true)
    public Response pdf(RoutingContext context) {
        Scope scope = SignedIn.reader(context, Permission.SEE_MONEY);
        StatementQuery query = query(context);
        List<StatementView.Row> rows = writer.rows(scope, query, MOST_ON_PAPER + 1, 0, WORDS);
        StatementPaper says =
                new StatementPaper(
                        query.by().chinese(),
                        query.dates(),
                        StatementWriter.columns(WORDS),
                        rows.stream().limit(MOST_ON_PAPER).toList(),
                        writer.total(scope, query, WORDS),
                        rows.size() > MOST_ON_PAPER);
        Paper paper =
                new Paper(
                        PaperSize.A4,
                        "资金对账单",
                        source(context),
                        LocalDate.now(clock),
                        Templates.statementPaper(says).render());
        return Attachment.pdf(papers.pdf(paper), "statement", "资金对账单 " + query.dates());
    }

    private StatementQuery query(RoutingContext context) {
        return StatementQuery.of(context.request(), LocalDate.now(clock)).ofForm();
    }

    /** Whose books they are. */
    private String source(RoutingContext context) {
        String unit =
                SignedIn.of(context).caller().units(Permission.SEE_MONEY).stream()
                        .sorted()
                        .findFirst()
                        .orElseThrow();
        return units.tree().findUnit(unit).map(Unit::name).orElse(unit);
    }

    private static SheetWriter.Column[] columns(StatementQuery query) {
        return Stream.concat(
                        Stream.of(
                                SheetFile.column(query.by().chinese(), 30),
                                SheetFile.column("编号", 12)),
                        Stream.concat(
                                StatementWriter.columns(WORDS).stream()
                                        .map(name -> SheetFile.column(name + "（元）", 16)),
                                Stream.of(SheetFile.column("说明", 20))))
                .toArray(SheetWriter.Column[]::new);
    }

    private static List<String> cells(StatementView.Row row) {
        return Stream.concat(
                        Stream.of(row.name(), row.code()),
                        Stream.concat(
                                row.cells().stream()
                                        .map(cell -> cell.fen().replaceAll("[^0-9.-]", "")),
                                Stream.of(row.late())))
                .toList();
    }
}
