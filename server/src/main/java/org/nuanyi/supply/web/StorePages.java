package org.nuanyi.supply.web;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.Paging;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;
import org.nuanyi.supply.Store;
import org.nuanyi.supply.StoreCard;
import org.nuanyi.supply.StoreFilter;
import org.nuanyi.supply.Stores;
import org.nuanyi.union.Unit;
import org.nuanyi.union.UnitTree;

/** The stores of units and stations, and where there is none yet. */
@Needs(Permission.SEE_SUPPLIES)
@Path(StorePages.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class StorePages {

    static final String PATH = SupplySection.PATH + "/stores";

    private static final int PAGE = 50;

    /** So many stations are asked for by their words; more words find the others. */
    private static final int MOST_FOUND = 300;

    private static final int MOST_WITHOUT = 20;

    @CheckedTemplate(basePath = "supply", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance stores(StoresView view);

        private Templates() {}
    }

    /**
     * The list.
     *
     * @param without places that were found and have no store yet, for whoever may give them one
     * @param many whether more stations were found than are asked for
     */
    record StoresView(
            DeskFrame desk,
            List<StoreRow> rows,
            List<Option> without,
            boolean many,
            List<Option> units,
            String words,
            Paging.Pager pager,
            String error) {}

    /** A store. */
    record StoreRow(
            long id,
            String name,
            String kind,
            String unit,
            int items,
            String pieces,
            int gone,
            String firstDay,
            String mark) {}

    /** What was found by the words of the reader. */
    private record Found(List<Station> stations, List<String> places, boolean many) {}

    private final DeskFrames frames;
    private final Stores stores;
    private final Stations stations;
    private final StoreNames names;
    private final SupplyDesk desk;

    StorePages(
            DeskFrames frames,
            Stores stores,
            Stations stations,
            StoreNames names,
            SupplyDesk desk) {
        this.frames = frames;
        this.stores = stores;
        this.stations = stations;
        this.names = names;
        this.desk = desk;
    }

    @GET
    @Operation(hidden = true)
    public Response list(RoutingContext context) {
        return list(context, "");
    }

    /** The store of a station, or of a unit; it has one from now on. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.KEEP_STORES)
    @Operation(hidden = true)
    public Response open(MultivaluedMap<String, String> sent, RoutingContext context) {
        SupplyForm form = new SupplyForm(sent);
        Scope scope = SupplyDesk.keeper(context);
        try {
            String place = form.text("place");
            Store store =
                    desk.unit(place)
                            .map(unit -> stores.ofUnit(scope, unit.code()))
                            .orElseGet(() -> stores.ofStation(scope, station(place)));
            return Pages.seeOther(PATH + "/" + store.id());
        } catch (BadInput bad) {
            return list(context, desk.words(context).field(bad.field()));
        }
    }

    private static StationCode station(String place) {
        return StationCode.find(place)
                .orElseThrow(() -> new BadInput("place", "The code of a station has 8 digits."));
    }

    private Response list(RoutingContext context, String error) {
        DeskFrame frame = frames.of(context);
        SupplyWords words = desk.words(context);
        Scope scope = SupplyDesk.reader(context);
        List<String> units = desk.codes(context);
        String asked = Pages.query(context.request(), "q").strip();
        Optional<Found> found =
                asked.isEmpty() ? Optional.empty() : Optional.of(find(scope, asked, units));
        Paging paging = Paging.of(context.request(), PAGE);
        StoreFilter filter = new StoreFilter(units, found.map(Found::places));
        List<StoreCard> cards = stores.page(scope, filter, paging.limit(), paging.offset());
        List<StoreCard> shown = paging.shown(cards);
        StoresView view =
                new StoresView(
                        frame,
                        rows(scope, shown, words),
                        found.filter(_ -> SupplyDesk.keeps(context))
                                .map(one -> without(context, one, words))
                                .orElse(List.of()),
                        found.filter(Found::many).isPresent(),
                        desk.options(context, words),
                        asked,
                        paging.pager(
                                "%s?unit=%s&q=%s"
                                        .formatted(
                                                PATH,
                                                encoded(SupplyDesk.asked(context)),
                                                encoded(asked)),
                                cards),
                        error);
        return Pages.page(Templates.stores(view), frame.frame(), error.isEmpty() ? 200 : 400);
    }

    /** Stations by their names and codes, units by their names. */
    private Found find(Scope scope, String asked, List<String> units) {
        List<Station> all = stations.search(scope, asked, "", MOST_FOUND + 1);
        Set<String> wanted = Set.copyOf(units);
        List<Station> found =
                all.stream()
                        .limit(MOST_FOUND)
                        .filter(one -> wanted.contains(one.profile().unit()))
                        .toList();
        Stream<String> named =
                desk.tree().listUnits().stream()
                        .filter(unit -> wanted.contains(unit.code()))
                        .filter(unit -> unit.name().contains(asked) || unit.code().equals(asked))
                        .map(Unit::code);
        return new Found(
                found,
                Stream.concat(named, found.stream().map(one -> one.code().value())).toList(),
                all.size() > MOST_FOUND);
    }

    private List<Option> without(RoutingContext context, Found found, SupplyWords words) {
        Scope scope = SupplyDesk.reader(context);
        UnitTree tree = desk.tree();
        List<Option> units =
                found.places().stream()
                        .flatMap(place -> desk.unit(place).stream())
                        .filter(unit -> desk.keeps(context, unit.code()))
                        .map(unit -> new Option(unit.code(), words.unit(tree, unit.code()), false))
                        .toList();
        Set<String> known =
                Stream.concat(
                                stores
                                        .ofUnits(scope, units.stream().map(Option::id).toList())
                                        .stream(),
                                stores
                                        .ofStations(
                                                scope,
                                                found.stations().stream()
                                                        .map(Station::code)
                                                        .toList())
                                        .stream())
                        .map(Store::place)
                        .collect(Collectors.toUnmodifiableSet());
        Stream<Option> stationsFound =
                found.stations().stream()
                        .filter(one -> desk.keeps(context, one.profile().unit()))
                        .map(one -> new Option(one.code().value(), one.profile().name(), false));
        return Stream.concat(units.stream(), stationsFound)
                .filter(one -> !known.contains(one.id()))
                .limit(MOST_WITHOUT)
                .toList();
    }

    private List<StoreRow> rows(Scope scope, List<StoreCard> cards, SupplyWords words) {
        StoreNames.Known known =
                names.of(scope, cards.stream().map(StoreCard::store).toList(), words);
        UnitTree tree = desk.tree();
        LocalDate today = desk.today();
        return cards.stream()
                .map(
                        card ->
                                new StoreRow(
                                        card.store().id(),
                                        known.of(card.store().id()),
                                        words.of(card.store().kind()),
                                        words.unit(tree, card.store().unit()),
                                        card.items(),
                                        "%,d".formatted(card.pieces()),
                                        card.gone(),
                                        card.firstDay().map(LocalDate::toString).orElse(""),
                                        Freshness.of(card.firstDay(), today).mark()))
                .toList();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, UTF_8);
    }
}
