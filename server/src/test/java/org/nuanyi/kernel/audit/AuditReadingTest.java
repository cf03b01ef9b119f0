package org.nuanyi.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.testing.TestScopes.EVERYTHING;
import static org.nuanyi.testing.TestScopes.officer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.testing.TestDatabase;

/** Reading the trail, among thirty thousand entries. */
class AuditReadingTest {

    private static final AuditFilter ALL = filter("", "", "", "", "");
    private static final int MANY = 30_000;

    @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

    @BeforeAll
    static void fill() {
        DATABASE.ownerJdbi()
                .useHandle(
                        handle ->
                                handle.createScript(
                                                """
                                                insert into audit.entry (at, actor, role, unit, action, subject_kind, subject, result)
                                                select timestamptz '2026-01-01' + n / 2 * interval '1 second', 'actor-' || n % 1000,
                                                       'keeper', case when n % 3 > 0 then '11010100' || n % 9 end,
                                                       'station.verb-' || n % 50, 'station', 'subject-' || n % 5000,
                                                       case n % 500 when 0 then 'refused' else 'done' end
                                                from generate_series(1, 30000) n;
                                                analyze audit.entry;
                                                """)
                                        .execute());
    }

    private final AuditReading reading = new AuditReading(DATABASE.scopes());

    @Test
    void page_by_page_every_entry_comes_once_the_newest_first() {
        List<Long> ids = new ArrayList<>();
        AuditPlace behind = AuditPlace.NEWEST;
        List<AuditEntry> page = reading.list(EVERYTHING, ALL, behind, 7_001);
        while (!page.isEmpty()) {
            page.forEach(entry -> ids.add(entry.id()));
            behind = AuditPlace.of(page.getLast());
            page = reading.list(EVERYTHING, ALL, behind, 7_001);
        }

        assertThat(ids)
                .containsExactlyElementsOf(
                        LongStream.iterate(MANY, id -> id > 0, id -> id - 1).boxed().toList());
    }

    @Test
    void what_is_asked_for_comes_and_nothing_else() {
        assertThat(reading.list(EVERYTHING, filter("actor-7", "", "", "", ""), first(), 99))
                .hasSize(30)
                .allMatch(entry -> entry.actor().id().equals("actor-7"));
        assertThat(reading.count(EVERYTHING, filter("", "station.verb-3", "", "", ""), 10_000))
                .isEqualTo(600);
        assertThat(reading.count(EVERYTHING, filter("", "", "110101004", "", ""), 10_000))
                .isEqualTo(3_333);
        assertThat(reading.count(EVERYTHING, filter("", "", "", "subject-9", ""), 10_000))
                .isEqualTo(6);
        assertThat(reading.count(EVERYTHING, filter("", "", "", "", "refused"), 10_000))
                .isEqualTo(60);
        assertThat(reading.count(EVERYTHING, ALL, 10_000)).as("no further").isEqualTo(10_000);
    }

    @Test
    void a_span_begins_with_its_first_moment_and_ends_before_its_last() {
        AuditFilter span =
                new AuditFilter(
                        Optional.of(Instant.parse("2026-01-01T00:00:10Z")),
                        Optional.of(Instant.parse("2026-01-01T00:00:12Z")),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty());

        assertThat(reading.list(EVERYTHING, span, first(), 99))
                .extracting(AuditEntry::id)
                .containsExactly(23L, 22L, 21L, 20L);
    }

    @Test
    void the_actions_are_found_without_reading_all_entries() {
        assertThat(reading.listActions(EVERYTHING)).hasSize(50).contains("station.verb-0");
    }

    @Test
    void an_officer_reads_what_was_done_with_the_rows_of_the_unit_only() {
        assertThat(reading.list(officer("110101004"), ALL, first(), 99))
                .hasSize(99)
                .allMatch(entry -> entry.unit().equals(Optional.of("110101004")));
        assertThat(reading.find(officer("110101004"), 3)).as("nobody's").isEmpty();
        assertThat(reading.find(EVERYTHING, 3)).isPresent();
    }

    private static AuditPlace first() {
        return AuditPlace.NEWEST;
    }

    private static AuditFilter filter(
            String actor, String action, String unit, String subject, String result) {
        return new AuditFilter(
                Optional.empty(),
                Optional.empty(),
                given(actor),
                given(action),
                given(unit).map(List::of).orElse(List.of()),
                given(subject),
                given(result));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }
}
