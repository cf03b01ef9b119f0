package org.nuanyi.station;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.internal.FreshnessStore;

/** How long ago somebody last found the open stations open, unit by unit. Thread-safe. */
@Singleton
public final class Freshness {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int WEEK = 7;
    private static final int MONTH = 30;

    /**
     * The open stations of a unit by their last proof of life; each is counted once.
     *
     * @param unit its code
     * @param today since midnight in Beijing
     * @param week within seven days, but not today
     * @param month within thirty days, but not within seven
     * @param earlier longer ago
     * @param never not once
     */
    public record Count(String unit, long today, long week, long month, long earlier, long never) {

        /** All of them. */
        public long total() {
            return today + week + month + earlier + never;
        }

        /** The same of both. */
        public Count and(Count other) {
            return new Count(
                    unit,
                    today + other.today,
                    week + other.week,
                    month + other.month,
                    earlier + other.earlier,
                    never + other.never);
        }
    }

    private final Scopes scopes;
    private final Clock clock;

    public Freshness(Scopes scopes, Clock clock) {
        this.scopes = scopes;
        this.clock = clock;
    }

    /** For each unit with open stations in the scope, in the order of their codes. */
    public List<Count> list(Scope scope) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        return scopes.in(
                scope,
                handle ->
                        new FreshnessStore(handle)
                                .list(
                                        midnight(today),
                                        midnight(today.minusDays(WEEK)),
                                        midnight(today.minusDays(MONTH))));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
