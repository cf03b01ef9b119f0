package org.nuanyi.station;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.hours.OneOff;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.internal.OneOffStore;
import org.nuanyi.station.internal.StationActs;
import org.nuanyi.station.internal.StationEvents;
import org.nuanyi.station.internal.StationStore;

/**
 * One-off closings and openings of stations: a closing is right before an opening, and that before
 * the hours. A code that does not exist is {@link NotFound}. Thread-safe.
 */
@Singleton
public final class OneOffs {

    private static final int LONGEST_REASON = 200;

    private final Scopes scopes;
    private final Audit audit;
    private final Clock clock;

    public OneOffs(Scopes scopes, Clock clock) {
        this.scopes = scopes;
        this.audit = new Audit(scopes);
        this.clock = clock;
    }

    /**
     * Enters one, to the minute.
     *
     * @param from in the wall clock of Asia/Shanghai
     * @param until exclusive, later than {@code from} and at most a year later
     * @param reason in words, for the public
     * @param by a role or a unit
     * @throws BadInput if it ends before it begins, lasts longer than a year or has no reason
     */
    public EnteredOneOff add(
            Scope scope,
            StationCode code,
            OneOff.Kind kind,
            LocalDateTime from,
            LocalDateTime until,
            String reason,
            String by) {
        OneOff oneOff = checked(kind, minute(from), minute(until), reason.strip());
        return audit.in(
                scope,
                StationActs.of("one-off", code),
                handle -> add(handle, scope, code, oneOff, by));
    }

    /** Enters one in the transaction of the handle, in its scope. */
    public EnteredOneOff add(
            Handle handle, Scope scope, StationCode code, OneOff oneOff, String by) {
        OneOff good =
                checked(
                        oneOff.kind(),
                        minute(oneOff.from()),
                        minute(oneOff.until()),
                        oneOff.reason().strip());
        String unit = lock(handle, code);
        EnteredOneOff entered = new OneOffStore(handle).add(code, good, by, clock.instant());
        StationEvents.changed(handle, List.of(code));
        Act act = StationActs.of("one-off", code);
        Audit.done(handle, scope, unit, StationActs.entering(act, entered.id(), good));
        return entered;
    }

    /**
     * Takes one back.
     *
     * @throws NotFound if the station has none of that id that is not cancelled
     */
    public void cancel(Scope scope, StationCode code, long id) {
        audit.in(
                scope,
                cancelling(code, id),
                handle -> {
                    cancel(handle, scope, code, id);
                    return true;
                });
    }

    /** Takes one back in the transaction of the handle, in its scope. */
    public void cancel(Handle handle, Scope scope, StationCode code, long id) {
        String unit = lock(handle, code);
        if (!new OneOffStore(handle).cancel(code, id, clock.instant())) {
            throw new NotFound("no closing or opening %d of %s".formatted(id, code));
        }
        StationEvents.changed(handle, List.of(code));
        Audit.done(handle, scope, unit, cancelling(code, id));
    }

    /** Puts one in force again that was taken back, in the transaction of the handle. */
    public void restore(Handle handle, Scope scope, StationCode code, long id) {
        String unit = lock(handle, code);
        new OneOffStore(handle).restore(code, id, clock.instant());
        StationEvents.changed(handle, List.of(code));
        Act act = StationActs.of("one-off-restore", code);
        Audit.done(handle, scope, unit, act.giving(Map.of("id", Long.toString(id))));
    }

    private static Act cancelling(StationCode code, long id) {
        return StationActs.of("one-off-cancel", code).giving(Map.of("id", Long.toString(id)));
    }

    /** All that were ever entered for the station, in the order in which they begin. */
    public List<EnteredOneOff> list(Scope scope, StationCode code) {
        return scopes.in(scope, handle -> list(handle, code));
    }

    /** The same in the transaction of the handle, in its scope. */
    public List<EnteredOneOff> list(Handle handle, StationCode code) {
        return new OneOffStore(handle).list(code);
    }

    private static OneOff checked(
            OneOff.Kind kind, LocalDateTime from, LocalDateTime until, String reason) {
        if (!from.isBefore(until)) {
            throw new BadInput("until", "until must be later than from.");
        }
        if (until.isAfter(from.plusYears(1))) {
            throw new BadInput("until", "until must be at most a year after from.");
        }
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new BadInput("reason", "reason takes 1 to 200 characters.");
        }
        return new OneOff(kind, from, until, reason);
    }

    private static LocalDateTime minute(LocalDateTime moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES);
    }

    /** Nobody else changes the station meanwhile; the unit it belongs to. */
    private static String lock(Handle handle, StationCode code) {
        return new StationStore(handle)
                .findForChange(code)
                .orElseThrow(() -> new NotFound("no station " + code))
                .profile()
                .unit();
    }
}
