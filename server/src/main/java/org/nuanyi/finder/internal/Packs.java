package org.nuanyi.finder.internal;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import org.nuanyi.core.hours.HolidayCalendar;

/**
 * The packs of all cells, each made when first asked for. Thread-safe; making one takes a while.
 */
@Singleton
public final class Packs {

    private final Present present;
    private final AtomicReference<Timetables> timetables;

    /** Cells with stations only: there are a million others. */
    private final ConcurrentMap<Cell, CellPacks> cells = new ConcurrentHashMap<>();

    Packs(Present present) {
        this.present = present;
        Period period = Period.of(present.now().date());
        this.timetables = new AtomicReference<>(new Timetables(period, HolidayCalendar.CHINA));
    }

    /** The pack of a cell as it is now. */
    public Pack newest(Cell cell) {
        Moment now = present.now();
        Timetables days = timetables(Period.of(now.date()));
        boolean empty = !cells.containsKey(cell) && now.snapshot().listWithin(cell).isEmpty();
        return empty
                ? Pack.of(cell, days, now.snapshot().listWithin(cell))
                : cells.computeIfAbsent(cell, CellPacks::new).newest(now.snapshot(), days);
    }

    /** A pack of a cell by its version, if it is one of the last few. */
    public Optional<Pack> find(Cell cell, String version) {
        Pack newest = newest(cell);
        return newest.version().equals(version)
                ? Optional.of(newest)
                : Optional.ofNullable(cells.get(cell)).flatMap(packs -> packs.find(version));
    }

    /**
     * What is new in a pack since an older version; the whole pack where that is no longer known.
     */
    public Compressed since(Pack newest, String version) {
        return Optional.ofNullable(cells.get(newest.cell()))
                .flatMap(packs -> packs.since(newest, version))
                .orElse(newest.json());
    }

    private Timetables timetables(Period period) {
        return timetables.updateAndGet(
                known ->
                        known.period().equals(period)
                                ? known
                                : new Timetables(period, HolidayCalendar.CHINA));
    }
}
