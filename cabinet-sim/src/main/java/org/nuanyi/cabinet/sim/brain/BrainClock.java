package org.nuanyi.cabinet.sim.brain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyi.cabinet.sim.wire.Order;

/** What time it is: the clock of the device, corrected by the server's (Cristian 1989). */
final class BrainClock {

    /** A correction from a slower round trip is not taken. */
    static final Duration LONGEST_ROUND_TRIP = Duration.ofSeconds(2);

    /** As far as a clock is believed that was not corrected since the boot. */
    static final Duration UNCORRECTED_TRUST = Duration.ofSeconds(30);

    /** As far as a command may come from the future of a corrected clock. */
    static final Duration SLACK = Duration.ofSeconds(5);

    private final Memory memory;
    private boolean corrected;
    private @Nullable UUID asked;
    private Instant askedAt = Instant.EPOCH;

    BrainClock(Memory memory) {
        this.memory = memory;
    }

    /** By the corrected clock; without a correction of this boot never before what is written. */
    Instant now(Instant device) {
        Long offset = memory.offset();
        Instant now = offset == null ? device : device.plusMillis(offset);
        return !corrected && now.isBefore(memory.latest()) ? memory.latest() : now;
    }

    boolean corrected() {
        return corrected;
    }

    /** A heartbeat goes out. */
    void ask(UUID heartbeat, Instant device) {
        asked = heartbeat;
        askedAt = device;
    }

    /**
     * The server's answer to a heartbeat.
     *
     * @return the correction, in milliseconds, if it is to be taken
     */
    Optional<Long> answered(Order.Time time, Instant device) {
        Duration roundTrip = Duration.between(askedAt, device);
        boolean mine =
                time.heartbeatId().equals(asked)
                        && time.deviceAt().toEpochMilli() == askedAt.toEpochMilli();
        if (!mine || roundTrip.isNegative() || roundTrip.compareTo(LONGEST_ROUND_TRIP) >= 0) {
            return Optional.empty();
        }
        asked = null; // a second answer to it is an old one
        corrected = true;
        Instant server = time.serverAt().plus(roundTrip.dividedBy(2));
        return Optional.of(Duration.between(device, server).toMillis());
    }
}
