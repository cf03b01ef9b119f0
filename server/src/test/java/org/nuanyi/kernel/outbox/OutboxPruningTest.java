package org.nuanyi.kernel.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.testing.TestDatabase;

class OutboxPruningTest {

    private static final Instant NOW = Instant.parse("2026-11-26T04:00:00Z");

    @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

    @Test
    void removes_what_is_older_than_events_are_kept_and_nothing_else() {
        Jdbi jdbi = DATABASE.jdbi();
        happened(jdbi, "older", NOW.minus(Duration.ofDays(7)).minusMillis(1));
        happened(jdbi, "as old", NOW.minus(Duration.ofDays(7)));
        happened(jdbi, "new", NOW);

        int removed =
                new OutboxPruning(jdbi, Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofDays(7))
                        .prune();

        assertThat(removed).isEqualTo(1);
        assertThat(kinds(jdbi)).containsExactly("as old", "new");
    }

    private static void happened(Jdbi jdbi, String kind, Instant at) {
        jdbi.useTransaction(
                handle -> {
                    Outbox.record(handle, new OutboxEvent("test", kind, List.of()));
                    handle.execute("update outbox.event set happened = ? where kind = ?", at, kind);
                });
    }

    private static List<String> kinds(Jdbi jdbi) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery("select kind from outbox.event order by id")
                                .mapTo(String.class)
                                .list());
    }
}
