package org.nuanyi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.intake.ImportSummary.Changes;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.station.Station;

class IntakeTest extends Importing {

    // --- in, again, and changed ---

    @Test
    void good_rows_come_in_and_bad_ones_do_not() {
        ImportSummary summary = gcj02(HEADING + DONGSI + "坏驿站,,39.9,116.4,东四街道,\n" + QIANMEN);

        assertThat(names()).containsExactly("东四驿站", "前门驿站");
        assertThat(summary.read()).isEqualTo(3);
        assertThat(summary.bad()).isEqualTo(1);
        assertThat(summary.exitCode()).isEqualTo(2);
        assertThat(faults(summary)).containsExactly("3 ADDRESS_MISSING", "3 POINT_SWAPPED");
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        gcj02(HEADING + DONGSI + QIANMEN);
        List<Station> before = all();

        ImportSummary again = gcj02(HEADING + DONGSI + QIANMEN);

        assertThat(again.changes()).isEqualTo(new Changes(0, 0, 2, 0));
        assertThat(again.exitCode()).isZero();
        assertThat(all()).isEqualTo(before);
    }

    @Test
    @DisplayName("开放时间变了，还是同一个驿站")
    void a_changed_row_changes_its_station() {
        gcj02(HEADING + DONGSI + QIANMEN);
        Station before = all().getFirst();

        ImportSummary again =
                gcj02(HEADING + DONGSI.replace("08:00-20:00", "09:00-17:30") + QIANMEN);

        assertThat(again.changes()).isEqualTo(new Changes(0, 1, 1, 0));
        assertThat(all().getFirst().code()).isEqualTo(before.code());
        assertThat(all().getFirst().profile().hours().osm()).contains("09:00-17:30");
    }

    @Test
    void two_rows_that_are_the_same_one_are_a_problem_of_the_second() {
        ImportSummary summary = gcj02(HEADING + DONGSI + QIANMEN + DONGSI);

        assertThat(faults(summary)).containsExactly("4 REF_TWICE");
        assertThat(summary.problems().getFirst().details()).containsExactly("2");
        assertThat(names()).containsExactly("东四驿站", "前门驿站");
    }

    @Test
    void a_try_writes_nothing_and_says_what_would_happen() {
        gcj02(HEADING + DONGSI);
        long before = lastNumber();

        ImportSummary summary =
                run(HEADING + DONGSI + QIANMEN + "坏,,,,,\n", r -> r.gcj02().dryRun());

        assertThat(summary.changes()).isEqualTo(new Changes(1, 1, 0, 0));
        assertThat(summary.exitCode()).isEqualTo(2);
        assertThat(summary.report()).isEqualTo(new ImportSummary.Report.None());
        assertThat(names()).containsExactly("东四驿站");
        assertThat(lastNumber()).isEqualTo(before);
        assertThat(folder.resolve("台账.csv.report.xlsx")).doesNotExist();
    }

    @Test
    void a_file_of_bad_rows_only_does_nothing() {
        assertThat(gcj02(HEADING + "坏,,,,,\n").exitCode()).isEqualTo(1);
    }

    @Test
    void a_file_that_breaks_in_the_middle_leaves_nothing_behind() {
        String broken =
                "["
                        + "{\"name\":\"甲\",\"address\":\"乙\",\"lng\":116.4,\"lat\":39.9,\"unit\":\"东四\"},"
                                .repeat(500)
                        + "{";

        assertThat(refusal("台账.json", broken, Asked::gcj02)).isEqualTo(Fault.JSON_BROKEN);
        assertThat(names()).isEmpty();
    }

    // --- the unit ---

    @Test
    void a_list_without_units_is_refused_with_the_units_there_are() {
        FileRefused refused = refuse("a.gcj02.csv", "名称,地址,经度,纬度\n甲,乙,116.4,39.9\n", r -> r);

        assertThat(refused.fault()).isEqualTo(Fault.UNIT_MISSING);
        assertThat(refused.tell(Phrases.in(Language.CHINESE)))
                .contains("--unit")
                .contains("110101006 东四");
    }

    @Test
    void a_unit_may_be_named_by_code_or_name() {
        assertThat(unitOf("110101011")).isEqualTo("110101011");
        assertThat(unitOf("崇外")).isEqualTo("110101012");
        assertThat(refusal("a.csv", HEADING + DONGSI, r -> r.gcj02().unit("西城")))
                .isEqualTo(Fault.UNIT_UNKNOWN);
    }

    @Test
    void a_list_without_a_name_a_point_or_an_address_is_refused() {
        assertThat(refusal("a.csv", "地址,经度,纬度\n", Asked::gcj02)).isEqualTo(Fault.FIELD_MISSING);
        assertThat(refusal("a.csv", "名称,地址,经度\n", Asked::gcj02)).isEqualTo(Fault.FIELD_MISSING);
        assertThat(refusal("a.csv", "名称,坐标\n", Asked::gcj02)).isEqualTo(Fault.FIELD_MISSING);
    }
}
