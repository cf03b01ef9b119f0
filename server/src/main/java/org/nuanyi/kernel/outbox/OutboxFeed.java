package org.nuanyi.kernel.outbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Follows the outbox on one thread and hands over what was committed since {@link #open}, in the
 * order of commits, each event at least once. A notification wakes it at every commit; the look it
 * takes once a second only catches a notification that was lost. When the connection breaks or the
 * consumer fails it tries again from where it was.
 */
public final class OutboxFeed implements AutoCloseable {

    private static final Logger LOG = System.getLogger(OutboxFeed.class.getName());
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration FIRST_RETRY = Duration.ofMillis(100);
    private static final Duration LAST_RETRY = Duration.ofSeconds(5);

    private final ConnectionSource source;
    private final Consumer<List<SeenEvent>> consumer;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread follower = new Thread(this::follow, "outbox-feed");

    /** The connection in use; another thread breaks it to wake the follower for good. */
    private volatile @Nullable Connection connection;

    private volatile boolean following;

    /** By {@link System#nanoTime}. */
    private volatile long lookedAt = System.nanoTime();

    /** Touched by the follower alone, once it runs. */
    private OutboxCursor cursor;

    private OutboxFeed(
            ConnectionSource source,
            Consumer<List<SeenEvent>> consumer,
            Connection connection,
            OutboxCursor cursor) {
        this.source = source;
        this.consumer = consumer;
        this.connection = connection;
        this.cursor = cursor;
        this.following = true;
    }

    /**
     * Starts to follow. What is committed before this returns may be handed over or not; what is
     * committed later is. So open the feed first and load the state afterwards.
     *
     * @param consumer runs on the follower's thread; when it throws it gets the same events again
     * @throws SQLException if the database does not answer
     */
    public static OutboxFeed open(ConnectionSource source, Consumer<List<SeenEvent>> consumer)
            throws SQLException {
        Connection first = listen(source);
        try {
            OutboxCursor present = OutboxCursor.atPresent(first);
            OutboxFeed feed = new OutboxFeed(source, consumer, first, present);
            feed.follower.setDaemon(true);
            feed.follower.start();
            return feed;
        } catch (SQLException failed) {
            abort(first);
            throw failed;
        }
    }

    /** Whether the last look at the outbox went well: a matter for the health page. */
    public boolean isFollowing() {
        return following;
    }

    /** How long ago the last look that went well began: what is older has been handed over. */
    public Duration sinceLastLook() {
        return Duration.ofNanos(System.nanoTime() - lookedAt);
    }

    /** Hands over nothing more once it has returned. */
    @Override
    public void close() {
        closed.countDown();
        abort(connection);
        if (Thread.currentThread() != follower) {
            awaitEnd();
        }
    }

    private void awaitEnd() {
        try {
            follower.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        Duration pause = FIRST_RETRY;
        while (!isClosed()) {
            try (Connection current = connected()) {
                handOver(current);
                pause = FIRST_RETRY;
                handOverUntilClosed(current);
            } catch (SQLException | RuntimeException failed) {
                pause = retryAfter(pause, failed);
            }
        }
        following = false;
    }

    private void handOverUntilClosed(Connection current) throws SQLException {
        PGConnection postgres = current.unwrap(PGConnection.class);
        while (!isClosed()) {
            postgres.getNotifications((int) LOOK_AGAIN.toMillis());
            handOver(current);
        }
    }

    private void handOver(Connection current) throws SQLException {
        long begun = System.nanoTime();
        OutboxCursor.News news = cursor.read(current);
        if (!news.events().isEmpty()) {
            consumer.accept(news.events());
        }
        cursor = news.next();
        lookedAt = begun;
        following = true;
    }

    private Connection connected() throws SQLException {
        Connection opened = connection;
        if (opened == null) {
            opened = listen(source);
            connection = opened;
        }
        return opened;
    }

    private static Connection listen(ConnectionSource source) throws SQLException {
        Connection opened = source.open();
        try (Statement statement = opened.createStatement()) {
            opened.setAutoCommit(true);
            statement.execute("listen outbox");
            return opened;
        } catch (SQLException failed) {
            abort(opened);
            throw failed;
        }
    }

    /** Waits, unless it is closed meanwhile; returns the next, longer pause. */
    private Duration retryAfter(Duration pause, Exception failed) {
        abort(connection);
        connection = null;
        if (!isClosed()) {
            following = false;
            LOG.log(
                    Level.WARNING,
                    "the outbox feed tries again in %d ms".formatted(pause.toMillis()),
                    failed);
            awaitClosed(pause);
        }
        Duration longer = pause.multipliedBy(2);
        return longer.compareTo(LAST_RETRY) > 0 ? LAST_RETRY : longer;
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private void awaitClosed(Duration pause) {
        try {
            closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            closed.countDown(); // whoever interrupts the follower wants its end
        }
    }

    /** Breaks the connection rather than giving it back: it still listens. */
    private static void abort(@Nullable Connection broken) {
        if (broken == null) {
            return;
        }
        try {
            broken.abort(Runnable::run);
        } catch (SQLException alreadyGone) {
            LOG.log(Level.DEBUG, "a broken connection could not be closed", alreadyGone);
        }
    }
}
