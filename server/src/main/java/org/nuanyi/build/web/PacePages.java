package org.nuanyi.build.web;

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
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.build.Board;
import org.nuanyi.build.Projects;
import org.nuanyi.build.Sift;
import org.nuanyi.build.web.BoardView.Card;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.Paging;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.union.Units;

/** How long projects stand in each state, whose turn it is there, what is late and why. */
@Needs(Permission.SEE_BUILDING)
@Path(PacePages.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class PacePages {

    static final String PATH = BuildSection.PATH + "/pace";

    private static final int PAGE = 20;
    private static final int DAYS = 365;

    @CheckedTemplate(basePath = "build", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance pace(PaceView view);

        private Templates() {}
    }

    private final DeskFrames frames;
    private final Board board;
    private final Units units;
    private final CardWriter cards;
    private final PaceWriter writer;
    private final Clock clock;

    PacePages(
            DeskFrames frames,
            Board board,
            Units units,
            CardWriter cards,
            PaceWriter writer,
            Clock clock) {
        this.frames = frames;
        this.board = board;
        this.units = units;
        this.cards = cards;
        this.writer = writer;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response show(RoutingContext context) {
        DeskFrame desk = frames.of(context);
        Language language = desk.frame().language();
        Scope reader = SignedIn.reader(context, Permission.SEE_BUILDING);
        BoardQuery query = new BoardQuery(Pages.query(context.request(), "unit"), "", "", false);
        Sift sift = query.sift(units.tree());
        Paging paging = Paging.of(context.request(), PAGE);
        List<Projects.Standing> late =
                board.list(
                        reader,
                        query.ofWhatIsLate().sift(units.tree()),
                        paging.offset(),
                        paging.limit());
        List<Card> shown = cards.cards(reader, paging.shown(late), language);
        PaceView view =
                new PaceView(
                        desk,
                        DAYS,
                        BoardPages.units(
                                units.tree(),
                                SignedIn.of(context).caller(),
                                query.unit(),
                                language),
                        writer.stages(
                                query,
                                board.counts(reader, sift),
                                board.stays(
                                        reader,
                                        sift.units(),
                                        clock.instant().minus(Duration.ofDays(DAYS))),
                                language),
                        writer.late(reader, shown, language),
                        paging.pager(query.pace(), late));
        return Pages.page(Templates.pace(view), desk.frame(), 200);
    }
}
