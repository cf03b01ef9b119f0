package org.nuanyi.cabinet;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuanyi.cabinet.internal.WordStore;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/**
 * Removes what cabinets said long ago. That it was heard is remembered by its number, so it counts
 * once however late it comes again; openings, and what left a cabinet, stay. Thread-safe.
 */
@Singleton
public final class WordRetention {

    private static final Scope KEEPER = Scope.system("cabinet", Reach.everything());
    private static final int AT_ONCE = 10_000;

    private final Scopes scopes;
    private final Clock clock;
    private final Duration keep;

    /**
     * @param keep how long every word is kept
     */
    public WordRetention(
            Scopes scopes,
            Clock clock,
            @ConfigProperty(name = "nuanyi.cabinets.keep") Duration keep) {
        this.scopes = scopes;
        this.clock = clock;
        this.keep = keep;
    }

    /**
     * All that is old enough, some at a time.
     *
     * @return how many words
     */
    public int fold() {
        Instant before = clock.instant().minus(keep);
        int all = 0;
        int some;
        do {
            some = scopes.in(KEEPER, handle -> WordStore.fold(handle, before, AT_ONCE));
            all += some;
        } while (some == AT_ONCE);
        return all;
    }
}
