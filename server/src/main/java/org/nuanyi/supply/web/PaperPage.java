package org.nuanyi.supply.web;

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
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Names;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.supply.Paper;
import org.nuanyi.supply.Papers;
import org.nuanyi.supply.Pieces;
import org.nuanyi.supply.Store;
import org.nuanyi.supply.SupplyResult;
import org.nuanyi.supply.SupplyResult.Done;

/** One paper of a store: what it moved, who said so, and that it is undone. */
@Needs(Permission.SEE_SUPPLIES)
@Path(PaperPage.PATH + "/{paper:[0-9a-f]{8}-[0-9a-f-]{27}}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class PaperPage {

    static final String PATH = SupplySection.PATH + "/papers";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @CheckedTemplate(basePath = "supply", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance paper(PaperView view);

        private Templates() {}
    }

    /**
     * The page.
     *
     * @param undone who undid it when; empty where nobody did
     * @param undoes whether the reader may
     */
    record PaperView(
            DeskFrame desk,
            String id,
            String kind,
            long store,
            String name,
            String on,
            String note,
            String who,
            String at,
            List<LineRow> lines,
            String undone,
            String why,
            boolean undoes,
            String error) {}

    /** What it moved. */
    record LineRow(String name, String lot, String pieces) {}

    private final DeskFrames frames;
    private final Papers papers;
    private final StoreNames names;
    private final SupplyDesk desk;
    private final Clock clock;

    PaperPage(DeskFrames frames, Papers papers, StoreNames names, SupplyDesk desk, Clock clock) {
        this.frames = frames;
        this.papers = papers;
        this.names = names;
        this.desk = desk;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@RestPath UUID paper, RoutingContext context) {
        return show(context, paper, "");
    }

    /** It never was. */
    @POST
    @Path("undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.KEEP_STORES)
    @Operation(hidden = true)
    public Response undo(
            @RestPath UUID paper, MultivaluedMap<String, String> sent, RoutingContext context) {
        SupplyWords words = desk.words(context);
        try {
            SupplyResult result =
                    papers.undo(
                            SupplyDesk.keeper(context), paper, new SupplyForm(sent).text("why"));
            return result instanceof Done
                    ? Pages.seeOther(PATH + "/" + paper)
                    : show(context, paper, words.why(result));
        } catch (BadInput bad) {
            return show(context, paper, words.field(bad.field()));
        }
    }

    private Response show(RoutingContext context, UUID id, String error) {
        DeskFrame frame = frames.of(context);
        SupplyWords words = desk.words(context);
        Scope scope = SupplyDesk.reader(context);
        Paper paper = papers.paper(scope, id);
        Store store = desk.store(context, paper.heading().store());
        Names who = desk.people(context, words);
        PaperView view =
                new PaperView(
                        frame,
                        id.toString(),
                        words.of(paper.kind()),
                        store.id(),
                        names.of(scope, List.of(store), words).of(store.id()),
                        paper.heading().on().toString(),
                        paper.heading().note(),
                        who.of(paper.by()),
                        MINUTE.format(LocalDateTime.ofInstant(paper.at(), clock.getZone())),
                        paper.lines().stream().map(line -> line(line, words)).toList(),
                        paper.undone().map(one -> who.of(one.by()) + " · " + one.on()).orElse(""),
                        paper.undone().map(Paper.Undone::why).orElse(""),
                        paper.undone().isEmpty() && desk.keeps(context, store.unit()),
                        error);
        return Pages.page(Templates.paper(view), frame.frame(), error.isEmpty() ? 200 : 400);
    }

    private static LineRow line(Pieces line, SupplyWords words) {
        String item = line.lot().item();
        return new LineRow(
                words.item(item), words.lot(line.lot()), words.signed(item, line.pieces()));
    }
}
