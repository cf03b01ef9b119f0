package org.nuanyi.cabinet.trace;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.nuanyi.cabinet.Asking;
import org.nuanyi.kernel.database.Database;

/**
 * The server's half, in a JVM of its own: may be killed at any moment. Reads {@code ID CABINET LANE
 * MEMBER} line by line and opens.
 */
final class TraceServer {

    static final String READY = "ready";

    /** People of the trace are fifty times as quick. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private TraceServer() {}

    /** Arguments: URL, user, password, port. */
    public static void main(String[] words) throws IOException {
        Database database = new Database(words[0], words[1], words[2]);
        TraceHouse house = new TraceHouse(database, Integer.parseInt(words[3]));
        house.line.open();
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        timer.scheduleWithFixedDelay(
                () -> {
                    quietly(house.bookings::book);
                    quietly(() -> house.openings.sweep(PATIENCE));
                    quietly(house.twins::sweep);
                },
                200,
                200,
                TimeUnit.MILLISECONDS);
        System.out.println(READY);
        read(house);
        System.exit(0);
    }

    private static void read(TraceHouse house) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] asked = line.split(" ");
                visitors.submit(() -> quietly(() -> house.doors.open(asking(asked))));
            }
        }
    }

    private static Asking asking(String[] asked) {
        return new Asking(
                UUID.fromString(asked[0]), asked[1], Integer.parseInt(asked[2]), 1, asked[3]);
    }

    /** The database may be away. */
    private static void quietly(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failed) {
            System.out.println("failed: " + failed.getMessage());
        }
    }
}
