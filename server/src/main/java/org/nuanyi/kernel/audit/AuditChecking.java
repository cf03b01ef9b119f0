package org.nuanyi.kernel.audit;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuanyi.kernel.audit.AuditVerification.Result;
import org.nuanyi.kernel.audit.internal.CheckStore;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/**
 * Walks the whole chain once a day and when somebody asks, and keeps what it found. Thread-safe.
 */
@Singleton
public class AuditChecking {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Scope CHECKER = Scope.system("audit", Reach.nothing());

    private final Scopes scopes;
    private final Clock clock;
    private final AuditVerification verification;

    AuditChecking(
            Scopes scopes, Clock clock, @ConfigProperty(name = "nuanyi.data") Path dataFolder) {
        this.scopes = scopes;
        this.clock = clock;
        this.verification = new AuditVerification(scopes, dataFolder);
    }

    /** Checks now; that somebody asked for it is an entry of the trail, with what was found. */
    public AuditCheck check(Scope by) {
        Result found = verification.verify();
        AuditCheck check =
                new AuditCheck(
                        clock.instant(),
                        found.entries(),
                        found.days(),
                        found.through(),
                        found.findings());
        scopes.use(
                by,
                handle -> {
                    new CheckStore(handle).add(check);
                    Audit.done(
                            handle,
                            by,
                            Act.of("audit.verify", "audit", "")
                                    .giving(
                                            Map.of(
                                                    "entries", Long.toString(check.entries()),
                                                    "findings",
                                                            Integer.toString(
                                                                    check.findings().size()))));
                });
        return check;
    }

    /** Checks if nobody did for a day: of several servers, mostly one. */
    void checkDaily() {
        Instant before = clock.instant().minus(A_DAY);
        boolean isDue =
                scopes.in(
                        CHECKER,
                        handle ->
                                new CheckStore(handle)
                                        .findLast()
                                        .filter(last -> last.at().isAfter(before))
                                        .isEmpty());
        if (isDue) {
            check(CHECKER);
        }
    }
}
