package org.nuanyi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.app.TwoUnits.OURS;
import static org.nuanyi.app.TwoUnits.THEIRS;
import static org.nuanyi.testing.TestScopes.officer;
import static org.nuanyi.testing.TestScopes.readerAndOfficer;

import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuanyi.app.Catalogue.Table;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.union.Units;

/**
 * What the database itself refuses, whatever the code forgets: for every table it says belongs to a
 * unit.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherUnitsRowsTest {

    /** What everybody may read. */
    private static final Set<String> PUBLIC = Set.of("unions.alias", "unions.succession");

    @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

    @BeforeAll
    void fill() {
        new TwoUnits(DATABASE.scopes()).fill(new Units(DATABASE.jdbi()));
        asOwner(
                "insert into unions.succession values ('"
                        + OURS
                        + "', '110101008'), ('"
                        + THEIRS
                        + "', '110101008')");
    }

    static Stream<Table> scoped() {
        return Catalogue.tables(DATABASE.ownerJdbi()).stream().filter(Table::isScoped);
    }

    @ParameterizedTest
    @MethodSource("scoped")
    void without_a_scope_no_row_is_seen_and_none_is_written(Table table) {
        List<String> theirs = rows(table, THEIRS);
        int seen = DATABASE.jdbi().withHandle(h -> count(h, table, theirs));
        assertThat(seen).isEqualTo(PUBLIC.contains(table.name()) ? theirs.size() : 0);
        assertThatThrownBy(() -> DATABASE.jdbi().useHandle(h -> copy(h, table, theirs)))
                .hasMessageContaining("row-level security");
        assertThat(landed(() -> DATABASE.jdbi().withHandle(h -> delete(h, table, theirs))))
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("scoped")
    void an_officer_sees_the_own_rows_and_no_others(Table table) {
        List<String> ours = rows(table, OURS);
        List<String> theirs = rows(table, THEIRS);
        assertThat(as(officer(OURS), table, ours, OtherUnitsRowsTest::count))
                .isEqualTo(ours.size());
        assertThat(as(officer(OURS), table, theirs, OtherUnitsRowsTest::count))
                .isEqualTo(PUBLIC.contains(table.name()) ? theirs.size() : 0);
    }

    @ParameterizedTest
    @MethodSource("scoped")
    void another_units_rows_are_neither_changed_nor_removed_nor_taken_over(Table table) {
        List<String> theirs = rows(table, THEIRS);
        for (Scope scope : List.of(officer(OURS), readerAndOfficer(OURS), Scope.PUBLIC)) {
            assertThat(landed(() -> as(scope, table, theirs, OtherUnitsRowsTest::touch))).isZero();
            assertThat(landed(() -> as(scope, table, theirs, OtherUnitsRowsTest::delete))).isZero();
            assertThat(landed(() -> as(scope, table, theirs, (h, t, r) -> move(h, t, r, OURS))))
                    .isZero();
        }
        assertThat(rows(table, THEIRS)).isEqualTo(theirs);
    }

    @ParameterizedTest
    @MethodSource("scoped")
    void no_row_is_added_to_another_unit_or_moved_there(Table table) {
        List<String> ours = rows(table, OURS);
        List<String> theirs = rows(table, THEIRS);
        for (Scope scope : List.of(officer(OURS), readerAndOfficer(OURS), Scope.PUBLIC)) {
            assertThatThrownBy(() -> as(scope, table, theirs, OtherUnitsRowsTest::copy))
                    .isInstanceOf(Forbidden.class);
        }
        if (!PUBLIC.contains(table.name())) {
            String there = keyOf(table);
            assertThatThrownBy(
                            () ->
                                    as(
                                            officer(OURS),
                                            table,
                                            ours,
                                            (h, t, r) -> moveTo(h, t, r, there)))
                    .isInstanceOf(Forbidden.class);
        }
        assertThat(rows(table, THEIRS)).isEqualTo(theirs);
    }

    private interface Attempt {
        int on(Handle handle, Table table, List<String> rows);
    }

    private static int as(Scope scope, Table table, List<String> rows, Attempt attempt) {
        return DATABASE.scopes().in(scope, handle -> attempt.on(handle, table, rows));
    }

    /** How many rows an attempt reached: none where nobody may do it at all. */
    private static int landed(IntSupplier attempt) {
        try {
            return attempt.getAsInt();
        } catch (Forbidden | UnableToExecuteStatementException refused) {
            return 0;
        }
    }

    /** Where the rows of a unit lie, by the owner's eyes, in the order they lie there. */
    private static List<String> rows(Table table, String unit) {
        String sql =
                "select ctid::text from %s thing where %s order by ctid"
                        .formatted(table, table.isOf(unit));
        List<String> rows =
                DATABASE.ownerJdbi().withHandle(h -> h.createQuery(sql).mapTo(String.class).list());
        assertThat(rows).as("rows of %s to try: let TwoUnits fill it", table).isNotEmpty();
        return rows;
    }

    private static String keyOf(Table table) {
        return DATABASE.ownerJdbi()
                .withHandle(
                        h ->
                                h.createQuery("select " + table.keyOf(THEIRS))
                                        .mapTo(String.class)
                                        .one());
    }

    private static int count(Handle handle, Table table, List<String> rows) {
        return handle.createQuery(
                        "select count(*) from %s where ctid = any (cast(:rows as tid[]))"
                                .formatted(table))
                .bindArray("rows", String.class, rows)
                .mapTo(Integer.class)
                .one();
    }

    private static int touch(Handle handle, Table table, List<String> rows) {
        return update(handle, table, rows, table.belongs());
    }

    private static int move(Handle handle, Table table, List<String> rows, String unit) {
        return update(handle, table, rows, table.keyOf(unit));
    }

    private static int moveTo(Handle handle, Table table, List<String> rows, String key) {
        return update(handle, table, rows, "'" + key + "'");
    }

    private static int update(Handle handle, Table table, List<String> rows, String value) {
        return handle.createUpdate(
                        "update %s set %s = %s where ctid = any (cast(:rows as tid[]))"
                                .formatted(table, table.belongs(), value))
                .bindArray("rows", String.class, rows)
                .execute();
    }

    private static int delete(Handle handle, Table table, List<String> rows) {
        return handle.createUpdate(
                        "delete from %s where ctid = any (cast(:rows as tid[]))".formatted(table))
                .bindArray("rows", String.class, rows)
                .execute();
    }

    /** Writes them once more; the policy speaks before any other rule. */
    private static int copy(Handle handle, Table table, List<String> rows) {
        String whole =
                DATABASE.ownerJdbi()
                        .withHandle(
                                h ->
                                        h.createQuery(
                                                        "select to_jsonb(thing)::text from %s thing where ctid = cast(:row as tid)"
                                                                .formatted(table))
                                                .bind("row", rows.getFirst())
                                                .mapTo(String.class)
                                                .one());
        return handle.createUpdate(
                        "insert into %s overriding system value select (jsonb_populate_record(cast(null as %s), cast(:row as jsonb))).*"
                                .formatted(table, table))
                .bind("row", whole)
                .execute();
    }

    private static void asOwner(String sql) {
        DATABASE.ownerJdbi().useHandle(handle -> handle.execute(sql));
    }
}
