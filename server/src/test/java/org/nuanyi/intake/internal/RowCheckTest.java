package org.nuanyi.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.intake.internal.Checking.row;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.intake.internal.MappingRules.Rule;
import org.nuanyi.station.Entry;
import org.nuanyi.station.Location;
import org.nuanyi.station.Serves;
import org.nuanyi.station.StationKind;
import org.nuanyi.station.StationProfile;

class RowCheckTest {

    // --- a plain row ---

    @Test
    void name_address_and_point_are_enough() {
        StationProfile profile = row().station().profile();

        assertThat(profile.name()).isEqualTo("东四北大街驿站");
        assertThat(profile.place().address()).isEqualTo("东四北大街265号");
        assertThat(profile.unit()).isEqualTo("110101006");
        assertThat(profile.kind()).isEqualTo(StationKind.STANDARD);
        assertThat(profile.serves()).isEqualTo(Serves.OUTDOOR_WORKERS);
        assertThat(profile.entry()).isEqualTo(Entry.WALK_IN);
        assertThat(row().station().standing().lifecycle()).isEqualTo(Lifecycle.OPEN);
        assertThat(row().said()).isEmpty();
    }

    @Test
    void the_point_is_kept_as_it_came_with_its_datum_and_source() {
        Location location = row().station().profile().place().location();

        assertThat(location.given()).isEqualTo(new GeoPoint(116.42553, 39.92981, Datum.GCJ02));
        assertThat(location.source()).isEqualTo("台账.csv");
        assertThat(location.entrance().lon()).isBetween(116.4190, 116.4196);
        assertThat(location.checked()).isEmpty();
    }

