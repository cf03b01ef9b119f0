package org.nuanyi.build.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.account.UnitChoice;
import org.nuanyi.build.Board;
import org.nuanyi.build.Projects;
import org.nuanyi.build.Sift;
import org.nuanyi.build.web.BoardView.Card;
import org.nuanyi.kernel.access.Caller;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.Paging;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.web.WholeFile;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/** The stations to be of one's units: by state on a board, as a list, or as a sheet. */
@Needs(Permission.SEE_BUILDING)
@Path(BuildSection.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class BoardPages {

    private static final int PAGE = 50;
    private static final int OF_EACH = 20;

    @CheckedTemplate(basePath = "build", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance board(BoardView view);

        private Templates() {}
    }

    private final DeskFrames frames;
    private final Board board;
    private final Units units;
    private final CardWriter cards;
    private final ProjectSheet sheet;

    BoardPages(DeskFrames frames, Board board, Units units, CardWriter cards, ProjectSheet sheet) {
        this.frames = frames;
        this.board = board;
        this.units = units;
        this.cards = cards;
        this.sheet = sheet;
    }

    @GET
    @Operation(hidden = true)
    public Response list(RoutingContext context) {
        DeskFrame desk = frames.of(context);
        boolean listed = Pages.query(context.request(), "view").equals("list");
        BoardView view = listed ? list(context, desk) : board(context, desk);
        return Pages.page(Templates.board(view), desk.frame(), 200);
    }

    /** All that the filter leaves. */
    @GET
    @Path("sheet")
    @Produces(WholeFile.XLSX)
    @Operation(hidden = true)
    public Response sheet(RoutingContext context) {
        Scope reader = SignedIn.reader(context, Permission.SEE_BUILDING);
        Sift sift = BoardQuery.of(context.request()).sift(units.tree());
        Language language = frames.of(context).frame().language();
        return WholeFile.xlsx("projects", out -> sheet.write(reader, sift, language, out));
    }

    private BoardView board(RoutingContext context, DeskFrame desk) {
        Language language = desk.frame().language();
        Scope reader = SignedIn.reader(context, Permission.SEE_BUILDING);
        BoardQuery query = BoardQuery.of(context.request());
        Sift sift = query.sift(units.tree());
        List<Card> first = cards.cards(reader, board.first(reader, sift, OF_EACH), language);
        return view(
                context,
                desk,
                cards.columns(query, board.counts(reader, sift), first, language),
                List.of(),
                Paging.of(context.request(), PAGE).pager("?", List.of()));
    }

    private BoardView list(RoutingContext context, DeskFrame desk) {
        HttpServerRequest request = context.request();
        Scope reader = SignedIn.reader(context, Permission.SEE_BUILDING);
        BoardQuery query = BoardQuery.of(request);
        Paging paging = Paging.of(request, PAGE);
        List<Projects.Standing> found =
                board.list(reader, query.sift(units.tree()), paging.offset(), paging.limit());
        return view(
                context,
                desk,
                List.of(),
                cards.cards(reader, paging.shown(found), desk.frame().language()),
                paging.pager(query.list(), found));
    }

    private BoardView view(
            RoutingContext context,
            DeskFrame desk,
            List<BoardView.Column> columns,
            List<Card> shown,
            Paging.Pager pager) {
        Language language = desk.frame().language();
        BoardQuery query = BoardQuery.of(context.request());
        Caller caller = SignedIn.of(context).caller();
        boolean isBoard = !columns.isEmpty();
        return new BoardView(
                desk,
                isBoard,
                columns,
                shown,
                units(units.tree(), caller, query.unit(), language),
                cards.states(query.state(), language),
                query.words(),
                query.late(),
                caller.may(Permission.EDIT_BUILDING),
                isBoard ? query.list() : query.board(),
                query.sheet(),
                pager);
    }

    /** Those the reader looks after; none to choose from where it is one. */
    static List<Option> units(UnitTree tree, Caller caller, String chosen, Language language) {
        List<Option> all =
                UnitChoice.options(tree, caller.units(Permission.SEE_BUILDING), chosen, language);
        return all.size() > 1 ? all : List.of();
    }
}
