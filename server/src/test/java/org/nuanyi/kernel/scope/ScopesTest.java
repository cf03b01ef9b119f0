package org.nuanyi.kernel.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.kernel.database.Jdbis;
import org.nuanyi.testing.TestDatabase;

/** What a transaction may see and change, on a pool of one connection that all of them share. */
class ScopesTest {

    private static final String SETTINGS =
            """
            select concat_ws(' ', scope.actor(), current_setting('nuanyi.readable', true),
                             current_setting('nuanyi.writable', true))
            """;

    private static final String NOBODY = "  ";

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private AgroalDataSource pool;
    private Scopes scopes;

    @BeforeEach
    void open() {
        pool = database.pool(1);
        scopes = new Scopes(Jdbis.on(pool));
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void a_transaction_knows_whose_rows_it_is_about() {
        assertThat(settings(officer("110101006"))).isEqualTo("officer 110101006 110101006");
    }

    @Test
    void everything_is_a_star() {
        assertThat(settings(Scope.reader("finder"))).isEqualTo("system:finder * ");
    }

    @Test
    @DisplayName("区总工会看得到18个单位")
    void a_unit_reaches_all_below_it() {
        assertThat(settings(officer("110101")).split(" ")[1].split(","))
                .hasSize(19)
                .contains("110101", "110101006", "110101P01");
    }

    @Test
    void a_unit_that_was_closed_stays_within_the_one_above() {
        arrange("update unions.unit set closed_on = '2026-01-01' where code = '110101006'");
        assertThat(settings(officer("110101"))).contains("110101006");
    }

    @Test
    @DisplayName("合并：接手的单位看得到、也改得了原单位的")
    void who_took_over_alone_reaches_what_was_the_others() {
        arrange("insert into unions.succession values ('110101006', '110101007')");
        assertThat(settings(officer("110101007")))
                .isEqualTo("officer 110101006,110101007 110101006,110101007");
        assertThat(settings(officer("110101006"))).isEqualTo("officer 110101006 110101006");
    }

    @Test
    @DisplayName("拆分：接手的几家都看得到，都改不了")
    void those_who_took_over_together_see_it_and_do_not_change_it() {
        arrange(
                "insert into unions.succession values ('110101006', '110101007'), ('110101006',"
                        + " '110101008')");
        assertThat(settings(officer("110101007")))
                .isEqualTo("officer 110101006,110101007 110101007");
    }

    @Test
    void a_committed_transaction_leaves_no_scope_on_its_connection() {
        settings(Scope.system("import", Reach.everything()));
        assertThat(leftBehind()).isEqualTo(NOBODY);
    }

    @Test
    void a_failed_transaction_leaves_no_scope_on_its_connection() {
        assertThatThrownBy(
                        () ->
                                scopes.use(
                                        Scope.system("import", Reach.everything()),
                                        handle -> handle.execute("select 1 / 0")))
                .hasMessageContaining("division by zero");
        assertThat(leftBehind()).isEqualTo(NOBODY);
    }

    @Test
    void a_transaction_that_was_given_up_leaves_no_scope_on_its_connection() {
        try (Handle handle = scopes.open(Scope.system("import", Reach.everything()))) {
            assertThat(settings(handle)).isEqualTo("system:import * *");
            handle.rollback();
        }
        assertThat(leftBehind()).isEqualTo(NOBODY);
    }

    @Test
    void a_scope_opened_within_another_has_a_transaction_of_its_own() {
        try (AgroalDataSource two = database.pool(2)) {
            Scopes both = new Scopes(Jdbis.on(two));
            String outer =
                    both.in(
                            officer("110101006"),
                            handle -> {
                                both.use(Scope.reader("audit"), inner -> settings(inner));
                                return settings(handle);
                            });
            assertThat(outer).isEqualTo("officer 110101006 110101006");
        }
    }

    @Test
    void the_role_that_works_cannot_widen_what_it_was_given() {
        for (String attempt :
                new String[] {
                    "alter table unions.unit disable row level security",
                    "alter table unions.unit no force row level security",
                    "drop policy adds on unions.unit",
                    "alter role nuanyi_app bypassrls",
                    "set role nuanyi",
                    "create or replace function scope.writes_everything() returns boolean language"
                            + " sql return true",
                    "truncate unions.alias"
                }) {
            assertThatThrownBy(() -> database.jdbi().useHandle(handle -> handle.execute(attempt)))
                    .as(attempt)
                    .hasMessageMatching("(?s).*(must be owner|permission denied).*");
        }
    }

    private static Scope officer(String unit) {
        Reach unitOnly = Reach.of(unit);
        return new Scope(
                new Actor("officer", "unit-officer", Optional.empty(), Optional.empty()),
                unitOnly,
                unitOnly);
    }

    private String settings(Scope scope) {
        return scopes.in(scope, ScopesTest::settings);
    }

    private static String settings(Handle handle) {
        return handle.createQuery(SETTINGS).mapTo(String.class).one();
    }

    private String leftBehind() {
        return Jdbis.on(pool).withHandle(ScopesTest::settings);
    }

    private void arrange(String sql) {
        database.ownerJdbi().useHandle(handle -> handle.execute(sql));
    }
}
