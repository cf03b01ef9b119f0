package org.nuanyi.cabinet.link.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.nuanyi.cabinet.link.CabinetEars;
import org.nuanyi.cabinet.link.Channel;

/**
 * Calls the ears: for one cabinet one after the other, for several at once, on virtual threads. A
 * cabinet that is silent takes no memory here. Thread-safe.
 */
final class Turns {

    /**
     * What a cabinet said.
     *
     * @param ended told once whether the ears returned normally, on the thread that heard
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Said(String cabinet, Channel channel, byte[] payload, Consumer<Boolean> ended) {}

    /**
     * How patient it is.
     *
     * @param waiting how many of one cabinet may wait
     * @param tries how often ears that fail are asked, 1 s, 2 s, 4 s … apart
     */
    record Patience(int waiting, int tries) {}

    private static final Logger LOG = Logger.getLogger(Turns.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final CabinetEars ears;
    private final Patience patience;

    /** The first of a queue is being heard; there is no empty queue. Guarded by this. */
    private final Map<String, Deque<Said>> queues = new HashMap<>();

    Turns(CabinetEars ears, Patience patience) {
        this.ears = ears;
        this.patience = patience;
    }

    /** False where too many of that cabinet wait already: it was not taken. */
    synchronized boolean take(Said said) {
        Deque<Said> queue = queues.get(said.cabinet());
        if (queue == null) {
            queue = new ArrayDeque<>();
            queues.put(said.cabinet(), queue);
            Thread.ofVirtual().name("hears-" + said.cabinet()).start(() -> hearAll(said));
        } else if (queue.size() >= patience.waiting()) {
            return false;
        }
        return queue.add(said);
    }

    private void hearAll(Said first) {
        Optional<Said> next = Optional.of(first);
        while (next.isPresent()) {
            hear(next.get());
            next = after(next.get());
        }
    }

    private synchronized Optional<Said> after(Said heard) {
        Deque<Said> queue = queues.getOrDefault(heard.cabinet(), new ArrayDeque<>());
        queue.poll();
        if (queue.isEmpty()) {
            queues.remove(heard.cabinet());
        }
        return Optional.ofNullable(queue.peek());
    }

    /** Whatever goes wrong, the next one is heard. */
    private void hear(Said said) {
        try {
            said.ended().accept(isHeard(said));
        } catch (RuntimeException closed) {
            LOG.debugf(closed, "%s was gone when it was heard", said.cabinet());
        }
    }

    private boolean isHeard(Said said) {
        Duration pause = FIRST_PAUSE;
        for (int tried = 1; ; tried++) {
            try {
                ears.hear(said.cabinet(), said.channel(), said.payload());
                return true;
            } catch (RuntimeException | Error failure) {
                LOG.warnf(failure, "%s of %s was not heard", said.channel(), said.cabinet());
            }
            if (tried >= patience.tries() || isInterruptedIn(pause)) {
                return false;
            }
            pause = pause.multipliedBy(2);
        }
    }

    private static boolean isInterruptedIn(Duration pause) {
        try {
            Thread.sleep(pause);
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
