package org.nuanyi.finder.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nuanyi.finder.FoundPlace;
import org.nuanyi.station.Station;
import org.nuanyi.union.Unit;

/** Finds a place by what people call it. Immutable, thread-safe. */
final class Places {

    /** Nobody calls a place by more characters. */
    private static final int LONGEST = 100;

    /** The assessed units, then the landmarks. */
    private final List<Known> known = new ArrayList<>();

    private final SearchText text;

    /** A name of a place that needs no station to be known. */
    private record Known(String name, FoundPlace place) {}

    Places(List<Unit> assessed) {
        assessed.forEach(this::add);
        Landmarks.dongcheng().forEach(mark -> add(mark.names(), mark.place()));
        text = SearchText.pack(known.stream().map(k -> SearchWords.of(List.of(k.name))).toList());
    }

    private void add(Unit unit) {
        unit.centre()
                .map(centre -> new FoundPlace(unit.shortName(), centre))
                .ifPresent(place -> add(UnitSearch.names(unit), place));
    }

    private void add(List<String> names, FoundPlace place) {
        names.forEach(name -> known.add(new Known(SearchWords.plain(name), place)));
    }

    /**
     * A subdistrict or a landmark of that name; or one whose name has these characters, pinyin or
     * initials in it; or a station by its name or address; or a place named within the text, as in
     * 雍和宫附近.
     */
    Optional<FoundPlace> find(String typed, Snapshot snapshot) {
        String plain = SearchWords.plain(typed);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        return called(plain)
                .or(() -> partly(plain))
                .or(() -> station(plain, snapshot))
                .or(() -> within(plain));
    }

    private Optional<FoundPlace> called(String plain) {
        return known.stream().filter(k -> k.name.equals(plain)).map(Known::place).findFirst();
    }

    private Optional<FoundPlace> partly(String plain) {
        BitSet found = new BitSet();
        found.set(0, known.size());
        SearchText.split(plain).forEach(word -> found.and(text.find(word)));
        return found.stream().mapToObj(i -> known.get(i).place).findFirst();
    }

    /** One that is in service before one that is not. */
    private static Optional<FoundPlace> station(String plain, Snapshot snapshot) {
        return snapshot.search().find(plain).stream()
                .mapToObj(snapshot::station)
                .min(Comparator.comparing(s -> !s.isInService()))
                .map(Places::place);
    }

    private static FoundPlace place(PublicStation found) {
        Station station = found.station();
        return new FoundPlace(
                station.profile().name(), found.entrance(), Optional.of(station.code()));
    }

    private Optional<FoundPlace> within(String plain) {
        return known.stream()
                .filter(k -> plain.contains(k.name))
                .max(Comparator.comparingInt(k -> k.name.length()))
                .map(Known::place);
    }
}
