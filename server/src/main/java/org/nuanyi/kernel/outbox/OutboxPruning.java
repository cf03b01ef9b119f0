package org.nuanyi.kernel.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/**
 * Removes old events, at the start and once an hour. A reader loads everything when it starts and
 * follows within seconds, so only one that could not reach the database all that time would miss
 * any, and its health page has said so since.
 */
@Singleton
public final class OutboxPruning {

    private static final Logger LOG = System.getLogger(OutboxPruning.class.getName());

    private static final String PRUNE =
            """
            delete from outbox.event where happened < :before
            """;

    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("outbox-pruning").factory());

    private final Jdbi jdbi;
    private final Clock clock;
    private final Duration keep;

    /**
     * @param keep how long events are kept
     */
    public OutboxPruning(
            Jdbi jdbi, Clock clock, @ConfigProperty(name = "nuanyi.outbox.keep") Duration keep) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.keep = keep;
    }

    void start(@Observes StartupEvent event) {
        timer.scheduleWithFixedDelay(this::attempt, 0, 1, TimeUnit.HOURS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    /** How many events were removed. */
    public int prune() {
        return jdbi.withHandle(
                handle ->
                        handle.createUpdate(PRUNE)
                                .bind("before", clock.instant().minus(keep))
                                .execute());
    }

    /** What fails now is tried again in an hour. */
    private void attempt() {
        try {
            prune();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "old events could not be removed", failed);
        }
    }
}
