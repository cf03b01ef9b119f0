package org.nuanyi.finder.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nuanyi.union.Unit;

/** Finds units by words. Immutable, thread-safe. */
final class UnitSearch {

    private final List<Unit> units;
    private final SearchText text;

    UnitSearch(List<Unit> units) {
        this.units = units;
        this.text = SearchText.pack(units.stream().map(u -> SearchWords.of(names(u))).toList());
    }

    /** What a unit is called, the shortest first. */
    static List<String> names(Unit unit) {
        List<String> names = new ArrayList<>(List.of(unit.shortName(), unit.name()));
        names.addAll(unit.aliases());
        return names;
    }

    /** The codes of the units that have the word in one of their names. */
    Set<String> find(String word) {
        Set<String> codes = new HashSet<>();
        text.find(word).stream().forEach(i -> codes.add(units.get(i).code()));
        return codes;
    }
}
