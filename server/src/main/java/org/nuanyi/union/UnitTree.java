package org.nuanyi.union;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The tree of union organisations as it was read: every unit there ever was, or those of one day.
 * Immutable and thread-safe; whoever asks often loads it once.
 */
public final class UnitTree {

    /** Where a name was used twice, it means the unit that still exists or existed last. */
    private static final Comparator<Unit> LASTING_FIRST =
            Comparator.comparing(
                    unit -> unit.closedOn().map(day -> -day.toEpochDay()).orElse(Long.MIN_VALUE));

    private final Map<String, Unit> byCode = new LinkedHashMap<>();
    private final Map<String, Unit> byName = new HashMap<>();

    /** The tree of these units, given as a reader lists them: each before those below it. */
    public UnitTree(List<Unit> units) {
        units.forEach(unit -> byCode.put(unit.code(), unit));
        List<Unit> lasting = units.stream().sorted(LASTING_FIRST).toList();
        learn(lasting, unit -> Stream.of(unit.name()));
        learn(lasting, unit -> Stream.of(unit.shortName()));
        learn(lasting, unit -> unit.aliases().stream());
    }

    /** A name learnt earlier keeps its meaning. */
    private void learn(List<Unit> units, Function<Unit, Stream<String>> names) {
        units.forEach(
                unit -> names.apply(unit).forEach(name -> byName.putIfAbsent(plain(name), unit)));
    }

    /** The unit of that code. */
    public Optional<Unit> findUnit(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * The unit of that full name, short name or alias, in this order; spaces and full-width signs
     * do not matter.
     */
    public Optional<Unit> findByName(String nameOrAlias) {
        return Optional.ofNullable(byName.get(plain(nameOrAlias)));
    }

    /** All units, each before those below it, in the customary order. */
    public List<Unit> listUnits() {
        return List.copyOf(byCode.values());
    }

    /** The unit of that code and all below it, in the same order; empty if there is none. */
    public List<Unit> listSubtree(String code) {
        return byCode.values().stream().filter(unit -> isWithin(unit, code)).toList();
    }

    /** The units that are assessed: the subdistricts and the park. */
    public List<Unit> listAssessed() {
        return byCode.values().stream().filter(Unit::isAssessed).toList();
    }

    private boolean isWithin(Unit unit, String code) {
        return unit.code().equals(code)
                || unit.parent()
                        .flatMap(this::findUnit)
                        .filter(parent -> isWithin(parent, code))
                        .isPresent();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
