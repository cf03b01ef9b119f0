package org.nuanyi.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.intake.internal.Checking.row;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyi.station.Provenance;

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
    void a_day_that_is_none_or_has_not_come_is_a_problem() {
        assertThat(row().with("核实时间", "2026-02-30").said())
                .containsExactly("TIME_UNREADABLE[核实时间][2026-02-30]");
        assertThat(row().with("核实时间", "昨天").said()).containsExactly("TIME_UNREADABLE[核实时间][昨天]");
        assertThat(row().with("核实时间", "2027-01-01").said())
                .containsExactly("TIME_AHEAD[核实时间][2027-01-01]");
    }

    private static Optional<Instant> verified(Checking row) {
        return row.station().profile().place().location().verifiedAt();
    }
}
