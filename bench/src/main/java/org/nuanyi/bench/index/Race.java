package org.nuanyi.bench.index;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.nuanyi.bench.index.World.Facility;

/** Peers take turns, some rounds each; the median round counts. */
final class Race {

    private static final int ROUNDS = 5;
    private static final long WARM_UP_NANOS = 2_000_000_000L;
    private static final long ROUND_NANOS = 1_000_000_000L;

    /** Answers are added up here, so that nothing is computed for nothing. */
    private final AtomicLong sink = new AtomicLong();

    private final Map<Peer, Question[]> entries;
    private final Facility facility;

    /** Each peer with the questions it is asked, in the order of their turns. */
    Race(Map<Peer, Question[]> entries, Facility facility) {
        this.entries = entries;
        this.facility = facility;
    }

    /** All peers are asked the same. */
    static Race of(List<Peer> peers, Question[] questions, Facility facility) {
        Map<Peer, Question[]> entries = new LinkedHashMap<>();
        peers.forEach(peer -> entries.put(peer, questions));
        return new Race(entries, facility);
    }

    /** Queries a second of each peer. */
    Map<Peer, Double> run() {
        entries.forEach((peer, questions) -> round(peer, questions, WARM_UP_NANOS));
        Map<Peer, double[]> rounds = new LinkedHashMap<>();
        for (int i = 0; i < ROUNDS; i++) {
            int turn = i;
            entries.forEach(
                    (peer, questions) ->
                            rounds.computeIfAbsent(peer, p -> new double[ROUNDS])[turn] =
                                    round(peer, questions, ROUND_NANOS));
        }
        Map<Peer, Double> medians = new LinkedHashMap<>();
        rounds.forEach(
                (peer, rates) -> {
                    Arrays.sort(rates);
                    medians.put(peer, rates[ROUNDS / 2]);
                });
        return medians;
    }

    private double round(Peer peer, Question[] questions, long nanos) {
        if (peer.threads() == 1) {
            return ask(peer, questions, nanos, 0);
        }
        double[] rates = new double[peer.threads()];
        Thread[] threads = new Thread[rates.length];
        for (int i = 0; i < threads.length; i++) {
            int me = i;
            threads[i] =
                    Thread.ofPlatform()
                            .start(
                                    () ->
                                            rates[me] =
                                                    ask(
                                                            peer,
                                                            questions,
                                                            nanos,
                                                            me * questions.length / 2));
        }
        for (Thread thread : threads) {
            join(thread);
        }
        return Arrays.stream(rates).sum();
    }

    private double ask(Peer peer, Question[] questions, long nanos, int first) {
        long start = System.nanoTime();
        long asked = 0;
        long sum = 0;
        int at = first;
        long now;
        do {
            for (int i = 0; i < 20; i++) {
                sum += peer.nearest(questions[at], facility).length;
                at = at + 1 == questions.length ? 0 : at + 1;
            }
            asked += 20;
            now = System.nanoTime();
        } while (now - start < nanos);
        sink.addAndGet(sum);
        return asked * 1e9 / (now - start);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
