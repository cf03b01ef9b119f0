package org.nuanyi.supply.internal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.supply.Proposals;

/**
 * Asks for this week's proposal of every unit soon after the start and once an hour: the first time
 * in a week that something lacks it is made, every other time it is there.
 */
@Singleton
public final class ReplenishWatch {

    private static final Logger LOG = System.getLogger(ReplenishWatch.class.getName());
    private static final Scope JOB = Scope.system("supply-replenish", Reach.everything());

    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("supply-replenish").factory());

    private final Proposals proposals;

    ReplenishWatch(Proposals proposals) {
        this.proposals = proposals;
    }

    void start(@Observes StartupEvent event) {
        timer.scheduleWithFixedDelay(this::attempt, 1, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void attempt() {
        try {
            proposals.listDue(JOB).forEach(this::make);
        } catch (RuntimeException failed) {
            tell(failed);
        }
    }

    /** What fails now is tried again in an hour, and keeps no other unit waiting. */
    private void make(String unit) {
        try {
            proposals.make(JOB, unit);
        } catch (RuntimeException failed) {
            tell(failed);
        }
    }

    private static void tell(RuntimeException failed) {
        LOG.log(Level.WARNING, "what stations need could not be proposed", failed);
    }
}
