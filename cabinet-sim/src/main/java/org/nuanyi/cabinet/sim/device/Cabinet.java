package org.nuanyi.cabinet.sim.device;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nuanyi.cabinet.sim.brain.Brain;
import org.nuanyi.cabinet.sim.brain.Effect;
import org.nuanyi.cabinet.sim.brain.Happening;
import org.nuanyi.cabinet.sim.brain.Memory;
import org.nuanyi.cabinet.sim.brain.Settings;
import org.nuanyi.cabinet.sim.brain.Step;
import org.nuanyi.cabinet.sim.wire.Cards;
import org.nuanyi.cabinet.sim.wire.Purpose;

/**
 * A whole cabinet: the brain among its journal, its link, the hands in front and what goes wrong.
 * Thread-safe: all that happens goes through one mailbox.
 */
public final class Cabinet {

    private static final int JOURNAL_LIMIT = 10_000;
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final Papers papers;
    private final Journal journal;
    private final Workshop workshop;
    private final Faults faults;
    private final Link.Maker links;
    private final InstantSource clock;
    private final Mailbox mailbox;
    private final Shelf shelf = new Shelf();
    private final Hands hands;
    private final Cards cards;
    private @Nullable Boot boot;
    private @Nullable Future<?> ticking;
    private boolean closed;
    private final CompletableFuture<Void> gone = new CompletableFuture<>();

    /** With its papers and its journal. */
    public Cabinet(Papers papers, Journal journal, Workshop workshop, Faults faults) {
        this.papers = papers;
        this.journal = journal;
        this.workshop = workshop;
        this.faults = faults;
        this.links = FaultyLink.over(workshop.links(), faults, workshop.timer());
        this.clock = new SkewedClock(workshop.clock(), faults);
        this.mailbox = new Mailbox(workshop.threads());
        this.hands = new Hands(shelf, faults, workshop.timer(), mailbox, workshop.pace());
        this.cards = new Cards(papers.cardKey());
    }

    /** Which one it is. */
    public String id() {
        return papers.cabinet();
    }

    /** Gives it power. */
    public void powerOn() {
        mailbox.execute(
                () -> {
                    start();
                    ticking =
                            workshop.timer()
                                    .scheduleWithFixedDelay(
                                            () -> happen(new Happening.Tick()),
                                            tickMillis(),
                                            tickMillis(),
                                            TimeUnit.MILLISECONDS);
                });
    }

    private long tickMillis() {
        return Math.max(50, (long) (1_000 * workshop.pace()));
    }

    /** Something happens to it. */
    public void happen(Happening happening) {
        mailbox.execute(() -> think(happening));
    }

    /** Somebody shows a card and chooses a lane; the number is hashed here and goes no further. */
    public void showCard(String number, int lane, Purpose purpose) {
        mailbox.execute(
                () -> {
                    if (faults.cutsOff()) {
                        cutOff();
                    }
                    think(new Happening.CardShown(cards.hash(number), lane, purpose));
                });
    }

    /** The power goes, and comes back after a while. */
    public void crash() {
        mailbox.execute(this::lose);
    }

    /** Looks at what it remembers, when it has thought to the end. */
    public void look(Consumer<Memory> eyes) {
        mailbox.execute(
                () -> {
                    Boot now = boot;
                    if (now != null) {
                        eyes.accept(now.brain.memory());
                    }
                });
    }

    /** What really lies in its lanes, whatever it thinks. */
    public Map<Integer, Integer> shelf() {
        return shelf.counted();
    }

    /** Says that it goes, and goes; whoever does not want to wait until it is gone need not. */
    public CompletableFuture<?> leave() {
        mailbox.execute(
                () -> {
                    closed = true;
                    Boot now = boot;
                    boot = null;
                    if (ticking != null) {
                        ticking.cancel(false);
                    }
                    journal.close();
                    if (now == null) {
                        gone.complete(null);
                    } else {
                        now.leave();
                    }
                });
        return gone;
    }

    private void start() {
        if (closed) {
            return;
        }
        Memory memory = Memory.of(journal.open());
        shelf.begin(memory.lanes());
        Boot now = new Boot(new Brain(settings(), memory, workshop.ids()));
        boot = now;
        think(new Happening.Powered(shelf.counted()));
        if (boot == now) {
            now.connect();
        }
    }

    private Settings settings() {
        return new Settings(
                papers.cabinet(),
                workshop.firmware(),
                papers.boot(),
                papers.keys(),
                papers.keysVersion(),
                Duration.ofSeconds(papers.heartbeatSeconds()),
                workshop.resend(),
                ANSWER,
                JOURNAL_LIMIT);
    }

    private void think(Happening happening) {
        Boot now = boot;
        if (now == null) {
            return; // no power
        }
        Step step = now.brain.on(happening, clock.instant());
        boolean idle = step.entries().isEmpty();
        if (!idle && faults.crashes()) {
            lose(); // before it is written down: never known
            return;
        }
        journal.append(step.entries());
        if (!idle && faults.crashes()) {
            lose(); // written, and not yet done
            return;
        }
        step.effects().forEach(now::carryOut);
    }

    private void lose() {
        Boot now = boot;
        boot = null;
        if (now != null) {
            now.link.breakOff();
            later(faults.between(200, 1_000), this::start);
        }
    }

    private void cutOff() {
        Boot now = boot;
        if (now != null) {
            now.link.breakOff();
            think(new Happening.Disconnected());
        }
    }

    private void later(Duration time, Runnable then) {
        long millis = (long) (time.toMillis() * workshop.pace());
        var unused =
                workshop.timer()
                        .schedule(() -> mailbox.execute(then), millis, TimeUnit.MILLISECONDS);
    }

    /** From power to no power. Whatever an earlier boot has begun reaches the next one no more. */
    private final class Boot implements Link.Ears {

        private final Brain brain;
        private final Link link;
        private long connection;
        private boolean connecting;
        private Duration pause = Duration.ofSeconds(1);

        Boot(Brain brain) {
            this.brain = brain;
            this.link = links.make(papers, this);
        }

        void connect() {
            if (boot == this && !connecting) {
                connecting = true;
                connection++;
                link.connect(brain.will(connection, clock.instant()), connection == 1);
            }
        }

        void carryOut(Effect effect) {
            switch (effect) {
                case Effect.Send send -> link.send(send.channel(), send.json());
                case Effect.Unlock unlock -> hands.unlocked(unlock, Cabinet.this::think);
                case Effect.Show show -> {} // nobody reads it here
            }
        }

        void leave() {
            var unused =
                    link.leave(brain.farewell(clock.instant()))
                            .whenComplete((nothing, failure) -> gone.complete(null));
        }

        @Override
        public void connected() {
            mailbox.execute(
                    () -> {
                        pause = Duration.ofSeconds(1);
                        if (boot == this) {
                            think(new Happening.Connected(connection));
                        }
                    });
        }

        @Override
        public void disconnected() {
            mailbox.execute(this::lost);
        }

        private void lost() {
            if (boot == this && connecting) {
                connecting = false;
                think(new Happening.Disconnected());
                later(pause.plus(faults.between(0, 1_000)), this::connect);
                pause = pause.multipliedBy(2);
                pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
            }
        }

        @Override
        public void heard(String compact) {
            mailbox.execute(
                    () -> {
                        if (boot == this) {
                            think(new Happening.Received(compact));
                        }
                    });
        }
    }
}
