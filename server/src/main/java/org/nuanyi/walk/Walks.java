package org.nuanyi.walk;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.walk.internal.Streets;
import org.nuanyi.walk.internal.StreetsLoader;

/**
 * Walks from where somebody stands, in any datum. The position is used and forgotten. While the
 * streets are being read, where there are none, or when too many ask at once, a way is an estimate.
 * Thread-safe; a question takes a millisecond or more of one core.
 */
@Singleton
public final class Walks {

    private final StreetsLoader loader;
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());

    Walks(StreetsLoader loader) {
        this.loader = loader;
    }

    /** The way to each place, in the order asked. */
    public List<Way> ways(GeoPoint from, List<GeoPoint> places) {
        GeoPoint start = from.to(Datum.WGS84);
        List<GeoPoint> ends = places.stream().map(place -> place.to(Datum.WGS84)).toList();
        List<Optional<Way>> found =
                overStreets(streets -> Optional.of(streets.ways(start, ends)))
                        .orElseGet(() -> ends.stream().map(_ -> Optional.<Way>empty()).toList());
        return IntStream.range(0, ends.size())
                .mapToObj(i -> found.get(i).orElseGet(() -> Way.estimated(start, ends.get(i))))
                .toList();
    }

    /** The way to one place, to draw and to follow. */
    public Route route(GeoPoint from, GeoPoint place) {
        GeoPoint start = from.to(Datum.WGS84);
        GeoPoint end = place.to(Datum.WGS84);
        return overStreets(streets -> streets.route(start, end))
                .orElseGet(
                        () -> new Route(Way.estimated(start, end), List.of(start, end), List.of()));
    }

    private <T> Optional<T> overStreets(Function<Streets, Optional<T>> question) {
        Optional<Streets> streets = loader.streets();
        if (streets.isEmpty() || !cores.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return question.apply(streets.get());
        } finally {
            cores.release();
        }
    }
}
