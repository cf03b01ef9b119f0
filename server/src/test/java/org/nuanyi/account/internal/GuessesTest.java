package org.nuanyi.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.account.Origin;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.database.Jdbis;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.MovableClock;
import org.nuanyi.testing.TestDatabase;

/** A flood of attempts about nobody known does not fill the audit trail. */
class GuessesTest {

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-26T01:10:00Z"));

    @Test
    void of_a_thousand_from_one_network_in_an_hour_four_are_written() {
        Guesses guesses = guesses(database.scopes());
        IntStream.range(0, 1_000).forEach(_ -> guesses.count(from("192.0.2.1")));

        assertThat(entries())
                .containsExactly("192.0.2.1 1", "192.0.2.1 10", "192.0.2.1 100", "192.0.2.1 1000");
    }

    @Test
    void each_hour_and_each_network_is_counted_by_itself() {
        Guesses guesses = guesses(database.scopes());
        guesses.count(from("192.0.2.1"));
        guesses.count(from("192.0.2.2"));
        clock.advance(Duration.ofHours(1));
        guesses.count(from("192.0.2.1"));

        assertThat(entries()).containsExactly("192.0.2.1 1", "192.0.2.2 1", "192.0.2.1 1");
    }

    @Test
    void what_comes_from_more_than_a_thousand_networks_is_counted_together() {
        try (var pool = database.pool(1)) {
            Guesses guesses = guesses(new Scopes(Jdbis.on(pool)));
            IntStream.range(0, 1_100)
                    .forEach(n -> guesses.count(from("10.0." + n / 250 + "." + n % 250)));
        }
        assertThat(entries()).hasSize(1_003).endsWith("others 1", "others 10", "others 100");
    }

    private Guesses guesses(Scopes scopes) {
        return new Guesses(new Audit(scopes), clock);
    }

    private static Origin from(String address) {
        return new Origin(address, "", "request");
    }

    private List<String> entries() {
        return database.ownerJdbi()
                .withHandle(
                        handle ->
                                handle.createQuery(
                                                "select subject || ' ' || (after ->> 'this_hour')"
                                                        + " from audit.entry where action ="
                                                        + " 'account.guess' order by id")
                                        .mapTo(String.class)
                                        .list());
    }
}
