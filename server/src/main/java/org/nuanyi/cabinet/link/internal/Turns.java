package org.nuanyi.cabinet.link.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.nuanyi.cabinet.link.CabinetEars;
import org.nuanyi.cabinet.link.CabinetEars.Saying;
import org.nuanyi.cabinet.link.Channel;

/**
 * Calls the ears: for one cabinet one after the other, for several at once, on virtual threads.
 * What came meanwhile is heard together. A cabinet that is silent takes no memory here.
 * Thread-safe.
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
    private static final int AT_ONCE = 20;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final CabinetEars ears;
    private final Patience patience;

    /** The first of a queue are being heard; there is no empty queue. Guarded by this. */
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
            Thread.ofVirtual().name("hears-" + said.cabinet()).start(() -> hearAll(said.cabinet()));
        } else if (queue.size() >= patience.waiting()) {
            return false;
        }
        return queue.add(said);
    }

    private void hearAll(String cabinet) {
        List<Said> next = waiting(cabinet);
        while (!next.isEmpty()) {
            hear(next);
            next = after(next);
        }
    }

    private synchronized List<Said> waiting(String cabinet) {
        return queues.getOrDefault(cabinet, new ArrayDeque<>()).stream().limit(AT_ONCE).toList();
    }

    private synchronized List<Said> after(List<Said> heard) {
        String cabinet = heard.getFirst().cabinet();
        Deque<Said> queue = queues.getOrDefault(cabinet, new ArrayDeque<>());
        heard.forEach(said -> queue.poll());
        if (queue.isEmpty()) {
            queues.remove(cabinet);
        }
        return waiting(cabinet);
    }

    /** Whatever goes wrong, the next one is heard; one that cannot be heard keeps no other back. */
    private void hear(List<Said> all) {
        if (all.size() > 1 && isHeardAtOnce(all)) {
            all.forEach(said -> end(said, true));
        } else {
            all.forEach(said -> end(said, isHeard(said)));
        }
    }

    private static void end(Said said, boolean isHeard) {
        try {
            said.ended().accept(isHeard);
        } catch (RuntimeException closed) {
            LOG.debugf(closed, "%s was gone when it was heard", said.cabinet());
        }
    }

    private boolean isHeard(Said said) {
        Duration pause = FIRST_PAUSE;
        for (int tried = 1; ; tried++) {
            if (isHeardAtOnce(List.of(said))) {
                return true;
            }
            if (tried >= patience.tries() || isInterruptedIn(pause)) {
                return false;
            }
            pause = pause.multipliedBy(2);
        }
    }

    private boolean isHeardAtOnce(List<Said> said) {
        try {
            ears.hear(
                    said.getFirst().cabinet(),
                    said.stream().map(it -> new Saying(it.channel(), it.payload())).toList());
            return true;
        } catch (RuntimeException | Error failure) {
            LOG.warnf(
                    failure,
                    "%s of %s was not heard",
                    said.stream().map(Said::channel).toList(),
                    said.getFirst().cabinet());
            return false;
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
