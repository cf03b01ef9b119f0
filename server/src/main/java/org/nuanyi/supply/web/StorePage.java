package org.nuanyi.supply.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Names;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.Paging;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.supply.Item;
import org.nuanyi.supply.Paper;
import org.nuanyi.supply.Papers;
import org.nuanyi.supply.Stock;
import org.nuanyi.supply.Store;
import org.nuanyi.supply.StoreKind;
import org.nuanyi.supply.Stores;

/** One store: what it holds, by items and lots, and what happened in it. */
@Needs(Permission.SEE_SUPPLIES)
@Path(StorePages.PATH + "/{store:[0-9]{1,18}}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class StorePage {

    private static final int PAGE = 20;

    @CheckedTemplate(basePath = "supply", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance store(StoreView view);

        private Templates() {}
    }

    /**
     * The page.
     *
     * @param station code of its station; empty where it is a unit's
     * @param keeps whether the reader says what happens in it
     */
    record StoreView(
            DeskFrame desk,
            long id,
            String name,
            String unit,
            String station,
            List<HeldItem> items,
            List<PaperRow> papers,
            Paging.Pager pager,
            boolean keeps) {}

    /** What is there of an item, in the lots that are to be used first, first. */
    record HeldItem(String name, String category, String pieces, List<HeldLot> lots) {}

    /**
     * What is there of a lot.
     *
     * @param mark {@code expired}, {@code soon}, or empty; in words, {@code left}
     */
    record HeldLot(String batch, String expires, String mark, String left, String pieces) {}

    /** What happened. */
    record PaperRow(String id, String kind, String on, String what, String who, boolean undone) {}

    private final DeskFrames frames;
    private final Stores stores;
    private final Papers papers;
    private final StoreNames names;
    private final SupplyDesk desk;

    StorePage(DeskFrames frames, Stores stores, Papers papers, StoreNames names, SupplyDesk desk) {
        this.frames = frames;
        this.stores = stores;
        this.papers = papers;
        this.names = names;
        this.desk = desk;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@RestPath long store, RoutingContext context) {
        DeskFrame frame = frames.of(context);
        SupplyWords words = desk.words(context);
        Scope scope = SupplyDesk.reader(context);
        Store here = desk.store(context, store);
        Names who = desk.people(context, words);
        Paging paging = Paging.of(context.request(), PAGE);
        List<Paper> found = papers.list(scope, store, paging.limit(), paging.offset());
        StoreView view =
                new StoreView(
                        frame,
                        store,
                        names.of(scope, List.of(here), words).of(store),
                        words.unit(desk.tree(), here.unit()),
                        here.kind() == StoreKind.STATION ? here.place() : "",
                        items(stores.held(scope, store), words),
                        paging.shown(found).stream().map(one -> paper(one, who, words)).toList(),
                        paging.pager(StorePages.PATH + "/" + store + "?", found),
                        desk.keeps(context, here.unit()));
        return Pages.page(Templates.store(view), frame.frame(), 200);
    }

    private List<HeldItem> items(List<Stock> held, SupplyWords words) {
        Map<String, List<Stock>> byItem =
                held.stream().collect(Collectors.groupingBy(one -> one.lot().item()));
        return byItem.entrySet().stream()
                .sorted(Comparator.comparing(one -> order(one.getKey(), words)))
                .map(one -> item(one.getKey(), one.getValue(), words))
                .toList();
    }

    /** By categories, then by codes. */
    private static String order(String code, SupplyWords words) {
        return find(code, words).map(item -> item.category().ordinal() + " ").orElse("9 ") + code;
    }

    private static Optional<Item> find(String code, SupplyWords words) {
        return Optional.ofNullable(words.items().get(code));
    }

    private HeldItem item(String code, List<Stock> lots, SupplyWords words) {
        LocalDate today = desk.today();
        return new HeldItem(
                words.item(code),
                find(code, words).map(item -> words.of(item.category())).orElse(""),
                words.pieces(code, lots.stream().mapToLong(Stock::pieces).sum()),
                lots.stream().map(one -> lot(one, today, words)).toList());
    }

    private static HeldLot lot(Stock stock, LocalDate today, SupplyWords words) {
        Freshness fresh = Freshness.of(stock.lot().expiresOn(), today);
        return new HeldLot(
                stock.lot().batch(),
                stock.lot().expiresOn().map(LocalDate::toString).orElse(""),
                fresh.mark(),
                fresh.words(words),
                words.pieces(stock.lot().item(), stock.pieces()));
    }

    private static PaperRow paper(Paper paper, Names who, SupplyWords words) {
        return new PaperRow(
                paper.heading().id().toString(),
                words.of(paper.kind()),
                paper.heading().on().toString(),
                words.moved(paper.lines()),
                who.of(paper.by()),
                paper.undone().isPresent());
    }
}
