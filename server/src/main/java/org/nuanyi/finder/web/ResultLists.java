package org.nuanyi.finder.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.finder.Finder;
import org.nuanyi.finder.FoundPage;
import org.nuanyi.finder.FoundPlace;
import org.nuanyi.finder.FoundStation;
import org.nuanyi.finder.ListRequest;
import org.nuanyi.finder.NearestRequest;
import org.nuanyi.finder.Wishes;
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
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    Wishes.NONE,
                    Optional.empty(),
                    1,
                    Optional.empty());

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

    /** The page before anything is asked. */
    Results ask(Reader reader) {
        return results(Kind.ASK, List.of(), new Question("", "", Filters.NONE, reader));
    }

    /** Around a place that was typed. */
    Results at(String typed, Filters filters, Reader reader) {
        return finder.findPlace(typed)
                .map(place -> at(place, typed, filters, reader))
                .orElseGet(() -> unknown(typed, reader));
    }

    /** A place nobody knows. */
    Results unknown(String typed, Reader reader) {
        return results(
                Kind.UNKNOWN_PLACE, List.of(), new Question(typed, "", Filters.NONE, reader));
    }

    /** The title of a list around the reader. */
    static String nearYou(Language language) {
        return language.pick("你附近", "Near you");
    }

    /** Those a unit answers for. */
    Results of(Unit unit, Filters filters, Optional<StationCode> after, Reader reader) {
        String title =
                reader.language()
                        .pick("%s的驿站", "Stations of %s")
                        .formatted(nameOf(unit, reader.language()));
        Question question = new Question(title, "unit=" + unit.code() + "&", filters, reader);
        FoundPage page = finder.list(request(unit, filters, after));
        Results results =
                page.stations().isEmpty()
                        ? results(
                                filters.isEmpty() ? Kind.EMPTY : Kind.FILTERED_OUT,
                                List.of(),
                                question)
                        : results(Kind.UNIT, page.stations(), question);
        return page.next()
                .map(code -> results.withNext(question.url(filters) + "&after=" + code))
                .orElse(results);
    }

    static String nameOf(Unit unit, Language language) {
        return language.pick(unit.shortName(), unit.english().replace(" Subdistrict", ""));
    }

    private Results at(FoundPlace place, String typed, Filters filters, Reader reader) {
        String title = reader.language().pick("%s附近", "Near %s").formatted(place.name());
        Question question = new Question(title, "at=" + Query.encode(typed) + "&", filters, reader);
        return around(place, question).withAround(place.point());
    }

    /** The station somebody named comes first, also where it is shut or gone. */
    private Results around(FoundPlace place, Question question) {
        List<FoundStation> near = nearest(place.point(), WALKABLE_METRES, question.filters());
        Optional<FoundStation> named =
                place.station()
                        .flatMap(finder::find)
                        .filter(found -> near.stream().noneMatch(n -> isSame(n, found)));
        return named.map(
                        found ->
                                results(
                                        Kind.NEAR,
                                        Stream.concat(Stream.of(found), near.stream()).toList(),
                                        question))
                .orElseGet(() -> around(place.point(), question));
    }

    private static boolean isSame(FoundStation one, FoundStation other) {
        return one.station().code().equals(other.station().code());
    }

    private Results around(GeoPoint position, Question question) {
        List<FoundStation> near = nearest(position, WALKABLE_METRES, question.filters());
        if (!near.isEmpty()) {
            return results(Kind.NEAR, near, question);
        }
        if (!nearest(position, WALKABLE_METRES, Filters.NONE).isEmpty()) {
            return results(Kind.FILTERED_OUT, List.of(), question);
        }
        List<FoundStation> far =
                nearest(position, NearestRequest.MAX_RADIUS_METRES, question.filters());
        return results(far.isEmpty() ? Kind.EMPTY : Kind.FAR, far, question);
    }

    private Results results(Kind kind, List<FoundStation> found, Question question) {
        Reader reader = question.reader();
        TimeWords words = new TimeWords(reader.language(), LocalDateTime.now(clock));
        boolean measured = kind != Kind.UNIT;
        Cards cards =
                new Cards(
                        words,
                        measured,
                        question.filters().wishes().facilities(),
                        reader.userAgent(),
                        city);
        return new Results(
                kind,
                question.title(),
                question.filters().when().map(words::coming).orElseGet(words::present),
                kind == Kind.ASK && !reader.choosesPlace(),
                showsDemo(),
                found.stream().map(cards::write).toList(),
                question.url(Filters.NONE),
                Optional.empty(),
                Optional.empty());
    }

    /** Made-up stations never stand beside real ones: one tells. */
    private boolean showsDemo() {
        return finder.list(FIRST).stations().stream().anyMatch(found -> found.station().isDemo());
    }

    private List<FoundStation> nearest(GeoPoint position, int radiusMetres, Filters filters) {
        return finder.nearest(
                new NearestRequest(
                        position,
                        NearestRequest.USUAL_K,
                        radiusMetres,
                        filters.wishes(),
                        Set.of(),
                        Set.of(),
                        filters.instant()));
    }

    private static ListRequest request(Unit unit, Filters filters, Optional<StationCode> after) {
        return new ListRequest(
                Optional.empty(),
                Optional.of(unit.code()),
                "",
                filters.wishes(),
                filters.instant(),
                PER_PAGE,
                after);
    }
}
