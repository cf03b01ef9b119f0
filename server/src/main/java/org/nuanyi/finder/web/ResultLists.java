package org.nuanyi.finder.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.finder.Finder;
import org.nuanyi.finder.FoundPage;
import org.nuanyi.finder.FoundPlace;
import org.nuanyi.finder.FoundStation;
import org.nuanyi.finder.ListRequest;
import org.nuanyi.finder.NearestRequest;
import org.nuanyi.finder.web.Results.Kind;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.page.TimeWords;
import org.nuanyi.station.StationCode;
import org.nuanyi.union.Unit;

/** Asks the finder and writes what it finds as a list for the page. */
@Singleton
class ResultLists {

    private static final int PER_PAGE = 50;
    private static final int WALKABLE_METRES = NearestRequest.USUAL_RADIUS_METRES;

    private static final ListRequest FIRST =
            new ListRequest(
                    Optional.empty(), Optional.empty(), "", Set.of(), false, 1, Optional.empty());

    private final Finder finder;
    private final Clock clock;
    private final String city;

    ResultLists(
            Finder finder,
            Clock clock,
            @ConfigProperty(name = "nuanyi.city", defaultValue = "北京市") String city) {
        this.finder = finder;
        this.clock = clock;
        this.city = city;
    }

    /**
     * The page before anything is asked.
     *
     * @param auto whether it may begin with the position of the browser
     */
    Results ask(Reader reader, boolean auto) {
        return new Results(
                Kind.ASK,
                "",
                words(reader).present(),
                auto,
                showsDemo(),
                List.of(),
                "",
                Optional.empty());
    }

    /** Around a place that was typed. */
    Results at(String typed, Filters filters, Reader reader) {
        Optional<FoundPlace> place = finder.findPlace(typed);
        if (place.isEmpty()) {
            return unknown(typed, reader);
        }
        String title = reader.language().pick("%s附近", "Near %s").formatted(place.get().name());
        return around(
                place.get().point(), title, filters, reader, "at=" + Query.encode(typed) + "&");
    }

    /** A place nobody knows. */
    Results unknown(String typed, Reader reader) {
        return results(Kind.UNKNOWN_PLACE, typed, List.of(), Filters.none(), reader, "");
    }

    /** Around the reader. The position is used here and forgotten. */
    Results near(GeoPoint position, Filters filters, Reader reader) {
        String title = reader.language().pick("你附近", "Near you");
        return around(position, title, filters, reader, "");
    }

    /** Those a unit answers for. */
    Results of(Unit unit, Filters filters, Optional<StationCode> after, Reader reader) {
        FoundPage page = finder.list(request(unit, filters, after));
        String title =
                reader.language()
                        .pick("%s的驿站", "Stations of %s")
                        .formatted(nameOf(unit, reader.language()));
        String base = "unit=" + unit.code() + "&";
        Kind kind =
                page.stations().isEmpty()
                        ? (filters.isEmpty() ? Kind.EMPTY : Kind.FILTERED_OUT)
                        : Kind.UNIT;
        Results results =
                results(
                        kind,
                        title,
                        write(page.stations(), false, filters, reader),
                        filters,
                        reader,
                        base);
        return page.next()
                .map(code -> results.withNext("/?" + base + filters.query() + "&after=" + code))
                .orElse(results);
    }

    static String nameOf(Unit unit, Language language) {
        return language.pick(unit.shortName(), unit.english().replace(" Subdistrict", ""));
    }

    private Results around(
            GeoPoint position, String title, Filters filters, Reader reader, String base) {
        List<FoundStation> near = finder.nearest(request(position, WALKABLE_METRES, filters));
        if (!near.isEmpty()) {
            return results(
                    Kind.NEAR, title, write(near, true, filters, reader), filters, reader, base);
        }
        boolean filteredOut =
                !finder.nearest(request(position, WALKABLE_METRES, Filters.none())).isEmpty();
        if (filteredOut) {
            return results(Kind.FILTERED_OUT, title, List.of(), filters, reader, base);
        }
        List<FoundStation> far =
                finder.nearest(request(position, NearestRequest.MAX_RADIUS_METRES, filters));
        Kind kind = far.isEmpty() ? Kind.EMPTY : Kind.FAR;
        return results(kind, title, write(far, true, filters, reader), filters, reader, base);
    }

    private Results results(
            Kind kind,
            String title,
            List<StationCard> cards,
            Filters filters,
            Reader reader,
            String base) {
        String loosened = "/?" + base + Filters.none().query();
        return new Results(
                kind,
                title,
                words(reader).present(),
                false,
                showsDemo(),
                cards,
                loosened,
                Optional.empty());
    }

    private List<StationCard> write(
            List<FoundStation> found, boolean measured, Filters filters, Reader reader) {
        Cards cards =
                new Cards(words(reader), measured, filters.facilities(), reader.userAgent(), city);
        return found.stream().map(cards::write).toList();
    }

    /** Made-up stations never stand beside real ones: one tells. */
    private boolean showsDemo() {
        return finder.list(FIRST).stations().stream().anyMatch(found -> found.station().isDemo());
    }

    private TimeWords words(Reader reader) {
        return new TimeWords(reader.language(), LocalDateTime.now(clock));
    }

    private static NearestRequest request(GeoPoint position, int radiusMetres, Filters filters) {
        return new NearestRequest(
                position,
                NearestRequest.USUAL_K,
                radiusMetres,
                filters.facilities(),
                Set.of(),
                Set.of(),
                filters.openOnly(),
                Optional.empty());
    }

    private static ListRequest request(Unit unit, Filters filters, Optional<StationCode> after) {
        return new ListRequest(
                Optional.empty(),
                Optional.of(unit.code()),
                "",
                filters.facilities(),
                filters.openOnly(),
                PER_PAGE,
                after);
    }
}
