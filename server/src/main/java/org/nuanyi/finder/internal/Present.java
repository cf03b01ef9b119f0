package org.nuanyi.finder.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.nuanyi.core.hours.HolidayCalendar;
import org.nuanyi.union.UnitTree;

/**
 * The newest snapshot at the minute it is. One thread publishes, any number read; a reader keeps
 * what it got for the whole of its request.
 */
@Singleton
public final class Present {

    private static final long MILLISECONDS = 60_000;
    private static final int KEPT = 64;

    private final Clock clock;
    private final AtomicReference<Moment> now;

    /** Other minutes somebody asked about lately. */
    private final Map<Long, Moment> others =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Moment> eldest) {
                    return size() > KEPT;
                }
            };

    Present(Clock clock) {
        this.clock = clock;
        Snapshot nothing =
                new Snapshot(List.of(), new ScheduleBook().schedules(), new UnitTree(List.of()));
        this.now = new AtomicReference<>(Moment.of(nothing, minute(), HolidayCalendar.CHINA));
    }

    private long minute() {
        return Math.floorDiv(clock.millis(), MILLISECONDS);
    }

    /** The minute it is. */
    public Moment now() {
        Moment known = now.get();
        long minute = minute();
        return known.minute() == minute
                ? known
                : now.updateAndGet(moment -> moment.at(minute, moment.snapshot()));
    }

    /** The minute of an instant, past or to come, with the stations as they are now. */
    public Moment at(Instant instant) {
        Moment present = now();
        long minute = Moment.minuteOf(instant);
        if (minute == present.minute()) {
            return present;
        }
        synchronized (others) {
            Moment kept = others.get(minute);
            if (kept == null || kept.snapshot() != present.snapshot()) {
                kept = Moment.of(present.snapshot(), minute, HolidayCalendar.CHINA);
                others.put(minute, kept);
            }
            return kept;
        }
    }

    /** Shows a new snapshot to all who ask from now on; who of it is open is known by then. */
    void publish(Snapshot snapshot) {
        Moment ready = now().at(minute(), snapshot);
        ready.open();
        now.set(ready);
        synchronized (others) {
            others.clear();
        }
    }
}
