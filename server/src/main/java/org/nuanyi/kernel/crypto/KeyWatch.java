package org.nuanyi.kernel.crypto;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A server learns within seconds that the keys were rotated, and seals with the new one. */
@Singleton
public final class KeyWatch {

    /** After so long no server seals with the old key any more. */
    public static final Duration NOTICED = Duration.ofSeconds(5);

    private static final Logger LOG = System.getLogger(KeyWatch.class.getName());

    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("key-watch").factory());

    private final RotatingSealing sealing;

    KeyWatch(RotatingSealing sealing) {
        this.sealing = sealing;
    }

    void start(@Observes StartupEvent event) {
        long millis = NOTICED.toMillis() / 2;
        timer.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        timer.shutdown();
        if (!timer.awaitTermination(NOTICED.toSeconds(), TimeUnit.SECONDS)) {
            timer.shutdownNow();
        }
    }

    /** What fails now is tried again. */
    private void look() {
        try {
            sealing.refresh();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "the keys could not be read again", failed);
        }
    }
}
