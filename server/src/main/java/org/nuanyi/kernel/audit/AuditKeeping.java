package org.nuanyi.kernel.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuanyi.kernel.crypto.Suite;
import org.nuanyi.kernel.scope.Scopes;

/** Seals each second and once more at the end; removes old days and checks the chain in time. */
@Singleton
public final class AuditKeeping {

    private static final Logger LOG = System.getLogger(AuditKeeping.class.getName());
    private static final long LAST_SEALING_SECONDS = 10;

    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("audit-keeping").factory());

    /** By itself: a walk along years takes longer than a second. */
    private final ScheduledExecutorService checks =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("audit-checks").factory());

    private final AuditSealer sealer;
    private final AuditRetention retention;
    private final AuditChecking checking;

    AuditKeeping(
            Scopes scopes,
            Clock clock,
            @ConfigProperty(name = "nuanyi.data") Path dataFolder,
            @ConfigProperty(name = "nuanyi.audit.keep") String keep,
            AuditChecking checking) {
        this.checking = checking;
        this.sealer =
                new AuditSealer(scopes, Suite.of(System.getenv()).digest(), clock, dataFolder);
        this.retention = new AuditRetention(scopes, clock, keep);
    }

    void start(@Observes StartupEvent event) {
        timer.scheduleWithFixedDelay(this::seal, 1, 1, TimeUnit.SECONDS);
        timer.scheduleWithFixedDelay(this::remove, 1, 60, TimeUnit.MINUTES);
        checks.scheduleWithFixedDelay(this::check, 2, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        checks.shutdownNow();
        timer.shutdown();
        if (timer.awaitTermination(LAST_SEALING_SECONDS, TimeUnit.SECONDS)) {
            seal();
        }
    }

    /** What fails now is tried again in a second. */
    private void seal() {
        try {
            sealer.seal();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "the audit trail could not be sealed", failed);
        }
    }

    private void check() {
        try {
            checking.checkDaily();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "the audit trail could not be checked", failed);
        }
    }

    private void remove() {
        try {
            retention.remove();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "old days of the audit trail could not be removed", failed);
        }
    }
}
