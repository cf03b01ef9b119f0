package org.nuanyi.cabinet.sim.device;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.nuanyi.cabinet.sim.wire.Channel;

/** A link that loses, doubles, mixes up and delays messages, either way. */
final class FaultyLink implements Link {

    private final Link link;
    private final Faults faults;
    private final ScheduledExecutorService timer;

    private FaultyLink(Link link, Faults faults, ScheduledExecutorService timer) {
        this.link = link;
        this.faults = faults;
        this.timer = timer;
    }

    static Maker over(Maker maker, Faults faults, ScheduledExecutorService timer) {
        return (papers, ears) ->
                new FaultyLink(maker.make(papers, dull(ears, faults, timer)), faults, timer);
    }

    private static Ears dull(Ears ears, Faults faults, ScheduledExecutorService timer) {
        return new Ears() {
            @Override
            public void connected() {
                ears.connected();
            }

            @Override
            public void disconnected() {
                ears.disconnected();
            }

            @Override
            public void heard(String compact) {
                spoil(() -> ears.heard(compact), faults, timer);
            }
        };
    }

    @Override
    public void send(Channel channel, String json) {
        spoil(() -> link.send(channel, json), faults, timer);
    }

    private static void spoil(Runnable message, Faults faults, ScheduledExecutorService timer) {
        if (faults.drops()) {
            return;
        }
        int times = faults.duplicates() ? 2 : 1;
        for (int time = 0; time < times; time++) {
            long hold = faults.holds().toMillis();
            if (hold == 0) {
                message.run();
            } else {
                var unused = timer.schedule(message, hold, TimeUnit.MILLISECONDS);
            }
        }
    }

    @Override
    public void connect(String will, boolean fresh) {
        link.connect(will, fresh);
    }

    @Override
    public CompletableFuture<?> leave(String farewell) {
        return link.leave(farewell);
    }

    @Override
    public void breakOff() {
        link.breakOff();
    }
}
