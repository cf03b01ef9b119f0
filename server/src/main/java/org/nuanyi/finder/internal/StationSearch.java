package org.nuanyi.finder.internal;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.nuanyi.union.UnitTree;

/** Finds stations by words. Immutable, thread-safe. */
final class StationSearch {

    private final List<PublicStation> stations;
    private final SearchText text;
    private final UnitSearch units;

    StationSearch(List<PublicStation> stations, UnitTree units) {
        this.stations = stations;
        this.text = SearchText.pack(stations.stream().map(PublicStation::words).toList());
        this.units = new UnitSearch(units.listUnits());
    }

    /** The ordinals of stations that have every word, in what is said of them or of their unit. */
    BitSet find(String typed) {
        BitSet found = new BitSet();
        found.set(0, stations.size());
        SearchText.split(typed).forEach(word -> found.and(findWord(word)));
        return found;
    }

    private BitSet findWord(String word) {
        BitSet found = text.find(word);
        Set<String> codes = units.find(word);
        for (int i = 0; !codes.isEmpty() && i < stations.size(); i++) {
            if (codes.contains(stations.get(i).station().profile().unit())) {
                found.set(i);
            }
        }
        return found;
    }
}
