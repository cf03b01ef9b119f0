package org.nuanyi.account.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.account.Origin;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.web.Network;

/**
 * Attempts to sign in that are about nobody known, or made by who must wait: anybody may send them
 * by the thousand, so that they are counted. By network and hour the audit trail has an entry for
 * the first, the tenth, the hundredth and so on; beyond a thousand networks in an hour the others
 * are counted together. Thread-safe.
 */
public final class Guesses {

    private static final int MOST_NETWORKS = 1_000;
    private static final String OTHERS = "others";

    private final Audit audit;
    private final Clock clock;
    private final Map<String, Integer> counts = new HashMap<>();
    private Instant hour = Instant.MIN;

    public Guesses(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** Counts one, and writes it down where it is time to. */
    public void count(Origin origin) {
        count(Network.of(origin.address()))
                .ifPresent(
                        act ->
                                audit.refused(
                                        AccountActs.nobody(
                                                act.subject().equals(OTHERS)
                                                        ? new Origin(OTHERS, "", origin.request())
                                                        : origin),
                                        act));
    }

    private synchronized Optional<Act> count(String from) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
        if (!now.equals(hour)) {
            hour = now;
            counts.clear();
        }
        String network = counts.containsKey(from) || counts.size() < MOST_NETWORKS ? from : OTHERS;
        int count = counts.merge(network, 1, Integer::sum);
        return isPowerOfTen(count)
                ? Optional.of(
                        Act.of("account.guess", "network", network)
                                .giving(Map.of("this_hour", Integer.toString(count))))
                : Optional.empty();
    }

    private static boolean isPowerOfTen(int count) {
        int power = 1;
        while (power < count) {
            power *= 10;
        }
        return power == count;
    }
}
