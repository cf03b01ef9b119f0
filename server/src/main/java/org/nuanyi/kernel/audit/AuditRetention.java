package org.nuanyi.kernel.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.nuanyi.kernel.Trouble;
import org.nuanyi.kernel.audit.internal.EntryStore;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/**
 * Removes whole sealed days after their time. What is younger than six months the database keeps,
 * whatever is asked of it (网络安全法: logs are kept for six months at least). Thread-safe.
 */
public final class AuditRetention {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Scope KEEPER = Scope.system("audit", Reach.everything());

    private final Scopes scopes;
    private final Clock clock;
    private final Period keep;

    /**
     * A retention.
     *
     * @param keep how long, as {@code P3Y}
     * @throws Trouble if that is no period, or shorter than six months
     */
    public AuditRetention(Scopes scopes, Clock clock, String keep) {
        this.scopes = scopes;
        this.clock = clock;
        this.keep = checked(keep, LocalDate.ofInstant(clock.instant(), ZONE));
    }

    private static Period checked(String keep, LocalDate today) {
        try {
            Period period = Period.parse(keep.strip());
            if (!today.minus(period).isAfter(today.minusMonths(6))) {
                return period;
            }
        } catch (DateTimeParseException malformed) {
            // Said below.
        }
        throw new Trouble(
                "NUANYI_AUDIT_KEEP must be at least P6M, as P6M or P3Y, not " + keep + ".");
    }

    /** How many entries were removed. */
    public long remove() {
        LocalDate before = LocalDate.ofInstant(clock.instant(), ZONE).minus(keep);
        return scopes.in(
                KEEPER,
                handle -> {
                    long removed = new EntryStore(handle).removeDays(before);
                    if (removed > 0) {
                        Audit.done(
                                handle,
                                KEEPER,
                                Act.of("audit.remove", "audit", "")
                                        .giving(
                                                Map.of(
                                                        "before", before.toString(),
                                                        "entries", Long.toString(removed))));
                    }
                    return removed;
                });
    }
}
