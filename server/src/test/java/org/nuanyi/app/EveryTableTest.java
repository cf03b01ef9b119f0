package org.nuanyi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.app.Catalogue.Table;
import org.nuanyi.testing.TestDatabase;

/** Every table there is, by the catalogue of the database: a new one need not be named here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryTableTest {

    @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

    private static final String RIGHTS =
            """
            select table_schema || '.' || table_name || ' ' || privilege_type
            from information_schema.role_table_grants
            where grantee = 'nuanyi_app' and privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
            union all
            select nspname from pg_namespace where has_schema_privilege('nuanyi_app', oid, 'create')
            and nspname !~ '^pg_'
            """;

    private List<Table> tables = List.of();

    @BeforeAll
    void read() {
        tables = Catalogue.tables(DATABASE.ownerJdbi());
    }

    @Test
    void what_belongs_to_a_unit_is_found() {
        assertThat(tables.stream().filter(Table::isScoped))
                .extracting(Table::name)
                .contains("station.station", "station.exception", "voice.report", "voice.contact");
    }

    @Test
    void what_belongs_to_a_unit_is_protected_in_each_way() {
        assertThat(tables.stream().filter(Table::isScoped))
                .allSatisfy(
                        table -> {
                            assertThat(table.forced()).as("%s, forced", table).isTrue();
                            assertThat(table.policies())
                                    .as("%s, its policies", table)
                                    .containsExactlyInAnyOrder(
                                            "sees", "adds", "changes", "removes");
                        });
    }

    @Test
    void the_role_that_works_owns_no_table() {
        assertThat(tables).isNotEmpty().noneMatch(table -> table.owner().equals("nuanyi_app"));
    }

    @Test
    void it_has_no_right_but_those_it_needs() {
        List<String> rights =
                DATABASE.ownerJdbi()
                        .withHandle(h -> h.createQuery(RIGHTS).mapTo(String.class).list());
        assertThat(rights).isEmpty();
    }

    @Test
    void a_view_shows_what_its_reader_may_see() {
        assertThat(Catalogue.openViews(DATABASE.ownerJdbi())).isEmpty();
    }

    @Test
    void it_does_not_see_the_history_of_migrations() {
        String sql =
                "select has_table_privilege('nuanyi_app', 'public.flyway_schema_history',"
                        + " 'select')";
        boolean sees =
                DATABASE.ownerJdbi().withHandle(h -> h.createQuery(sql).mapTo(Boolean.class).one());
        assertThat(sees).isFalse();
    }
}
