package org.nuanyi.voice.internal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.nuanyi.voice.Escalation;

/** Looks for missed deadlines at the start and once a minute. */
@Singleton
public final class EscalationKeeping {

    private static final Logger LOG = System.getLogger(EscalationKeeping.class.getName());

    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("report-escalation").factory());

    private final Escalation escalation;

    EscalationKeeping(Escalation escalation) {
        this.escalation = escalation;
    }

    void start(@Observes StartupEvent event) {
        timer.scheduleWithFixedDelay(this::attempt, 1, 60, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    /** What fails now is tried again in a minute. */
    private void attempt() {
        try {
            escalation.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "missed deadlines could not be told", failed);
        }
    }
}
