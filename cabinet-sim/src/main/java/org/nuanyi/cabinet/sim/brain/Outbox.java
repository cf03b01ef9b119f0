package org.nuanyi.cabinet.sim.brain;

import java.time.Duration;
import java.time.Instant;

/** What waits for the server's acknowledgement, and when it is sent again. */
final class Outbox {

    /** So many are sent again where nothing is heard: more would only fill what is stuck. */
    private static final int BATCH = 100;

    private static final int LONGEST = 20;

    private final Memory memory;
    private final Duration first;
    private Duration patience;
    private Instant quietSince = Instant.EPOCH;
    private int waited;

    Outbox(Memory memory, Duration first) {
        this.memory = memory;
        this.first = first;
        this.patience = first;
    }

    /** There is a connection: all that waits goes out, in order. */
    void connected(Turn turn) {
        patience = first;
        resend(turn, memory.waiting().size());
    }

    void tick(Turn turn) {
        int now = memory.waiting().size();
        if (now == 0 || now < waited) { // it is being acknowledged
            patience = first;
            quietSince = turn.device;
        }
        waited = now;
        if (now > 0 && Duration.between(quietSince, turn.device).compareTo(patience) >= 0) {
            resend(turn, BATCH);
            Duration twice = patience.multipliedBy(2);
            Duration most = first.multipliedBy(LONGEST);
            patience = twice.compareTo(most) < 0 ? twice : most;
        }
    }

    private void resend(Turn turn, int most) {
        quietSince = turn.device;
        waited = memory.waiting().size();
        memory.waiting().stream().limit(most).toList().forEach(turn::send);
    }
}
