package org.nuanyi.cabinet.web;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.nuanyi.cabinet.OpeningCard;
import org.nuanyi.cabinet.OpeningFeed;
import org.nuanyi.cabinet.Openings;
import org.nuanyi.core.cabinet.Opening;
import org.nuanyi.kernel.scope.Scope;

/**
 * Follows openings for who waits: looks when there is news, and each second anyway. Nothing of the
 * database is held between two looks. Thread-safe.
 */
@Singleton
final class OpeningStreams {

    /** After that a browser asks again; a server that stops waits for none longer. */
    private static final Duration LASTS = Duration.ofSeconds(60);

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Scope LOOKER = Scope.reader("cabinet");

    private final Openings openings;
    private final OpeningFeed feed;

    OpeningStreams(Openings openings, OpeningFeed feed) {
        this.openings = openings;
        this.feed = feed;
    }

    /**
     * Tells how it is, then each time it has come further, until nothing more is to come of it.
     * Keeps its thread, which is a virtual one.
     *
     * @param isGone whether nobody waits any more
     */
    void follow(
            OpeningCard card,
            BooleanSupplier isGone,
            Function<OpeningCard, CompletionStage<?>> tell) {
        Semaphore news = new Semaphore(0);
        long until = System.nanoTime() + LASTS.toNanos();
        try (AutoCloseable watch = feed.watch(card.id(), news::release)) {
            OpeningCard now = openings.card(LOOKER, card.id());
            told(tell.apply(now));
            while (!OpeningView.isOver(now.opening()) && !isGone.getAsBoolean()) {
                if (System.nanoTime() > until) {
                    return;
                }
                var unused = news.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                news.drainPermits();
                Opening before = now.opening();
                now = openings.card(LOOKER, card.id());
                if (!now.opening().equals(before)) {
                    told(tell.apply(now));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception impossible) {
            throw new IllegalStateException("a feed lets go of whoever watches", impossible);
        }
    }

    /** Waits; that nobody is there to be told is seen at the next look. */
    private static void told(CompletionStage<?> told) {
        told.handle((done, lost) -> done).toCompletableFuture().join();
    }
}
