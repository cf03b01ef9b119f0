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
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.supply.Heading;
import org.nuanyi.supply.PaperKind;
import org.nuanyi.supply.Papers;
import org.nuanyi.supply.Pieces;
import org.nuanyi.supply.Stock;
import org.nuanyi.supply.Store;
import org.nuanyi.supply.Stores;
import org.nuanyi.supply.SupplyResult;
import org.nuanyi.supply.SupplyResult.Done;
import org.nuanyi.supply.Used;

/** The forms by which somebody says what happened in a store. */
@Needs(Permission.KEEP_STORES)
@Path(StorePages.PATH + "/{store:[0-9]{1,18}}/papers/{what:receive|use|count|write-off}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class PaperForms {

    private static final int RECEIVED_LINES = 5;
    private static final int FOUND_LINES = 2;

    @CheckedTemplate(basePath = "supply", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance paperForm(FormView view);

        private Templates() {}
    }

    /**
     * A form.
     *
     * @param kind id, and {@code title} in words
     * @param key the id of the paper
     */
    record FormView(
            DeskFrame desk,
            long store,
            String name,
            String kind,
            String title,
            String key,
            String on,
            String today,
            String note,
            List<LineRows.Row> rows,
            String error) {}

    private final DeskFrames frames;
    private final Stores stores;
    private final Papers papers;
    private final StoreNames names;
    private final SupplyDesk desk;

    PaperForms(DeskFrames frames, Stores stores, Papers papers, StoreNames names, SupplyDesk desk) {
        this.frames = frames;
        this.stores = stores;
        this.papers = papers;
        this.names = names;
        this.desk = desk;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@RestPath long store, @RestPath String what, RoutingContext context) {
        MultivaluedMap<String, String> fresh = new MultivaluedHashMap<>();
        fresh.add("key", UUID.randomUUID().toString());
        fresh.add("on", desk.today().toString());
        return form(context, store, what, fresh, "");
    }

    /** It happened. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response write(
            @RestPath long store,
            @RestPath String what,
            MultivaluedMap<String, String> sent,
            RoutingContext context) {
        SupplyWords words = desk.words(context);
        try {
            SupplyResult result =
                    write(SupplyDesk.keeper(context), kind(what), store, new SupplyForm(sent));
            return result instanceof Done(var id)
                    ? Pages.seeOther(PaperPage.PATH + "/" + id)
                    : form(context, store, what, sent, words.why(result));
        } catch (BadInput bad) {
            return form(context, store, what, sent, words.field(bad.field()));
        }
    }

    private SupplyResult write(Scope scope, PaperKind kind, long store, SupplyForm form) {
        Heading says = form.heading(store);
        List<Pieces> lines = form.lines();
        return switch (kind) {
            case RECEIVE -> papers.receive(scope, says, lines);
            case USE ->
                    papers.use(
                            scope,
                            says,
                            lines.stream()
                                    .map(line -> new Used(line.lot().item(), line.pieces()))
                                    .toList());
            case COUNT -> papers.count(scope, says, lines);
            case WRITE_OFF -> papers.writeOff(scope, says, lines);
        };
    }

    private Response form(
            RoutingContext context,
            long store,
            String what,
            MultivaluedMap<String, String> typed,
            String error) {
        Store here = desk.store(context, store);
        if (!desk.keeps(context, here.unit())) {
            throw new Forbidden("This store is another's.");
        }
        DeskFrame frame = frames.of(context);
        SupplyWords words = desk.words(context);
        SupplyForm form = new SupplyForm(typed);
        Scope scope = SupplyDesk.reader(context);
        FormView view =
                new FormView(
                        frame,
                        store,
                        names.of(scope, List.of(here), words).of(store),
                        what,
                        words.of(kind(what)),
                        form.text("key"),
                        form.text("on"),
                        desk.today().toString(),
                        form.text("note"),
                        rows(
                                kind(what),
                                new LineRows(form.typed(), desk.today(), words),
                                stores.held(scope, store)),
                        error);
        return Pages.page(Templates.paperForm(view), frame.frame(), error.isEmpty() ? 200 : 400);
    }

    private static List<LineRows.Row> rows(PaperKind kind, LineRows lines, List<Stock> held) {
        return switch (kind) {
            case RECEIVE -> lines.free(0, RECEIVED_LINES, false);
            case USE -> lines.items(held);
            case COUNT -> {
                List<LineRows.Row> there = lines.lots(held);
                yield Stream.concat(
                                there.stream(),
                                lines.free(there.size(), FOUND_LINES, true).stream())
                        .toList();
            }
            case WRITE_OFF -> lines.lots(held);
        };
    }

    private static PaperKind kind(String id) {
        return Named.get(PaperKind.class, id);
    }
}
