package org.nuanyi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.intake.ImportSummary.Changes;
import org.nuanyi.station.Provenance;

/** Rows beside stations that are there: possible duplicates, demo and real. */
class AmongOthersTest extends Importing {

    // --- duplicates ---

    @Test
    @DisplayName("同名且相距 300 米内，或名称相近且 30 米内：照常导入，报告里写明可能重复")
    void possible_duplicates_come_in_and_are_shown() {
        gcj02(HEADING + DONGSI);
        String other =
                HEADING
                        + "东四驿站,东四北大街乙265号,116.42653,39.92981,东四街道,\n"
                        + "东四暖心驿站一号,甲1号,116.42565,39.92981,东四街道,\n"
                        + "东四驿站,丙1号,116.45553,39.92981,东四街道,\n";

        ImportSummary summary = run("别的.csv", other, Asked::gcj02);

        long code = Long.parseLong(all().getFirst().code().value());
        assertThat(summary.notes().stream().map(n -> n.line() + " " + n.fault() + n.details()))
                .containsExactly(
                        "2 DUPLICATE_OF_STATION[" + code + ", 85]",
                        "3 DUPLICATE_OF_STATION[" + code + ", 10]");
        assertThat(all()).hasSize(4);
        assertThat(summary.exitCode()).isZero();
    }

    @Test
    void duplicates_inside_the_file_are_shown_with_their_row() {
        ImportSummary summary = gcj02(HEADING + DONGSI + DONGSI.replace("265号", "265号院"));

        assertThat(summary.notes().stream().map(n -> n.line() + " " + n.fault() + n.details()))
                .containsExactly("3 DUPLICATE_IN_FILE[2, 0]");
    }

    @Test
    void a_row_is_no_duplicate_of_itself() {
        gcj02(HEADING + DONGSI);

        assertThat(gcj02(HEADING + DONGSI.replace("116.42553", "116.42563")).notes()).isEmpty();
    }

    // --- demo and real ---

    @Test
    void rows_that_say_they_are_made_up_come_in_as_such() {
        run(HEADING.replace("\n", ",演示数据\n") + DONGSI.replace("\n", ",是\n"), Asked::gcj02);

        assertThat(all().getFirst().origin().provenance()).isEqualTo(Provenance.GENERATED);
        assertThat(stations.countReal(EVERYTHING)).isZero();
    }

    @Test
    @DisplayName("真实驿站的库里不收演示数据")
    void a_demo_row_among_real_stations_stays_out() {
        gcj02(HEADING + DONGSI);

        ImportSummary summary =
                run("别的.csv", HEADING + QIANMEN.replace("前门驿站", "前门驿站【演示】"), Asked::gcj02);

        assertThat(faults(summary)).containsExactly("2 DEMO_AMONG_REAL");
        assertThat(stations.countGenerated(EVERYTHING)).isZero();
    }

    @Test
    void a_file_of_both_is_of_the_kind_of_its_first_row() {
        ImportSummary demoFirst =
                run(HEADING + DONGSI.replace("东四驿站", "东四驿站【演示】") + QIANMEN, Asked::gcj02);

        assertThat(faults(demoFirst)).containsExactly("3 REAL_AMONG_DEMO");
        assertThat(stations.countReal(EVERYTHING)).isZero();
    }

    @Test
    void real_stations_do_not_come_into_a_demo_register() {
        run(HEADING + DONGSI.replace("东四驿站", "东四驿站【演示】"), Asked::gcj02);

        assertThat(refusal("别的.csv", HEADING + QIANMEN, Asked::gcj02))
                .isEqualTo(Fault.REGISTER_IS_DEMO);
    }

    @Test
    void unless_they_take_its_place_in_one_step() {
        run(HEADING + DONGSI.replace("东四驿站", "东四驿站【演示】"), Asked::gcj02);

        ImportSummary summary = run("别的.csv", HEADING + QIANMEN, r -> r.gcj02().replacingDemo());

        assertThat(summary.changes()).isEqualTo(new Changes(1, 0, 0, 1));
        assertThat(names()).containsExactly("前门驿站");
    }
}
