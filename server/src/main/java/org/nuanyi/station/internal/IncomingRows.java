package org.nuanyi.station.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.station.BatchResult;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.StationCode;

/**
 * The rows of a batch on their way into the register, in the transaction of a handle. While one
 * chunk is stored by another thread, the next is filled. What a chunk fails with is thrown by
 * whatever is called next. Not thread-safe.
 */
public final class IncomingRows {

    /** Some ten thousand rows; two such chunks are in memory. */
    private static final int CHUNK_BYTES = 1 << 22;

    private static final Executor BEHIND =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("station-batch").factory());

    private final Handle handle;
    private final IncomingStore store;
    private final Clock clock;
    private final List<StationCode> added = new ArrayList<>();
    private IncomingRow filling;
    private IncomingRow stored;
    private CompletableFuture<Void> storing = CompletableFuture.completedFuture(null);
    private boolean begun;
    private boolean withoutGenerated;
    private long rows;
    private List<StationCode> removed = List.of();

    public IncomingRows(Handle handle, Sealing sealing, Clock clock) {
        this.handle = handle;
        this.store = new IncomingStore(handle);
        this.clock = clock;
        this.filling = new IncomingRow(sealing);
        this.stored = new IncomingRow(sealing);
    }

    /** Lets the stations that were made up for demonstration go before the first row comes in. */
    public void removeGenerated() {
        withoutGenerated = true;
    }

    /**
     * Takes a row, or nothing of it.
     *
     * @throws IllegalArgumentException if it cannot be stored
     */
    public void add(NewStation station) {
        filling.write(station);
        rows++;
        if (filling.text().length() >= CHUNK_BYTES) {
            awaitStored();
            IncomingRow full = filling;
            filling = stored;
            stored = full;
            storing = CompletableFuture.runAsync(() -> store(full.text()), BEHIND);
        }
    }

    /** Makes the register say what the rows say, short of the commit. Nothing comes after it. */
    public BatchResult merge() {
        awaitStored();
        store(filling.text());
        List<StationCode> changed = store.change(clock.instant());
        StationEvents.changed(
                handle, Stream.of(removed, changed, added).flatMap(List::stream).toList());
        return new BatchResult(
                added, changed, rows - changed.size() - added.size(), removed.size());
    }

    /** Waits until nobody uses the handle any more, whatever became of the rows. */
    public void abandon() {
        storing.exceptionally(_ -> null).join();
    }

    private void store(CopyText chunk) {
        if (!begun) {
            begun = true;
            store.begin();
            removed = withoutGenerated ? store.removeGenerated() : List.of();
        }
        added.addAll(store.take(chunk, clock.instant()));
        chunk.clear();
    }

    private void awaitStored() {
        try {
            storing.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
