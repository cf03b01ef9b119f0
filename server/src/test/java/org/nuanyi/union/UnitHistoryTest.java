package org.nuanyi.union;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.testing.TestDatabase;

@DisplayName("工会组织的成立、合并与改名")
class UnitHistoryTest {

    private static final LocalDate BEFORE = LocalDate.parse("2027-06-30");
    private static final LocalDate AFTER = LocalDate.parse("2027-07-01");

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private Units units;

    @BeforeEach
    void open() {
        units = new Units(database.jdbi());
    }

    @Test
    @DisplayName("合并后历史仍按当日的单位算")
    void a_merged_unit_exists_until_the_day_of_the_merger() {
        mergeQianmenIntoTiantan();

        assertThat(units.asOf(BEFORE).findUnit("110101011")).isPresent();
        assertThat(units.asOf(AFTER).findUnit("110101011")).isEmpty();
        assertThat(units.asOf(AFTER).listAssessed()).hasSize(17);
        assertThat(units.findUnit("110101011"))
                .map(Unit::successors)
                .contains(List.of("110101016"));
    }

    @Test
    void a_unit_founded_later_was_not_there_before() {
        execute(
                """
                insert into unions.unit (code, parent, kind, name, short_name, english, opened_on)
                values ('110101G01', '110101006', 'grassroots', '某公司工会', '某公司', 'A company', '2027-07-01')
                """);

        assertThat(units.asOf(BEFORE).findByName("某公司")).isEmpty();
        assertThat(units.asOf(AFTER).findByName("某公司")).isPresent();
        assertThat(units.listSubtree("110101006")).hasSize(2);
    }

    @Test
    void a_name_means_the_unit_that_still_exists() {
        mergeQianmenIntoTiantan();
        execute(
                "insert into unions.alias (unit, alias, since) values ('110101016', '前门',"
                        + " '2027-07-01')");
        execute("update unions.unit set short_name = '前门（旧）' where code = '110101011'");
        execute(
                "insert into unions.alias (unit, alias, until) values ('110101011', '前门',"
                        + " '2027-07-01')");

        assertThat(units.findByName("前门")).map(Unit::shortName).contains("天坛");
        assertThat(units.asOf(BEFORE).findByName("前门")).map(Unit::shortName).contains("前门（旧）");
    }

    private void mergeQianmenIntoTiantan() {
        execute("update unions.unit set closed_on = '2027-07-01' where code = '110101011'");
        execute("insert into unions.succession values ('110101011', '110101016')");
    }

    private void execute(String sql) {
        database.ownerJdbi().useHandle(handle -> handle.execute(sql));
    }
}
