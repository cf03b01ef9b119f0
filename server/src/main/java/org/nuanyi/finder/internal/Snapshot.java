package org.nuanyi.finder.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.nuanyi.core.index.StationIndex;
import org.nuanyi.finder.FoundPlace;
import org.nuanyi.station.StationCode;
import org.nuanyi.union.UnitTree;

/**
 * All public stations, and those closed for good, as they were when it was taken, in order of code;
 * a station's ordinal is its rank. Immutable, thread-safe: a request works on one and sees one
 * world.
 */
public final class Snapshot {

    private final List<PublicStation> stations;
    private final int[] numbers;
    private final StationIndex index;
    private final List<Schedule> schedules;
    private final UnitTree units;
    private final int inService;

    // Made when first asked for; two threads may both make one, to the same effect.
    private volatile @Nullable StationSearch search;

    private volatile @Nullable Places places;

    /**
     * @param stations in ascending order of code
     * @param schedules each at its number, with all that the stations refer to
     */
    Snapshot(List<PublicStation> stations, List<Schedule> schedules, UnitTree units) {
        this.stations = List.copyOf(stations);
        this.numbers = stations.stream().mapToInt(PublicStation::number).toArray();
        this.index = index(stations);
        this.schedules = List.copyOf(schedules);
        this.units = units;
        this.inService = (int) this.stations.stream().filter(PublicStation::isInService).count();
    }

    private static StationIndex index(List<PublicStation> stations) {
        return StationIndex.build(
                stations.stream().mapToDouble(s -> s.entrance().lon()).toArray(),
                stations.stream().mapToDouble(s -> s.entrance().lat()).toArray(),
                stations.stream().mapToLong(PublicStation::marks).toArray(),
                stations.stream().mapToInt(s -> Bits.traits(s.station())).toArray(),
                stations.stream().mapToInt(s -> s.schedule().number()).toArray());
    }

    /**
     * The next snapshot, in which these stations are the ones that changed.
     *
     * @param changes by {@link PublicStation#number}; empty where there is no such station any
     *     more, or it is none of the public's business
     */
    Snapshot with(SortedMap<Integer, Optional<PublicStation>> changes, List<Schedule> schedules) {
        return new Snapshot(merged(changes), schedules, units);
    }

    private List<PublicStation> merged(SortedMap<Integer, Optional<PublicStation>> changes) {
        List<PublicStation> merged = new ArrayList<>(stations.size() + changes.size());
        int from = 0;
        for (var change : changes.entrySet()) {
            int at = rank(change.getKey());
            int cut = at >= 0 ? at : -at - 1;
            merged.addAll(stations.subList(from, cut));
            from = at >= 0 ? cut + 1 : cut;
            change.getValue().ifPresent(merged::add);
        }
        merged.addAll(stations.subList(from, stations.size()));
        return merged;
    }

    public int size() {
        return numbers.length;
    }

    /** How many are open or will be again. */
    public int countInService() {
        return inService;
    }

    PublicStation station(int ordinal) {
        return stations.get(ordinal);
    }

    /** Those in a cell and its margin, in order of code. */
    List<PublicStation> listWithin(Cell cell) {
        return stations.stream()
                .filter(PublicStation::isInService)
                .filter(s -> cell.reaches(s.entrance().lon(), s.entrance().lat()))
                .toList();
    }

    Optional<PublicStation> findStation(StationCode code) {
        OptionalInt ordinal = findOrdinal(code);
        return ordinal.isPresent()
                ? Optional.of(stations.get(ordinal.getAsInt()))
                : Optional.empty();
    }

    public OptionalInt findOrdinal(StationCode code) {
        int at = rank(PublicStation.number(code));
        return at >= 0 ? OptionalInt.of(at) : OptionalInt.empty();
    }

    /** The ordinal of the first station whose code comes after. */
    int firstAfter(StationCode code) {
        int at = rank(PublicStation.number(code));
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** As {@link Arrays#binarySearch}. */
    private int rank(int number) {
        return Arrays.binarySearch(numbers, number);
    }

    StationIndex index() {
        return index;
    }

    List<Schedule> schedules() {
        return schedules;
    }

    public UnitTree units() {
        return units;
    }

    StationSearch search() {
        StationSearch made = search;
        if (made == null) {
            made = new StationSearch(stations, units);
            search = made;
        }
        return made;
    }

    public Optional<FoundPlace> findPlace(String text) {
        return places().find(text, this);
    }

    private Places places() {
        Places made = places;
        if (made == null) {
            made = new Places(units.listAssessed());
            places = made;
        }
        return made;
    }
}
