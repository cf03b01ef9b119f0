package org.nuanyi.cabinet.sim;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.nuanyi.cabinet.sim.device.Cabinet;
import org.nuanyi.cabinet.sim.wire.Lane;
import org.nuanyi.cabinet.sim.wire.Purpose;

/** People who come along and show a card. */
final class Visitors {

    private static final long HOUR_MILLIS = 3_600_000;

    private final List<Cabinet> cabinets;
    private final List<String> numbers;
    private final Random dice;

    /**
     * At those cabinets.
     *
     * @param numbers of the cards they have
     */
    Visitors(List<Cabinet> cabinets, List<String> numbers, long seed) {
        this.cabinets = cabinets;
        this.numbers = numbers;
        this.dice = new Random(seed);
    }

    /** So many an hour, at all cabinets together. */
    void come(ScheduledExecutorService timer, int perHour) {
        long every = Math.max(1, HOUR_MILLIS / perHour);
        var unused = timer.scheduleAtFixedRate(this::one, every, every, TimeUnit.MILLISECONDS);
    }

    private void one() {
        Cabinet cabinet = cabinets.get(dice.nextInt(cabinets.size()));
        String number = numbers.get(dice.nextInt(numbers.size()));
        int chosen = dice.nextInt(Integer.MAX_VALUE);
        cabinet.look(
                memory -> {
                    List<Lane> lanes = List.copyOf(memory.lanes());
                    if (!lanes.isEmpty()) {
                        int lane = lanes.get(chosen % lanes.size()).lane();
                        cabinet.showCard(number, lane, Purpose.TAKE);
                    }
                });
    }
}
