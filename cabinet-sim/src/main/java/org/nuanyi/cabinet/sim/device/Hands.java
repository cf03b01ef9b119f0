package org.nuanyi.cabinet.sim.device;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nuanyi.cabinet.sim.brain.Effect;
import org.nuanyi.cabinet.sim.brain.Happening;
import org.nuanyi.cabinet.sim.wire.Order;

/** Whoever stands in front: opens what is unlocked, takes, gives back or fills, and shuts. */
final class Hands {

    private final Shelf shelf;
    private final Faults faults;
    private final ScheduledExecutorService timer;
    private final Executor mailbox;
    private final double pace;

    /**
     * At that shelf.
     *
     * @param mailbox of the cabinet: what is taken and what is told of it happen as one
     * @param pace 1: as people are; 0.01: a hundred times as quick
     */
    Hands(
            Shelf shelf,
            Faults faults,
            ScheduledExecutorService timer,
            Executor mailbox,
            double pace) {
        this.shelf = shelf;
        this.faults = faults;
        this.timer = timer;
        this.mailbox = mailbox;
        this.pace = pace;
    }

    /** A door was unlocked; what happens then is told, in order. */
    void unlocked(Effect.Unlock unlock, Consumer<Happening> tell) {
        Integer lane = unlock.lane();
        if (lane != null && faults.jams()) {
            after(faults.between(300, 600), () -> tell.accept(new Happening.Jammed(lane)));
            return;
        }
        after(
                faults.between(300, 900),
                () -> {
                    tell.accept(new Happening.DoorOpened(lane));
                    after(faults.between(1_000, 4_000), () -> handle(unlock, tell));
                });
    }

    private void handle(Effect.Unlock unlock, Consumer<Happening> tell) {
        Integer lane = unlock.lane();
        switch (unlock.purpose()) {
            case TAKE -> move(lane, lane == null ? 0 : shelf.take(lane, 1), tell);
            case RETURN -> {
                if (lane != null) {
                    shelf.put(lane, 1);
                    move(lane, -1, tell);
                }
            }
            case RESTOCK -> unlock.load().forEach(load -> fill(load, tell));
            case SERVICE -> {}
        }
        after(faults.between(500, 2_000), () -> tell.accept(new Happening.DoorShut(lane)));
    }

    private static void move(@Nullable Integer lane, int pieces, Consumer<Happening> tell) {
        if (lane != null && pieces != 0) {
            tell.accept(new Happening.PiecesMoved(lane, pieces));
        }
    }

    private void fill(Order.Load load, Consumer<Happening> tell) {
        int now = shelf.put(load.lane(), load.pieces());
        tell.accept(new Happening.Filled(load.lane(), now));
    }

    private void after(Duration time, Runnable then) {
        long millis = (long) (time.toMillis() * pace);
        var unused = timer.schedule(() -> mailbox.execute(then), millis, TimeUnit.MILLISECONDS);
    }
}