    @Test
    void all_problems_of_a_row_are_told_at_once() {
        assertThat(row().with("名称", "").with("地址", "无").with("经度", "").with("电话", "问门卫").said())
                .containsExactly(
                        "NAME_MISSING[名称][]",
                        "ADDRESS_MISSING[地址][]",
                        "POINT_MISSING[经度, 纬度][]",
                        "PHONE_UNREADABLE[电话][问门卫]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"无", "暂无", "-", "—", "/", "N/A", "null", "None", "NULL", " "})
    @DisplayName("写着“无”的格子等于空着")
    void a_cell_that_says_nothing_is_empty(String nothing) {
        assertThat(row().with("电话", nothing).with("开放时间", nothing).said()).isEmpty();
        assertThat(row().with("电话", nothing).station().profile().deskPhone()).isEmpty();
    }

    // --- text ---

    @Test
    void html_is_plain_text() {
        assertThat(row().with("名称", "<b onclick=alert(1)>东四</b>").station().profile().name())
                .isEqualTo("<b onclick=alert(1)>东四</b>");
    }

    @Test
    void a_name_that_looks_like_a_formula_is_plain_text() {
        assertThat(row().with("名称", "=HYPERLINK(\"x\")").station().profile().name())
                .isEqualTo("=HYPERLINK(\"x\")");
    }

    @Test
    void line_breaks_and_stray_spaces_become_one_space() {
        assertThat(row().with("地址", "  东四北大街\r\n265号　一层 ").station().profile().place().address())
                .isEqualTo("东四北大街 265号 一层");
        assertThat(row().with("名称", "东\u200b四\ufeff驿站").station().profile().name())
                .isEqualTo("东四驿站");
    }

    @Test
    void control_characters_and_direction_overrides_are_problems() {
        assertThat(row().with("名称", "东四\u0007驿站").said())
                .containsExactly("CONTROL_CHARACTER[名称][U+0007]");
        assertThat(row().with("地址", "\u202e265号").said())
                .containsExactly("CONTROL_CHARACTER[地址][U+202E]");
        assertThat(row().with("名称", "东四\ud800").said())
                .containsExactly("CONTROL_CHARACTER[名称][U+D800]");
    }

    @Test
    void garbled_text_is_a_problem() {
        assertThat(row().with("名称", "锟斤拷锟斤拷").said()).containsExactly("MOJIBAKE[名称][锟斤拷锟斤拷]");
        assertThat(row().with("地址", "东\ufffd街").said()).containsExactly("MOJIBAKE[地址][东\ufffd街]");
    }

    @Test
    void a_name_or_a_cell_that_never_ends_is_a_problem() {
        assertThat(row().with("名称", "长".repeat(101)).said())
                .containsExactly("TEXT_TOO_LONG[名称][100, 101]");
        assertThat(row().with("名称", "长".repeat(10_001)).said())
                .containsExactly("CELL_TOO_LONG[名称][10000, 10001]");
    }

    // --- the unit ---

    @Test
    void a_column_may_say_the_unit() {
        assertThat(row().withoutUnit().with("街道", "东四街道").station().profile().unit())
                .isEqualTo("110101006");
    }

    @Test
    void a_unit_that_is_not_there_or_not_said_is_a_problem() {
        assertThat(row().withoutUnit().with("街道", "高新区").said())
                .containsExactly("ROW_UNIT_UNKNOWN[街道][高新区]");
        assertThat(row().withoutUnit().with("街道", "").said())
                .containsExactly("ROW_UNIT_MISSING[街道][]");
    }

    @Test
    @DisplayName("--unit 对所有行有效，不管各行怎么写")
    void the_unit_of_the_command_holds_for_all_rows() {
        assertThat(row().with("街道", "高新区").station().profile().unit()).isEqualTo("110101006");
    }

    @Test
    void an_area_is_a_code() {
        assertThat(row().with("区划代码", "110101006012").station().profile().place().area())
                .contains("110101006012");
        assertThat(row().with("区划代码", "东四").said()).containsExactly("AREA_UNREADABLE[区划代码][东四]");
    }

    // --- being the same row ---

    @Test
    @DisplayName("改了开放时间、电话或坐标，还是同一个驿站")
    void a_row_stays_itself_when_hours_phone_or_point_change() {
        String before = ref(row().with("开放时间", "08:00-20:00").with("电话", "010-64012345"));

        assertThat(ref(row().with("开放时间", "09:00-17:00").with("经度", "116.42554")))
                .isEqualTo(before);
        assertThat(ref(row().with("地址", "东四北大街２６５号"))).isEqualTo(before);
        assertThat(ref(row().with("地址", "东四北大街266号"))).isNotEqualTo(before);
        assertThat(ref(row().with("名称", "东四驿站"))).isNotEqualTo(before);
    }

    @Test
    void its_own_id_makes_a_row_itself_whatever_else_changes() {
        assertThat(ref(row().with("驿站编号", "DS-7").with("名称", "甲"))).isEqualTo("id:DS-7");
        assertThat(ref(row().with("id", "DS-7").with("地址", "乙"))).isEqualTo("id:DS-7");
    }

    @Test
    @DisplayName("序号不是编号：插入一行就全变了")
    void a_running_number_is_no_id() {
        assertThat(ref(row().with("序号", "7").with("编号", "7"))).isEqualTo(ref(row()));
    }

    // --- mapping ---

    @Test
    void a_rule_names_another_column_translates_words_and_fills_gaps() {
        MappingRules rules =
                new MappingRules(
                        Map.of(
                                Field.NAME,
                                new Rule.From("全称", Map.of(), ""),
                                Field.KIND,
                                new Rule.From(
                                        "级别", Map.of("A", "standard", "B", "micro"), "mobile"),
                                Field.SERVES,
                                new Rule.Always("everyone"),
                                Field.HOURS,
                                new Rule.Never()),
                        Map.of());
        Checking row =
                row().with("全称", "东四驿站全称").with("级别", "B").with("开放时间", "看心情").mappedBy(rules);
        StationProfile profile = row.station().profile();

        assertThat(profile.name()).isEqualTo("东四驿站全称");
        assertThat(profile.kind()).isEqualTo(StationKind.MICRO);
        assertThat(profile.serves()).isEqualTo(Serves.EVERYONE);
        assertThat(profile.hours().text()).isEmpty();
        assertThat(row.with("级别", "").station().profile().kind()).isEqualTo(StationKind.MOBILE);
    }

    private static String ref(Checking row) {
        return row.station().origin().ref();
    }
}
