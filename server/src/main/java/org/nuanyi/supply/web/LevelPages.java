package org.nuanyi.supply.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.Paging;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.supply.LevelFilter;
import org.nuanyi.supply.Levels;
import org.nuanyi.supply.StoreLevel;
import org.nuanyi.supply.Stores;

/** When more is brought to the stations of a unit, and how much: by use, or by hand. */
@Needs(Permission.SEE_SUPPLIES)
@Path(LevelPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class LevelPages {

    static final String PATH = ReplenishPages.PATH + "/levels";

    private static final int PAGE = 50;

    @CheckedTemplate(basePath = "supply", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance levels(LevelsView view);

        private Templates() {}
    }

    /**
     * The list.
     *
     * @param unit code of the unit that is shown
     * @param byHand whether only of what somebody set
     */
    record LevelsView(
            DeskFrame desk,
            String unit,
            List<Option> units,
            List<Option> items,
            boolean byHand,
            String rhythm,
            List<LevelRows.Row> rows,
            Paging.Pager pager) {}

    private final DeskFrames frames;
    private final Levels levels;
    private final Stores stores;
    private final StoreNames names;
    private final SupplyDesk desk;

    LevelPages(DeskFrames frames, Levels levels, Stores stores, StoreNames names, SupplyDesk desk) {
        this.frames = frames;
        this.levels = levels;
        this.stores = stores;
        this.names = names;
        this.desk = desk;
    }

    @GET
    @Operation(hidden = true)
    public Response list(RoutingContext context) {
        DeskFrame frame = frames.of(context);
        SupplyWords words = desk.words(context);
        Scope scope = SupplyDesk.reader(context);
        String unit = desk.oneUnit(context);
        String item = Pages.query(context.request(), "item");
        boolean byHand = !Pages.query(context.request(), "hand").isEmpty();
        Paging paging = Paging.of(context.request(), PAGE);
        LevelFilter filter =
                new LevelFilter(unit, Optional.of(item).filter(one -> !one.isEmpty()), byHand);
        List<StoreLevel> found = levels.page(scope, filter, paging.limit(), paging.offset());
        List<StoreLevel> shown = paging.shown(found);
        StoreNames.Known known =
                names.of(
                        scope,
                        stores.findAll(
                                scope, shown.stream().map(StoreLevel::store).distinct().toList()),
                        words);
        LevelRows rows =
                new LevelRows(
                        known,
                        new ReasonWords(words, levels.rhythm(), desk.today()),
                        desk.people(context, words),
                        desk);
        LevelsView view =
                new LevelsView(
                        frame,
                        unit,
                        desk.options(context, unit, words),
                        SupplyDesk.itemOptions(words, item, true),
                        byHand,
                        new ReplenishWords(words).rhythm(levels.rhythm()),
                        shown.stream().map(rows::row).toList(),
                        paging.pager(
                                "%s?unit=%s&item=%s%s"
                                        .formatted(
                                                PATH,
                                                unit,
                                                URLEncoder.encode(item, UTF_8),
                                                byHand ? "&hand=yes" : ""),
                                found));
        return Pages.page(Templates.levels(view), frame.frame(), 200);
    }
}
