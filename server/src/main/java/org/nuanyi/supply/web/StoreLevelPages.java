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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.core.supply.Level;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.supply.ByHand;
import org.nuanyi.supply.Levels;
import org.nuanyi.supply.Store;

/** The levels of one store: why they are what they are; set by hand, and back to by use. */
@Needs(Permission.SEE_SUPPLIES)
@Path(StorePages.PATH + "/{store:[0-9]{1,18}}/levels")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class StoreLevelPages {

    @CheckedTemplate(basePath = "supply", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance storeLevels(StoreLevelsView view);

        private Templates() {}
    }

    /**
     * The page.
     *
     * @param keeps whether the reader sets them
     * @param form what was typed
     * @param history all that were ever set for the item of the form
     */
    record StoreLevelsView(
            DeskFrame desk,
            long store,
            String name,
            String unit,
            List<LevelRows.Row> rows,
            boolean keeps,
            Typed form,
            List<Past> history,
            String error) {}

    /**
     * The form.
     *
     * @param name of the item that is chosen; empty where none is
     */
    record Typed(List<Option> items, String name, String threshold, String target, String why) {}

    /**
     * A level that somebody set.
     *
     * @param released who let it go, and when; empty while it is in force
     */
    record Past(long threshold, long target, String words, String released) {}

    private final DeskFrames frames;
    private final Levels levels;
    private final StoreNames names;
    private final SupplyDesk desk;

    StoreLevelPages(DeskFrames frames, Levels levels, StoreNames names, SupplyDesk desk) {
        this.frames = frames;
        this.levels = levels;
        this.names = names;
        this.desk = desk;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@RestPath long store, RoutingContext context) {
        MultivaluedMap<String, String> fresh = new MultivaluedHashMap<>();
        String item = Pages.query(context.request(), "item");
        fresh.add("item", item);
        levels.list(SupplyDesk.reader(context), desk.store(context, store).id()).stream()
                .filter(one -> one.item().equals(item))
                .flatMap(one -> one.level().stream())
                .forEach(
                        level -> {
                            fresh.add("threshold", Long.toString(level.threshold()));
                            fresh.add("target", Long.toString(level.target()));
                        });
        return show(context, store, fresh, "");
    }

    /** It holds, whatever is used. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.KEEP_STORES)
    @Operation(hidden = true)
    public Response set(
            @RestPath long store, MultivaluedMap<String, String> sent, RoutingContext context) {
        kept(context, store);
        SupplyWords words = desk.words(context);
        SupplyForm form = new SupplyForm(sent);
        try {
            String item = form.text("item");
            if (!words.items().containsKey(item)) {
                throw new BadInput("item", "Choose one of the catalogue.");
            }
            levels.set(SupplyDesk.keeper(context), store, item, level(form), form.text("why"));
            return Pages.seeOther(path(store) + "?item=" + item);
        } catch (BadInput bad) {
            return show(context, store, sent, new ReplenishWords(words).field(bad.field()));
        }
    }

    private static Level level(SupplyForm form) {
        long threshold = form.require("threshold");
        long target = form.require("target");
        if (target <= threshold) {
            throw new BadInput("target", "The target lies above the threshold.");
        }
        return new Level(threshold, target);
    }

    /** From now on use decides again. */
    @POST
    @Path("release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.KEEP_STORES)
    @Operation(hidden = true)
    public Response release(
            @RestPath long store, MultivaluedMap<String, String> sent, RoutingContext context) {
        kept(context, store);
        levels.release(SupplyDesk.keeper(context), store, Pages.text(sent, "item"));
        return Pages.seeOther(path(store));
    }

    private Store kept(RoutingContext context, long store) {
        Store here = desk.store(context, store);
        if (!desk.keeps(context, here.unit())) {
            throw new Forbidden("This store is another's.");
        }
        return here;
    }

    private static String path(long store) {
        return StorePages.PATH + "/" + store + "/levels";
    }

    private Response show(
            RoutingContext context,
            long store,
            MultivaluedMap<String, String> typed,
            String error) {
        Store here = desk.store(context, store);
        DeskFrame frame = frames.of(context);
        SupplyWords words = desk.words(context);
        SupplyForm form = new SupplyForm(typed);
        Scope scope = SupplyDesk.reader(context);
        StoreNames.Known known = names.of(scope, List.of(here), words);
        LevelRows rows =
                new LevelRows(
                        known,
                        new ReasonWords(words, levels.rhythm(), desk.today()),
                        desk.people(context, words),
                        desk);
        String item = form.text("item");
        StoreLevelsView view =
                new StoreLevelsView(
                        frame,
                        store,
                        known.of(store),
                        here.unit(),
                        levels.list(scope, store).stream().map(rows::row).toList(),
                        desk.keeps(context, here.unit()),
                        new Typed(
                                SupplyDesk.itemOptions(words, item, true),
                                words.items().containsKey(item) ? words.item(item) : "",
                                form.text("threshold"),
                                form.text("target"),
                                form.text("why")),
                        levels.history(scope, store, item).stream()
                                .map(one -> past(one, rows, words))
                                .toList(),
                        error);
        return Pages.page(Templates.storeLevels(view), frame.frame(), error.isEmpty() ? 200 : 400);
    }

    private Past past(ByHand one, LevelRows rows, SupplyWords words) {
        return new Past(
                one.level().threshold(),
                one.level().target(),
                rows.set(one),
                one.released()
                        .map(
                                gone ->
                                        words.pick("%s，%s", "%s, %s")
                                                .formatted(
                                                        rows.who().of(gone.by()),
                                                        desk.day(gone.at())))
                        .orElse(""));
    }
}
