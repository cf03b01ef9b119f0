package org.nuanyi.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.intake.internal.Checking.row;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyi.station.Check;
import org.nuanyi.station.Facility;
import org.nuanyi.station.Provenance;
import org.nuanyi.station.StationProfile;

/** Whether a row was made up, and when it was verified. */
class RowEvidenceTest {

    @ParameterizedTest
    @CsvSource({
        "generated, true",
        "演示数据, 是",
        "来源, 模拟生成",
        "source, demo",
        "备注, 这是测试数据，勿用",
        "名称, 【演示】东四驿站",
        "description, generated data"
    })
    void a_row_that_says_it_is_made_up_is_marked(String heading, String text) {
        assertThat(row().with(heading, text).station().origin().provenance())
                .isEqualTo(Provenance.GENERATED);
    }

    @ParameterizedTest
    @CsvSource({
        "generated, false",
        "演示数据, 否",
        "来源, import",
        "名称, 模拟考场对面驿站",
        "备注, 二楼有演示厅",
        "名称, 测试中心驿站"
    })
    void a_word_in_passing_does_not_make_it_so(String heading, String text) {
        assertThat(row().with(heading, text).station().origin().provenance())
                .isEqualTo(Provenance.IMPORTED);
    }

    @Test
    @DisplayName("verified: 0 的行按未核实导入")
    void a_row_that_says_it_is_not_verified_is_not() {
        assertThat(verified(row().with("verified", "0"))).isEmpty();
        assertThat(verified(row().with("verified", "false").with("核实日期", "2026-11-01"))).isEmpty();
        assertThat(row().with("verified", "0").said()).isEmpty();
    }

    @Test
    void a_verified_row_needs_its_date() {
        assertThat(verified(row().with("verified", "1").with("核实日期", "2026年11月1日")))
                .contains(Instant.parse("2026-10-31T16:00:00Z"));
        assertThat(verified(row().with("verified", "1"))).isEmpty();
        assertThat(row().with("verified", "1").said())
                .containsExactly("VERIFIED_UNDATED[verified][]");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2026-10-31T16:00:00Z",
        "2026/11/1 8:30, 2026-11-01T00:30:00Z",
        "2026.11.01, 2026-10-31T16:00:00Z",
        "2026-11-01T08:30:00+08:00, 2026-11-01T00:30:00Z",
        "2026-11-01T00:30:00Z, 2026-11-01T00:30:00Z"
    })
    void days_and_instants_are_read(String text, Instant at) {
        assertThat(verified(row().with("核实时间", text))).contains(at);
    }

    @Test
    @DisplayName("只写核实时间的，只算核实了入口")
    void a_plain_date_of_verification_is_that_of_the_entrance() {
        StationProfile profile =
                row().with("核实时间", "2026-11-01").with("设施", "微波炉").station().profile();

        assertThat(profile.place().location().checked()).contains(on("2026-11-01", "list"));
        assertThat(profile.hours().checked()).isEmpty();
        assertThat(profile.checked(Facility.MICROWAVE)).isEmpty();
    }

    @Test
    void hours_and_facilities_have_checks_of_their_own() {
        StationProfile profile =
                row().with("开放时间", "24小时")
                        .with("开放时间核对日期", "2026-11-02")
                        .with("开放时间核对人", "站长")
                        .with("设施", "微波炉、座椅坏")
                        .with("设施核对日期", "2026-11-03")
                        .with("设施核对人", "东四街道")
                        .station()
                        .profile();

        assertThat(profile.hours().checked()).contains(on("2026-11-02", "keeper"));
        assertThat(profile.facilities().values())
                .hasSize(2)
                .allMatch(
                        state ->
                                state.checked().equals(Optional.of(on("2026-11-03", "110101006"))));
        assertThat(profile.place().location().checked()).isEmpty();
    }

    @Test
    @DisplayName("核对人是个人姓名的，不保存姓名")
    void the_name_of_a_person_is_not_kept() {
        Checking row = row().with("核实时间", "2026-11-01").with("核实人", "张三");

        assertThat(row.station().profile().place().location().checked())
                .contains(on("2026-11-01", "list"));
        assertThat(row.said()).containsExactly("CHECKER_UNKNOWN[核实人][张三]");
    }

    @Test
    void a_row_that_is_not_verified_has_no_check_at_all() {
        StationProfile profile =
                row().with("是否核实", "否").with("开放时间核对日期", "2026-11-02").station().profile();

        assertThat(profile.hours().checked()).isEmpty();
    }

    private static Check on(String day, String by) {
        return new Check(Instant.parse(day + "T00:00:00+08:00"), by);
    }

    @Test
    void a_day_that_is_none_or_has_not_come_is_a_problem() {
        assertThat(row().with("核实时间", "2026-02-30").said())
                .containsExactly("TIME_UNREADABLE[核实时间][2026-02-30]");
        assertThat(row().with("核实时间", "昨天").said()).containsExactly("TIME_UNREADABLE[核实时间][昨天]");
        assertThat(row().with("核实时间", "2027-01-01").said())
                .containsExactly("TIME_AHEAD[核实时间][2027-01-01]");
    }

    private static Optional<Instant> verified(Checking row) {
        return row.station().profile().place().location().checked().map(Check::at);
    }
}
