package org.nuanyi.kernel.flow.internal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/** Looks for matters whose limit is over at the start and once a minute. */
@Singleton
public final class EscalationWatch {

    private static final Logger LOG = System.getLogger(EscalationWatch.class.getName());
    private static final Scope JOB = Scope.system("flow", Reach.everything());

    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("flow-escalation").factory());

    private final Scopes scopes;
    private final Flows flows;

    EscalationWatch(Scopes scopes, Flows flows) {
        this.scopes = scopes;
        this.flows = flows;
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
            scopes.in(JOB, handle -> flows.escalate(handle, JOB));
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "limits that are over could not be told", failed);
        }
    }
}
