package org.nuanyi.cabinet;

import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.cabinet.internal.AlarmStore;
import org.nuanyi.cabinet.internal.TwinStore;
import org.nuanyi.cabinet.internal.TwinStore.Late;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/** How the cabinets are, and what somebody has to look after. Thread-safe. */
@Singleton
public final class Twins {

    /** While an alarm lasts it is said again as often. */
    public static final Duration AGAIN = Duration.ofHours(4);

    private static final Logger LOG = System.getLogger(Twins.class.getName());
    private static final int SWEPT_AT_ONCE = 500;
    private static final Scope KEEPER = Scope.system("cabinet", Reach.everything());

    private final Scopes scopes;
    private final Clock clock;

    public Twins(Scopes scopes, Clock clock) {
        this.scopes = scopes;
        this.clock = clock;
    }

    /** Empty if it never said anything, or the scope may not see it. */
    public Optional<Twin> find(Scope scope, String cabinet) {
        return scopes.in(scope, handle -> new TwinStore(handle).find(cabinet));
    }

    /** Of all cabinets that the scope may see and that ever said anything, by their ids. */
    public List<Twin> list(Scope scope) {
        return scopes.in(scope, handle -> new TwinStore(handle).list());
    }

    /** What was to be looked after at a cabinet: first what lasts, then the newest. */
    public List<Alarm> alarms(Scope scope, String cabinet, int limit) {
        return scopes.in(scope, handle -> new AlarmStore(handle).list(cabinet, limit));
    }

    /** What is to be looked after at the cabinets that the scope may see, the oldest first. */
    public List<Alarm> alarms(Scope scope) {
        return scopes.in(scope, handle -> new AlarmStore(handle).open());
    }

    /**
     * Somebody has looked after it.
     *
     * @throws NotFound if there is no such alarm that lasts and that the scope may see
     */
    public void clear(Scope scope, Cabinet cabinet, Alarm.Kind kind) {
        scopes.use(
                scope,
                handle -> {
                    if (!new AlarmStore(handle).clear(cabinet.id(), kind, clock.instant())) {
                        throw new NotFound("There is no such alarm.");
                    }
                    Audit.done(
                            handle,
                            scope,
                            cabinet.unit(),
                            Act.of("cabinet.clear", "cabinet", cabinet.id())
                                    .giving(Map.of("alarm", kind.id())));
                });
    }

    /**
     * Raises an alarm for every cabinet whose word did not come within 1.2 times the set time, once
     * for each silence, and says again what lasts.
     *
     * @return how many cabinets are newly silent
     */
    public int sweep() {
        Instant now = clock.instant();
        List<Late> late =
                scopes.in(KEEPER, handle -> new TwinStore(handle).late(now, SWEPT_AT_ONCE));
        late.forEach(one -> silent(one, now));
        scopes.in(KEEPER, handle -> new AlarmStore(handle).tellAgain(now, AGAIN))
                .forEach(Twins::tell);
        return late.size();
    }

    private void silent(Late one, Instant now) {
        scopes.use(
                Scope.system("cabinet", Reach.of(one.unit())),
                handle -> {
                    new TwinStore(handle).silent(one.cabinet(), now);
                    new AlarmStore(handle)
                            .raise(one.unit(), one.cabinet(), Alarm.Kind.OFFLINE, "", now);
                });
        LOG.log(Level.WARNING, "cabinet {0} is silent", one.cabinet());
    }

    private static void tell(Alarm alarm) {
        LOG.log(
                Level.WARNING,
                "cabinet {0}: {1} since {2}",
                alarm.cabinet(),
                alarm.kind().id(),
                alarm.raisedAt());
    }
}
