package org.nuanyi.cabinet.internal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.nuanyi.cabinet.Bookings;
import org.nuanyi.cabinet.Differences;
import org.nuanyi.cabinet.Openings;
import org.nuanyi.cabinet.SigningKeys;
import org.nuanyi.cabinet.Twins;
import org.nuanyi.cabinet.Visits;
import org.nuanyi.cabinet.WordRetention;

/**
 * The one sweeper of the cabinets: books what left them, ends openings and visits nothing is heard
 * of, notices who is silent and what differs, changes keys, and removes old words. What fails is
 * tried again at the next turn.
 */
@Singleton
public final class CabinetWatch {

    private static final Logger LOG = System.getLogger(CabinetWatch.class.getName());
    private static final int PAUSE_SECONDS = 2;

    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("cabinet-watch").factory());

    private final Bookings bookings;
    private final Openings openings;
    private final Visits visits;
    private final Twins twins;
    private final Differences differences;
    private final SigningKeys keys;
    private final WordRetention retention;

    CabinetWatch(
            Bookings bookings,
            Openings openings,
            Visits visits,
            Twins twins,
            Differences differences,
            SigningKeys keys,
            WordRetention retention) {
        this.bookings = bookings;
        this.openings = openings;
        this.visits = visits;
        this.twins = twins;
        this.differences = differences;
        this.keys = keys;
        this.retention = retention;
    }

    void start(@Observes StartupEvent event) {
        timer.scheduleWithFixedDelay(this::turn, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
        timer.scheduleWithFixedDelay(this::step, 1, 1, TimeUnit.MINUTES);
        timer.scheduleWithFixedDelay(this::fold, 1, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void turn() {
        attempt(bookings::book);
        attempt(openings::sweep);
        attempt(visits::sweep);
        attempt(twins::sweep);
        attempt(differences::sweep);
    }

    private void step() {
        attempt(keys::step);
    }

    private void fold() {
        attempt(retention::fold);
    }

    private static void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "the cabinets could not be looked after", failed);
        }
    }
}
