package org.nuanyi.finder.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The packs of one cell: the newest, and some before it, so that who has one of those is told only
 * what changed. Thread-safe; while one thread makes a pack, those who want it wait for that one.
 */
final class CellPacks {

    private static final int KEPT = 4;

    private final Cell cell;

    /** Newest first. */
    private final Deque<Pack> packs = new ArrayDeque<>();

    /** From an older version to the newest one, each made when first asked for. */
    private final Map<String, Compressed> differences = new HashMap<>();

    private @Nullable Snapshot seen;

    CellPacks(Cell cell) {
        this.cell = cell;
    }

    /** The newest; a new one only where a station in it or the period has changed. */
    synchronized Pack newest(Snapshot snapshot, Timetables timetables) {
        Pack newest = packs.peekFirst();
        boolean sameDays = newest != null && newest.period().equals(timetables.period());
        if (newest != null && sameDays && snapshot == seen) {
            return newest;
        }
        List<PublicStation> stations = snapshot.listWithin(cell);
        seen = snapshot;
        if (newest != null && sameDays && newest.stations().equals(stations)) {
            return newest;
        }
        return keep(Pack.of(cell, timetables, stations));
    }

    private Pack keep(Pack made) {
        packs.removeIf(pack -> pack.version().equals(made.version()));
        packs.addFirst(made);
        if (packs.size() > KEPT) {
            packs.removeLast();
        }
        differences.clear();
        return made;
    }

    synchronized Optional<Pack> find(String version) {
        return packs.stream().filter(pack -> pack.version().equals(version)).findFirst();
    }

    /** What is new since a version of the same days; empty where it is not known. */
    synchronized Optional<Compressed> since(Pack newest, String version) {
        return find(version)
                .filter(old -> old.period().equals(newest.period()))
                .map(old -> differences.computeIfAbsent(version, _ -> newest.since(old)));
    }
}
