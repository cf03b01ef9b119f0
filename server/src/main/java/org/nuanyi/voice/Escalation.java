package org.nuanyi.voice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.voice.internal.WorkStore;
import org.nuanyi.voice.internal.WorkStore.Missed;

/**
 * Tells the district of deadlines that were missed, each once, whenever it is run and by however
 * many servers: what was missed while none ran is told by the next. Thread-safe.
 */
@Singleton
public final class Escalation {

    private static final Scope JOB = Scope.system("voice", Reach.everything());
    private static final int AT_ONCE = 500;

    private final Scopes scopes;
    private final Clock clock;

    public Escalation(Scopes scopes, Clock clock) {
        this.scopes = scopes;
        this.clock = clock;
    }

    /** How many deadlines were found missed now. */
    public int run() {
        Instant now = clock.instant();
        int told = 0;
        int some = AT_ONCE;
        while (some == AT_ONCE) {
            some = scopes.in(JOB, handle -> escalate(handle, now));
            told += some;
        }
        return told;
    }

    private static int escalate(Handle handle, Instant now) {
        List<Missed> missed = new WorkStore(handle).escalate(now, AT_ONCE);
        missed.forEach(one -> Audit.done(handle, JOB, one.unit(), act(one)));
        return missed.size();
    }

    private static Act act(Missed missed) {
        return Act.of("report.escalated", "report", missed.report())
                .giving(Map.of("due", missed.due().toString()));
    }
}
