package org.nuanyi.cabinet.sim.device;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;

/** Dice for what goes wrong with one cabinet; the same seed throws the same. Thread-safe. */
public final class Faults {

    private static final int FEW = 5;
    private static final int RARE = 2;

    private final Set<Fault> on;
    private final Random dice;

    /** Those faults, by a seed. */
    public Faults(Set<Fault> on, long seed) {
        this.on = on.isEmpty() ? EnumSet.noneOf(Fault.class) : EnumSet.copyOf(on);
        this.dice = new Random(seed);
    }

    /** Nothing goes wrong. */
    public static Faults none() {
        return new Faults(Set.of(), 0);
    }

    boolean drops() {
        return happens(Fault.DROP, FEW);
    }

    boolean duplicates() {
        return happens(Fault.DUPLICATE, FEW);
    }

    boolean jams() {
        return happens(Fault.JAM, FEW);
    }

    boolean crashes() {
        return happens(Fault.CRASH, RARE);
    }

    /** Whether the network goes before somebody shows a card. */
    boolean cutsOff() {
        return happens(Fault.OFFLINE, 10 * RARE);
    }

    /** How long a message is held back: mostly not at all. */
    Duration holds() {
        if (happens(Fault.REORDER, FEW)) {
            return between(5, 50);
        }
        return happens(Fault.DELAY, FEW) ? between(200, 1500) : Duration.ZERO;
    }

    /** How far the clock is wrong. */
    Duration skew() {
        return on.contains(Fault.SKEW) ? between(-20_000, 20_000) : Duration.ZERO;
    }

    /** How much faster the clock runs, in millionths. */
    int drift() {
        return on.contains(Fault.SKEW) ? number(-200, 200) : 0;
    }

    /** A time between two numbers of milliseconds. */
    Duration between(int from, int to) {
        return Duration.ofMillis(number(from, to));
    }

    /** A number from the first to before the last. */
    int number(int from, int to) {
        return dice.nextInt(from, to);
    }

    private boolean happens(Fault fault, int percent) {
        return on.contains(fault) && dice.nextInt(100) < percent;
    }
}
