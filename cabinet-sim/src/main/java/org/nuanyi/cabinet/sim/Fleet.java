package org.nuanyi.cabinet.sim;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.nuanyi.cabinet.sim.device.Cabinet;
import org.nuanyi.cabinet.sim.device.Fault;
import org.nuanyi.cabinet.sim.device.Faults;
import org.nuanyi.cabinet.sim.device.FileJournal;
import org.nuanyi.cabinet.sim.device.Journal;
import org.nuanyi.cabinet.sim.device.Papers;
import org.nuanyi.cabinet.sim.device.Workshop;
import org.nuanyi.cabinet.sim.mqtt.HiveLink;

/** Many cabinets in one process, on threads they share. */
public final class Fleet implements AutoCloseable {

    /** What it says it runs. */
    public static final String FIRMWARE = "sim-1";

    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    Math.max(4, 2 * Runtime.getRuntime().availableProcessors()));
    private final List<Cabinet> cabinets = new ArrayList<>();
    private final Workshop workshop;
    private final Set<Fault> faults;
    private final long seed;

    /**
     * An empty fleet.
     *
     * @param seed of the dice for what goes wrong
     * @param pace of people and of waiting; 1: as it is, 0.01: a hundred times as quick
     */
    public Fleet(Set<Fault> faults, long seed, double pace) {
        this.faults = faults;
        this.seed = seed;
        this.workshop =
                new Workshop(
                        HiveLink::new,
                        timer,
                        threads,
                        InstantSource.system(),
                        UUID::randomUUID,
                        pace,
                        Duration.ofMillis(Math.max(500, (long) (30_000 * pace))),
                        FIRMWARE);
    }

    /**
     * One more cabinet, with its power on.
     *
     * @param folder where its journal lies; none: in memory
     */
    public Cabinet add(Papers papers, @Nullable Path folder) {
        Journal journal =
                folder == null
                        ? Journal.inMemory()
                        : new FileJournal(folder.resolve("journal.ndjson"));
        long own = seed ^ ((long) papers.cabinet().hashCode() << Integer.SIZE);
        Cabinet cabinet = new Cabinet(papers, journal, workshop, new Faults(faults, own));
        cabinets.add(cabinet);
        cabinet.powerOn();
        return cabinet;
    }

    /** All of them. */
    public List<Cabinet> cabinets() {
        return List.copyOf(cabinets);
    }

    /** Where whoever comes along is timed. */
    public ScheduledExecutorService timer() {
        return timer;
    }

    @Override
    public void close() {
        CompletableFuture<?>[] leaving =
                cabinets.stream().map(Cabinet::leave).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(leaving).completeOnTimeout(null, 5, TimeUnit.SECONDS).join();
        timer.shutdown();
        threads.shutdown();
        threads.close();
    }
}
