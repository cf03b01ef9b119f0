package org.nuanyi.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.testing.TestDatabase;

class MigrationsTest {

    @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

    private static final String APPLIED =
            "select count(*) from public.flyway_schema_history where success";

    @Test
    void every_module_has_its_schema() {
        assertThat(schemas()).contains("outbox", "station", "unions");
    }

    @Test
    void a_second_run_changes_nothing() {
        long before = applied();
        Migrations.run(DATABASE.owner(), DATABASE.database().user());
        assertThat(applied()).isEqualTo(before).isPositive();
    }

    @Test
    void a_record_is_read_from_the_columns_named_like_its_components() {
        record Row(String code, LocalDate openedOn) {}
        Row row =
                DATABASE.ownerJdbi()
                        .withHandle(
                                h ->
                                        h.createQuery(
                                                        "select 'a' as code, date '2026-11-24' as"
                                                                + " opened_on")
                                                .mapTo(Row.class)
                                                .one());
        assertThat(row).isEqualTo(new Row("a", LocalDate.of(2026, 11, 24)));
    }

    private static List<String> schemas() {
        return DATABASE.ownerJdbi()
                .withHandle(
                        h ->
                                h.createQuery("select schema_name from information_schema.schemata")
                                        .mapTo(String.class)
                                        .list());
    }

    private static long applied() {
        return DATABASE.ownerJdbi().withHandle(h -> h.createQuery(APPLIED).mapTo(Long.class).one());
    }
}
