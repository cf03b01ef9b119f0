package org.nuanyi.cabinet;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Wakes who waits for news of an opening on this server. It carries no news: who is woken looks,
 * and looks now and then anyway, since another server may have heard it. Thread-safe.
 */
@Singleton
public final class OpeningFeed {

    private final Map<UUID, Set<Runnable>> waiting = new ConcurrentHashMap<>();

    /** Runs what it is given whenever there is news of the opening, until it is closed. */
    public AutoCloseable watch(UUID opening, Runnable news) {
        waiting.computeIfAbsent(opening, id -> ConcurrentHashMap.newKeySet()).add(news);
        return () ->
                waiting.computeIfPresent(
                        opening,
                        (id, all) -> {
                            all.remove(news);
                            return all.isEmpty() ? null : all;
                        });
    }

    /** There is news of this opening. */
    public OpeningCard tell(OpeningCard card) {
        waiting.getOrDefault(card.id(), Set.of()).forEach(Runnable::run);
        return card;
    }
}
