package org.nuanyi.intake.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Draws from a source on a thread of its own while what was drawn before is worked on. The order
 * stays, what the source throws comes in its place, and no more than two chunks are in memory. Not
 * thread-safe.
 *
 * @param <T> what is drawn
 */
final class ReadAhead<T> implements AutoCloseable {

    static final int CHUNK = 256;

    private final ExecutorService reader =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("read-ahead").factory());

    private final Supplier<Optional<T>> source;
    private Future<Chunk<T>> next;
    private Chunk<T> chunk = new Chunk<>(List.of(), Optional.empty(), false);
    private int taken;

    /**
     * @param failed what the source threw after these elements
     * @param last whether nothing follows
     */
    private record Chunk<T>(List<T> elements, Optional<RuntimeException> failed, boolean last) {}

    /** From here on the source belongs to the other thread, until this is closed. */
    ReadAhead(Supplier<Optional<T>> source) {
        this.source = source;
        this.next = reader.submit(this::draw);
    }

    /** The next element; empty at the end. */
    Optional<T> next() {
        while (taken == chunk.elements().size()) {
            if (chunk.failed().isPresent()) {
                throw chunk.failed().get();
            }
            if (chunk.last()) {
                return Optional.empty();
            }
            chunk = awaited();
            taken = 0;
            if (!chunk.last()) {
                next = reader.submit(this::draw);
            }
        }
        return Optional.of(chunk.elements().get(taken++));
    }

    /** Waits for what is being drawn, so that the source can be closed. */
    @Override
    public void close() {
        reader.shutdownNow();
        reader.close();
    }

    private Chunk<T> draw() {
        List<T> elements = new ArrayList<>(CHUNK);
        try {
            while (elements.size() < CHUNK) {
                Optional<T> element = source.get();
                if (element.isEmpty()) {
                    return new Chunk<>(elements, Optional.empty(), true);
                }
                elements.add(element.get());
            }
            return new Chunk<>(elements, Optional.empty(), false);
        } catch (RuntimeException failed) {
            return new Chunk<>(elements, Optional.of(failed), true);
        }
    }

    private Chunk<T> awaited() {
        try {
            return next.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", interrupted);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("reading failed", broken.getCause());
        }
    }
}
