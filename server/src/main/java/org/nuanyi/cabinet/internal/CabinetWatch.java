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
import org.nuanyi.cabinet.Openings;
import org.nuanyi.cabinet.Twins;

/**
 * The one sweeper of the cabinets: books what left them, ends openings nothing is heard of, and
 * notices who is silent. What fails is tried again at the next turn.
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
    private final Twins twins;

    CabinetWatch(Bookings bookings, Openings openings, Twins twins) {
        this.bookings = bookings;
        this.openings = openings;
        this.twins = twins;
    }

    void start(@Observes StartupEvent event) {
        timer.scheduleWithFixedDelay(this::turn, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void turn() {
        attempt(bookings::book);
        attempt(openings::sweep);
        attempt(twins::sweep);
    }

    private static void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "the cabinets could not be looked after", failed);
        }
    }
}
