package org.nuanyi.cabinet.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.cabinet.CabinetState;
import org.nuanyi.cabinet.CabinetStates;
import org.nuanyi.cabinet.web.CabinetCards.Card;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.scope.Scope;

/** The wall (监控墙): all cabinets that the reader may see, those that need somebody first. */
@Needs(Permission.SEE_CABINETS)
@Path(CabinetSection.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class WallPages {

    /** Which of them are shown, each with its number above the wall. */
    enum Show implements Named {
        ALL("all", "在用", "In service", CabinetState::isInService),
        CARE("care", "需要照看", "Need looking after", CabinetState::needsCare),
        ONLINE("online", "在线", "Online", state -> state.isInService() && state.isOnline()),
        AWAY("away", "离线", "Away", state -> state.isInService() && !state.isOnline()),
        ALARMS("alarms", "有告警", "With alarms", state -> !state.alarms().isEmpty()),
        EMPTY(
                "empty",
                "有空格口",
                "With empty lanes",
                state -> state.isInService() && !state.empty().isEmpty()),
        RETIRED("retired", "已停用", "Out of service", state -> !state.isInService());

        private final Words words;
        private final Predicate<CabinetState> has;

        Show(String id, String chinese, String english, Predicate<CabinetState> has) {
            this.words = new Words(id, chinese, english);
            this.has = has;
        }

        @Override
        public Words words() {
            return words;
        }
    }

    @CheckedTemplate(basePath = "cabinet", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance wall(WallView view);

        private Templates() {}
    }

    /**
     * The wall.
     *
     * @param show id of what is shown
     * @param keeps whether the reader sets cabinets up
     */
    record WallView(
            DeskFrame desk,
            List<Count> counts,
            List<Option> units,
            String show,
            List<Card> cards,
            boolean keeps) {}

    /** How many there are of a kind. */
    record Count(String name, long number, String address, boolean current) {}

    private final DeskFrames frames;
    private final CabinetStates states;
    private final CabinetCards cards;
    private final CabinetDesk desk;

    WallPages(DeskFrames frames, CabinetStates states, CabinetCards cards, CabinetDesk desk) {
        this.frames = frames;
        this.states = states;
        this.cards = cards;
        this.desk = desk;
    }

    @GET
    @Operation(hidden = true)
    public Response wall(RoutingContext context) {
        Scope scope = CabinetDesk.reader(context);
        DeskFrame frame = frames.of(context);
        CabinetWords words = desk.words(frame.frame().language());
        String unit = Pages.query(context.request(), "unit").replaceAll("[^0-9A-Z]", "");
        Set<String> units = desk.units(context, unit);
        Show show = Named.find(Show.class, Pages.query(context.request(), "show")).orElse(Show.ALL);
        List<CabinetState> all =
                states.list(scope).stream()
                        .filter(state -> units.contains(state.cabinet().unit()))
                        .toList();
        List<CabinetState> shown =
                all.stream()
                        .filter(show.has)
                        .sorted(Comparator.comparing(state -> !state.needsCare()))
                        .toList();
        WallView view =
                new WallView(
                        frame,
                        counts(all, show, unit, words),
                        desk.unitOptions(context, unit, words),
                        show.id(),
                        cards.write(scope, shown, words),
                        SignedIn.of(context).caller().may(CabinetDesk.KEEP));
        return Pages.page(Templates.wall(view), frame.frame(), 200);
    }

    private static List<Count> counts(
            List<CabinetState> all, Show shown, String unit, CabinetWords words) {
        return Arrays.stream(Show.values())
                .filter(
                        one ->
                                one != Show.RETIRED
                                        || one == shown
                                        || all.stream().anyMatch(one.has))
                .map(
                        one ->
                                new Count(
                                        words.of(one),
                                        all.stream().filter(one.has).count(),
                                        "%s?show=%s&unit=%s"
                                                .formatted(CabinetSection.PATH, one.id(), unit),
                                        one == shown))
                .toList();
    }
}
