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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.fund.StatementBy;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.Paging;
import org.nuanyi.kernel.scope.Scope;

/** What moved in a period, by unit, station, source or policy; every figure opens. */
@Needs(Permission.SEE_MONEY)
@Path(StatementQuery.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class StatementPages {

    private static final int PAGE = 50;

    @CheckedTemplate(basePath = "fund", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance statement(StatementView view);

        private Templates() {}
    }

    private final DeskFrames frames;
    private final StatementWriter writer;
    private final Clock clock;

    StatementPages(DeskFrames frames, StatementWriter writer, Clock clock) {
        this.frames = frames;
        this.writer = writer;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response show(RoutingContext context) {
        LocalDate today = LocalDate.now(clock);
        try {
            return page(context, StatementQuery.of(context.request(), today).ofForm(), "");
        } catch (BadInput bad) {
            FundWords words = new FundWords(frames.of(context).frame().language());
            return page(context, StatementQuery.ofYear(today), words.field(bad.field()));
        }
    }

    private Response page(RoutingContext context, StatementQuery query, String error) {
        Scope scope = SignedIn.reader(context, Permission.SEE_MONEY);
        DeskFrame desk = frames.of(context);
        FundWords words = new FundWords(desk.frame().language());
        Paging paging = Paging.of(context.request(), PAGE);
        List<StatementView.Row> found =
                writer.rows(scope, query, paging.limit(), paging.offset(), words);
        StatementView view =
                new StatementView(
                        desk,
                        Option.all(StatementBy.class, query.by().id(), words.language()),
                        words.of(query.by()),
                        query.period().from().toString(),
                        query.period().to().toString(),
                        query.value().orElse(""),
                        query.parameters(),
                        StatementWriter.columns(words),
                        paging.shown(found),
                        writer.total(scope, query, words),
                        paging.pager(StatementQuery.PATH + "?" + query.parameters(), found),
                        error);
        return Pages.page(Templates.statement(view), desk.frame(), error.isEmpty() ? 200 : 400);
    }
}
