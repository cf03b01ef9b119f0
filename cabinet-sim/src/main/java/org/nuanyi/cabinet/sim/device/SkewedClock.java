package org.nuanyi.cabinet.sim.device;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that is wrong, and runs wrong. */
final class SkewedClock implements InstantSource {

    private static final long MILLION = 1_000_000;

    private final InstantSource right;
    private final Instant start;
    private final Duration skew;
    private final int drift;

    SkewedClock(InstantSource right, Faults faults) {
        this.right = right;
        this.start = right.instant();
        this.skew = faults.skew();
        this.drift = faults.drift();
    }

    @Override
    public Instant instant() {
        Instant now = right.instant();
        long run = Duration.between(start, now).toMillis();
        return now.plus(skew).plusMillis(run * drift / MILLION);
    }
}
