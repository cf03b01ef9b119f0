package org.nuanyi.finder;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.nuanyi.core.index.Hits;
import org.nuanyi.finder.internal.Moment;
import org.nuanyi.finder.internal.Present;
import org.nuanyi.finder.internal.Selection;
import org.nuanyi.station.StationCode;
import org.nuanyi.union.Unit;

/**
 * Finds stations outsiders may know of. Answers from memory, never from the database, and knows of
 * a committed change within a second. Thread-safe; quick enough for an event loop, but for {@link
 * #list} and {@link #findPlace}, which look at every name.
 */
@Singleton
public final class Finder {

    private final Present present;

    Finder(Present present) {
        this.present = present;
    }

    /** The nearest stations that satisfy the request, equally near ones by code. */
    public List<FoundStation> nearest(NearestRequest request) {
        Moment moment = momentOf(request.at());
        Hits hits = moment.nearest(request);
        return IntStream.range(0, hits.size())
                .mapToObj(i -> moment.found(hits.ordinals()[i], hits.metres()[i]))
                .toList();
    }

    private Moment momentOf(Optional<Instant> at) {
        return at.map(present::at).orElseGet(present::now);
    }

    /** One station as it is now; empty if it is none of the public's business. */
    public Optional<FoundStation> find(StationCode code) {
        return found(present.now(), code);
    }

    /** One station as it is at an instant; empty if it is none of the public's business. */
    public Optional<FoundStation> look(StationCode code, Instant at) {
        return found(present.at(at), code);
    }

    private static Optional<FoundStation> found(Moment moment, StationCode code) {
        OptionalInt ordinal = moment.snapshot().findOrdinal(code);
        return ordinal.isPresent()
                ? Optional.of(moment.found(ordinal.getAsInt(), 0))
                : Optional.empty();
    }

    /** A page of the stations that satisfy the request, in order of code. */
    public FoundPage list(ListRequest request) {
        Moment moment = momentOf(request.at());
        Selection selection = Selection.of(moment, request);
        return new FoundPage(
                Arrays.stream(selection.ordinals()).mapToObj(i -> moment.found(i, 0)).toList(),
                selection.total(),
                selection.next());
    }

    /**
     * The place somebody means by a text: a subdistrict or landmark, by name, alias, pinyin or
     * initials; or a station, by name or address; or a place named within the text.
     */
    public Optional<FoundPlace> findPlace(String text) {
        return present.now().snapshot().findPlace(text);
    }

    /** The units, each before those below it. */
    public List<Unit> units() {
        return present.now().snapshot().units().listUnits();
    }

    /** How many stations outsiders may know of. */
    public int countStations() {
        return present.now().snapshot().countInService();
    }
}
