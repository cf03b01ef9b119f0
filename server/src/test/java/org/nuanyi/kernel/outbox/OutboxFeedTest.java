package org.nuanyi.kernel.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.kernel.database.Database;
import org.nuanyi.testing.TestDatabase;

class OutboxFeedTest {

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final List<SeenEvent> seen = new CopyOnWriteArrayList<>();
    private Jdbi jdbi;
    private OutboxFeed feed;

    @BeforeEach
    void follow() throws SQLException {
        jdbi = database.jdbi();
        feed = open(seen::addAll);
    }

    @AfterEach
    void stop() {
        feed.close();
    }

    @Test
    void an_event_arrives_as_it_was_recorded() {
        OutboxEvent event = new OutboxEvent("station", "changed", List.of("10000012", "10000020"));

        jdbi.useTransaction(handle -> Outbox.record(handle, event));

        awaitKeys("10000012", "10000020");
        assertThat(seen).singleElement().extracting(SeenEvent::event).isEqualTo(event);
    }

    @Test
    void what_happened_before_the_feed_was_opened_is_not_told() throws SQLException {
        record("before");
        awaitKeys("before");
        List<SeenEvent> late = new CopyOnWriteArrayList<>();

        try (OutboxFeed second = open(late::addAll)) {
            assertThat(second.isFollowing()).isTrue();
            record("after");
            await().until(() -> !late.isEmpty());
        }

        assertThat(keys(late)).containsExactly("after");
    }

    @Test
    void what_was_rolled_back_never_happened() {
        try (Handle handle = jdbi.open()) {
            handle.begin();
            record(handle, "undone");
            handle.rollback();
        }
        record("done");

        awaitKeys("done");
    }

    @Test
    void a_transaction_that_takes_its_number_early_and_commits_late_is_not_missed() {
        try (Handle early = jdbi.open()) {
            early.begin();
            record(early, "early");
            record("late");
            awaitKeys("late");

            early.commit();
        }

        awaitKeys("late", "early");
    }

    @Test
    void a_transaction_open_when_the_feed_is_opened_is_told_when_it_commits() throws SQLException {
        List<SeenEvent> late = new CopyOnWriteArrayList<>();
        try (Handle open = jdbi.open()) {
            open.begin();
            record(open, "open all the time");
            try (OutboxFeed second = open(late::addAll)) {
                assertThat(second.isFollowing()).isTrue();
                open.commit();
                await().until(() -> !late.isEmpty());
            }
        }
        assertThat(keys(late)).containsExactly("open all the time");
    }

    @Test
    void an_event_is_told_within_a_second_while_another_transaction_stays_open() {
        try (Handle open = jdbi.open()) {
            open.begin();
            record(open, "not yet");
            for (int i = 0; i < 5; i++) {
                String key = "event " + i;
                long start = System.nanoTime();
                record(key);
                await().pollInterval(Duration.ofMillis(5)).until(() -> keys(seen).contains(key));
                assertThat(Duration.ofNanos(System.nanoTime() - start))
                        .isLessThan(Duration.ofSeconds(1));
            }
            open.rollback();
        }
        assertThat(keys(seen)).hasSize(5).doesNotContain("not yet");
    }

    @Test
    void changes_of_one_row_are_told_in_the_order_in_which_they_were_committed() {
        IntStream.range(0, 200).forEach(i -> record(Integer.toString(i)));

        await().until(() -> seen.size() == 200);
        assertThat(keys(seen))
                .containsExactlyElementsOf(
                        IntStream.range(0, 200).mapToObj(Integer::toString).toList());
        assertThat(seen).extracting(SeenEvent::id).isSorted();
    }

    @Test
    void nothing_is_lost_when_the_connection_is_killed() {
        record("before");
        awaitKeys("before");

        int killed = killListeners();
        record("after");

        assertThat(killed).isEqualTo(1);
        awaitKeys("before", "after");
        await().until(feed::isFollowing);
    }

    @Test
    void an_event_is_told_again_until_the_consumer_has_taken_it() throws SQLException {
        AtomicInteger calls = new AtomicInteger();
        List<SeenEvent> taken = new CopyOnWriteArrayList<>();
        Consumer<List<SeenEvent>> clumsy =
                events -> {
                    if (calls.incrementAndGet() < 3) {
                        throw new IllegalStateException("the consumer is not ready");
                    }
                    taken.addAll(events);
                };

        try (OutboxFeed second = open(clumsy)) {
            record("slippery");
            await().until(() -> !taken.isEmpty());
            assertThat(second.isFollowing()).isTrue();
        }

        assertThat(keys(taken)).containsExactly("slippery");
        assertThat(calls).hasValue(3);
    }

    @Test
    void a_notification_that_was_lost_is_caught_up_with() {
        database.ownerJdbi()
                .useHandle(handle -> handle.execute("drop trigger wake on outbox.event"));

        record("silent");

        awaitKeys("silent");
    }

    @Test
    void an_idle_feed_looks_once_a_second_and_no_oftener() throws SQLException {
        AtomicInteger looks = new AtomicInteger();
        try (OutboxFeed second = OutboxFeed.open(() -> counting(connect(), looks), events -> {})) {
            await().until(() -> looks.get() >= 2);
            int before = looks.get();
            long start = System.nanoTime();

            await().until(() -> looks.get() >= before + 3);

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isGreaterThan(Duration.ofMillis(1_900));
            assertThat(second.isFollowing()).isTrue();
        }
    }

    @Test
    void a_closed_feed_lets_go_of_its_connection_and_tells_nothing_more() {
        feed.close();
        record("unheard");

        await().until(() -> killListeners() == 0);
        assertThat(seen).isEmpty();
        assertThat(feed.isFollowing()).isFalse();
    }

    private OutboxFeed open(Consumer<List<SeenEvent>> consumer) throws SQLException {
        return OutboxFeed.open(this::connect, consumer);
    }

    private Connection connect() throws SQLException {
        Database here = database.database();
        return DriverManager.getConnection(here.jdbcUrl(), here.user(), here.password());
    }

    private static Connection counting(Connection connection, AtomicInteger statements) {
        InvocationHandler counter =
                (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.incrementAndGet();
                    }
                    return method.invoke(connection, arguments);
                };
        return (Connection)
                Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        counter);
    }

    private void record(String key) {
        jdbi.useTransaction(handle -> record(handle, key));
    }

    private static void record(Handle handle, String key) {
        Outbox.record(handle, new OutboxEvent("station", "changed", List.of(key)));
    }

    private void awaitKeys(String... keys) {
        await().untilAsserted(() -> assertThat(keys(seen)).containsExactly(keys));
    }

    private static List<String> keys(List<SeenEvent> events) {
        return events.stream().flatMap(event -> event.event().keys().stream()).toList();
    }

    private int killListeners() {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select count(pg_terminate_backend(pid))
                                        from pg_stat_activity
                                        where datname = current_database()
                                        and pid <> pg_backend_pid()
                                        """)
                                .mapTo(Integer.class)
                                .one());
    }
}
