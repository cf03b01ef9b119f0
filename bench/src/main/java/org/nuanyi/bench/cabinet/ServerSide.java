package org.nuanyi.bench.cabinet;

import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * A server in a process of its own. It is asked by lines: {@code heap}, and {@code round SECONDS
 * RATE DEVICES}.
 */
public final class ServerSide {

    static final String OURS = "ours";
    static final String BARE = "bare";
    static final String WHOLE = "whole";

    private static final int COLLECTIONS = 3;
    private static final long SEED = 20_261_127;
    private static final Duration LATE = Duration.ofSeconds(30);

    private final Line line;
    private final List<Long> nanos;
    private final Queue<Integer> turns = new ArrayDeque<>();

    private ServerSide(Line line, List<Long> nanos) {
        this.line = line;
        this.nanos = nanos;
    }

    /**
     * Which one; the whole is told a folder and how many devices there will be. Says its port and
     * answers until its input ends.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Vertx vertx = Vertx.vertx();
        List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
        Line line =
                switch (arguments[0]) {
                    case OURS -> EchoLine.ours(vertx, nanos::add);
                    case BARE -> EchoLine.bare(vertx, nanos::add);
                    default ->
                            House.open(
                                    vertx,
                                    Path.of(arguments[1]),
                                    Integer.parseInt(arguments[2]),
                                    nanos::add);
                };
        System.out.println(line.port());
        new ServerSide(line, nanos)
                .serve(
                        new BufferedReader(
                                new InputStreamReader(System.in, StandardCharsets.UTF_8)));
        System.exit(0);
    }

    private void serve(BufferedReader orders) throws IOException, InterruptedException {
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            String[] words = order.split(" ");
            System.out.println(
                    words[0].equals("heap")
                            ? String.valueOf(heap())
                            : round(
                                    Integer.parseInt(words[1]),
                                    Integer.parseInt(words[2]),
                                    Integer.parseInt(words[3])));
        }
    }

    /** In bytes, of what is reachable. */
    private static long heap() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /**
     * p50 and p99 in microseconds, and how many of how many came back. It ends when all did, or
     * after {@link #LATE}: what is slow counts, and not in the next round.
     */
    private String round(int seconds, int rate, int devices) throws InterruptedException {
        nanos.clear();
        int all = seconds * rate;
        CountDownLatch toSend = new CountDownLatch(all);
        try (ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor()) {
            var sending =
                    pace.scheduleAtFixedRate(
                            () -> {
                                if (toSend.getCount() > 0) {
                                    line.send(next(devices));
                                    toSend.countDown();
                                }
                            },
                            0,
                            TimeUnit.SECONDS.toNanos(1) / rate,
                            TimeUnit.NANOSECONDS);
            toSend.await();
            sending.cancel(false);
        }
        long end = System.nanoTime() + LATE.toNanos();
        while (nanos.size() < all && System.nanoTime() < end) {
            Thread.sleep(Duration.ofMillis(100));
        }
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return "%d %d %d %d".formatted(part(sorted, 0.5), part(sorted, 0.99), sorted.length, all);
    }

    /** Each in its turn, in an order that has none of its own: one that is open is busy. */
    private String next(int devices) {
        if (turns.isEmpty()) {
            List<Integer> numbers = new ArrayList<>(IntStream.range(0, devices).boxed().toList());
            Collections.shuffle(numbers, new Random(SEED));
            turns.addAll(numbers);
        }
        return Fleet.name(turns.remove());
    }

    private static long part(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) (sorted.length * share)] / 1_000;
    }
}
