package org.nuanyi.cabinet.link.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.nuanyi.kernel.Unavailable;

/** A command on its way to a cabinet. Whoever waits for its end goes on on a virtual thread. */
final class Sending {

    private static final Executor ASIDE = work -> Thread.ofVirtual().start(work);

    private final Order order;

    /** On the clock of {@link System#nanoTime()}. */
    private final long end;

    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private int packet;
    private boolean repeated;

    Sending(Order order, long now) {
        this.order = order;
        this.end = now + order.life().toNanos();
    }

    Order order() {
        return order;
    }

    /** The Message Expiry Interval that is left, rounded up; 0: its life is over. */
    long secondsLeft(long now) {
        long nanos = Math.max(0, end - now);
        return (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1);
    }

    long millisLeft(long now) {
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - now) + 1);
    }

    int packet() {
        return packet;
    }

    void numbered(int number) {
        packet = number;
    }

    /** Whether it was written to a connection before; it is from now on. */
    boolean isWrittenAgain() {
        boolean before = repeated;
        repeated = true;
        return before;
    }

    CompletableFuture<Void> done() {
        return done;
    }

    void succeed() {
        ASIDE.execute(() -> done.complete(null));
    }

    void fail(Unavailable why) {
        ASIDE.execute(() -> done.completeExceptionally(why));
    }
}
