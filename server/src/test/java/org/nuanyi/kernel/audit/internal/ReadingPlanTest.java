package org.nuanyi.kernel.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyi.kernel.audit.AuditFilter;
import org.nuanyi.kernel.audit.AuditPlace;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.testing.TestScopes;

/**
 * Each question has its index, so that a page of a million entries is read like one of a hundred.
 */
class ReadingPlanTest {

    @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

    @BeforeAll
    static void fill() {
        DATABASE.ownerJdbi()
                .useHandle(
                        handle ->
                                handle.createScript(
                                                """
                                                insert into audit.entry (at, actor, role, action, subject_kind, subject, result)
                                                select timestamptz '2026-01-01' + n * interval '1 second', 'actor-' || n % 20,
                                                       'keeper', 'station.verb-' || n % 20, 'station', 'subject-' || n % 20,
                                                       case n % 20 when 0 then 'refused' else 'done' end
                                                from generate_series(1, 30000) n;
                                                analyze audit.entry;
                                                """)
                                        .execute());
    }

    @ParameterizedTest
    @CsvSource({
        "actor-7, '', '', '', entry_by_actor",
        "'', station.verb-3, '', '', entry_by_action",
        "'', '', subject-9, '', entry_by_subject",
        "'', '', '', refused, entry_by_result",
        "'', '', '', '', entry_by_time"
    })
    void a_page_is_read_along_an_index_in_its_order(
            String actor, String action, String subject, String result, String index) {
        AuditFilter filter =
                new AuditFilter(
                        Optional.empty(),
                        Optional.empty(),
                        given(actor),
                        given(action),
                        List.of(),
                        given(subject),
                        given(result));

        assertThat(plan(filter))
                .contains("Index Scan Backward using " + index)
                .doesNotContain("Seq Scan", "Sort");
    }

    private static String plan(AuditFilter filter) {
        return DATABASE.scopes()
                .in(
                        TestScopes.EVERYTHING,
                        handle ->
                                String.join(
                                        "\n",
                                        new ReadingStore(handle)
                                                .filtered(
                                                        "explain (costs off) " + ReadingStore.LIST,
                                                        filter)
                                                .bind("behindAt", AuditPlace.NEWEST.at())
                                                .bind("behindId", AuditPlace.NEWEST.id())
                                                .bind("most", 50)
                                                .mapTo(String.class)
                                                .list()));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }
}
