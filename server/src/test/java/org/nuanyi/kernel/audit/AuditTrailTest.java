package org.nuanyi.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.testing.TestScopes.officer;
import static org.nuanyi.testing.TestScopes.readerAndOfficer;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.testing.TestDatabase;

/** What is written, and that it stays. */
class AuditTrailTest {

    private static final String UNIT = "110101006";
    private static final Act CLOSING =
            Act.of("station.close", "station", "10000012")
                    .changing(
                            Map.of("lifecycle", "open", "reason", ""),
                            Map.of("lifecycle", "closed", "reason", ""));

    private static final String ENTRIES =
            """
            select concat_ws(' ', actor, role, unit, address, request, action, subject_kind, subject,
                             before, after, result)
            from audit.entry
            order by id
            """;

    @RegisterExtension final TestDatabase database = new TestDatabase();

    @Test
    void an_entry_says_who_as_what_from_where_did_what_to_what() {
        Scope scope = officer(UNIT);
        database.scopes().use(scope, handle -> Audit.done(handle, scope, UNIT, CLOSING));
        assertThat(entries())
                .containsExactly(
                        "officer of 110101006 unit-officer 110101006 192.0.2.7 request-1"
                                + " station.close station 10000012 {\"lifecycle\": \"open\"}"
                                + " {\"lifecycle\": \"closed\"} done");
    }

    @Test
    void what_did_not_happen_is_not_written_as_done() {
        Scope scope = officer(UNIT);
        assertThatThrownBy(
                        () ->
                                database.scopes()
                                        .use(
                                                scope,
                                                handle -> {
                                                    Audit.done(handle, scope, UNIT, CLOSING);
                                                    throw new IllegalStateException("later");
                                                }))
                .hasMessage("later");
        assertThat(entries()).isEmpty();
    }

    @Test
    void a_refused_attempt_is_written_though_its_transaction_is_gone() {
        Audit audit = new Audit(database.scopes());
        assertThatThrownBy(
                        () ->
                                audit.in(
                                        officer(UNIT),
                                        CLOSING,
                                        handle -> {
                                            throw new Forbidden("not yours");
                                        }))
                .isInstanceOf(Forbidden.class);
        assertThat(entries()).singleElement().asString().endsWith("refused");
    }

    @Test
    void nobody_writes_in_the_name_of_another() {
        Scope me = officer(UNIT);
        assertThatThrownBy(
                        () ->
                                database.scopes()
                                        .use(
                                                me,
                                                handle ->
                                                        Audit.done(
                                                                handle,
                                                                readerAndOfficer(UNIT),
                                                                CLOSING)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_unit_reads_what_was_done_with_its_own() {
        Scope ours = officer(UNIT);
        Scope theirs = officer("110101007");
        database.scopes().use(ours, handle -> Audit.done(handle, ours, UNIT, CLOSING));
        database.scopes().use(theirs, handle -> Audit.done(handle, theirs, CLOSING));
        String count = "select count(*) from audit.entry";
        assertThat(
                        database.scopes()
                                .<Integer, RuntimeException>in(
                                        ours, h -> h.createQuery(count).mapTo(Integer.class).one()))
                .isEqualTo(1);
        assertThat(
                        database.scopes()
                                .<Integer, RuntimeException>in(
                                        theirs,
                                        h -> h.createQuery(count).mapTo(Integer.class).one()))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set actor = 'somebody else'",
                "delete from audit.entry",
                "truncate audit.entry",
                "update audit.seal set sequence = 7",
                "delete from audit.seal",
                "truncate audit.seal, audit.anchor"
            })
    void what_is_written_is_changed_by_nobody_not_even_the_owner(String attempt) {
        Scope scope = officer(UNIT);
        database.scopes().use(scope, handle -> Audit.done(handle, scope, UNIT, CLOSING));
        seal();
        List<String> before = entries();

        assertThatThrownBy(() -> database.jdbi().useHandle(handle -> handle.execute(attempt)))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database.ownerJdbi().useHandle(handle -> handle.execute(attempt)))
                .hasMessageContaining("only added to");

        assertThat(entries()).isEqualTo(before);
    }

    private void seal() {
        database.ownerJdbi()
                .useHandle(
                        handle ->
                                handle.execute(
                                        "insert into audit.seal (day, sequence, entry, hash) select"
                                            + " '2026-11-24', 1, id, sha256('') from audit.entry"));
    }

    private List<String> entries() {
        return database.ownerJdbi()
                .withHandle(handle -> handle.createQuery(ENTRIES).mapTo(String.class).list());
    }
}
