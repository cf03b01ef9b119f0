package org.nuanyi.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.intake.internal.Checking.row;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.intake.internal.MappingRules.Rule;
import org.nuanyi.station.Entry;
import org.nuanyi.station.Host;
import org.nuanyi.station.HostKind;
import org.nuanyi.station.Location;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.Provenance;
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
        assertThat(location.verifiedAt()).isEmpty();
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

    // --- the point ---

    @Test
    void full_width_digits_and_a_degree_sign_are_read() {
        assertThat(point(row().with("经度", "１１６．４２５５３").with("纬度", "39.92981°")))
                .isEqualTo(point(row()));
    }

    @Test
    void one_column_may_hold_the_point() {
        for (String text :
                new String[] {
                    "116.42553,39.92981", "116.42553，39.92981", "[116.42553; 39.92981]"
                }) {
            assertThat(point(row().without("经度").without("纬度").with("坐标", text)))
                    .isEqualTo(point(row()));
        }
    }

    @Test
    @DisplayName("经纬度写反，说出该怎么写")
    void swapped_coordinates_are_named() {
        assertThat(row().with("经度", "39.92981").with("纬度", "116.42553").said())
                .containsExactly("POINT_SWAPPED[经度, 纬度][39.92981, 116.42553]");
    }

    @Test
    void zero_zero_and_other_countries_are_named() {
        assertThat(row().with("经度", "0").with("纬度", "0.0").said())
                .containsExactly("POINT_ZERO[经度, 纬度][0, 0.0]");
        assertThat(row().with("经度", "2.35").with("纬度", "48.85").said())
                .containsExactly("POINT_OUTSIDE[经度, 纬度][2.35, 48.85]");
        assertThat(row().with("经度", "39485710").with("纬度", "4425710").said())
                .containsExactly("POINT_OUTSIDE[经度, 纬度][39485710, 4425710]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "116°25′32″", "116,42", "1e999999", "0x1F", "Infinity"})
    void what_is_no_number_is_named(String text) {
        assertThat(row().with("经度", text).said()).containsExactly("NOT_A_NUMBER[经度][" + text + "]");
    }

    @Test
    void a_coarse_point_comes_in_with_a_note() {
        assertThat(row().with("经度", "116.42").comesIn()).isTrue();
        assertThat(row().with("经度", "116.42").said())
                .containsExactly("POINT_COARSE[经度, 纬度][116.42, 39.92981]");
    }

    @Test
    void a_row_may_name_its_own_datum() {
        assertThat(point(row().with("坐标系", "百度")).datum()).isEqualTo(Datum.BD09);
        assertThat(point(row().with("坐标系", "CGCS2000")).datum()).isEqualTo(Datum.WGS84);
        assertThat(row().with("坐标系", "西安80").said())
                .containsExactly("ROW_DATUM_UNKNOWN[坐标系][西安80]");
        assertThat(row().withoutDatum().with("坐标系", "").said())
                .containsExactly("ROW_DATUM_MISSING[坐标系][]");
    }

    // --- words ---

    @ParameterizedTest
    @CsvSource({
        "是否对外开放, 否, INTERNAL",
        "服务对象, 内部职工, INTERNAL",
        "服务对象, 户外劳动者, OUTDOOR_WORKERS",
        "serves, everyone, EVERYONE",
        "对外开放, 是, OUTDOOR_WORKERS"
    })
    void whom_it_serves_is_read_in_many_words(String heading, String text, Serves serves) {
        assertThat(row().with(heading, text).station().profile().serves()).isEqualTo(serves);
    }

    @Test
    void kind_entry_and_status_are_read() {
        NewStation station =
                row().with("驿站类型", "微驿站").with("进入方式", "扫码").with("状态", "暂停开放").station();

        assertThat(station.profile().kind()).isEqualTo(StationKind.MICRO);
        assertThat(station.profile().entry()).isEqualTo(Entry.SCAN);
        assertThat(station.standing().lifecycle()).isEqualTo(Lifecycle.SUSPENDED);
    }

    @Test
    void a_word_nobody_knows_is_a_problem_that_names_the_choices() {
        assertThat(row().with("状态", "挺好").said())
                .containsExactly(
                        "CHOICE_UNKNOWN[状态][挺好, 筹划中 (planned), 建设中 (building), 开放 (open), 暂停开放"
                                + " (suspended), 已撤销 (closed)]");
    }

    @ParameterizedTest
    @CsvSource({
        "工商银行东四支行, BANK",
        "张仲景大药房, PHARMACY",
        "中国石化东直门加油站, PETROL_STATION",
        "巩义市街道/社区, COMMUNITY",
        "高新区总工会, UNION",
        "庆丰包子铺, OTHER",
        "枫杨办事处便民服务大厅, PUBLIC_SERVICE"
    })
    void the_host_gives_its_kind_away(String name, HostKind kind) {
        assertThat(row().with("依托单位", name).station().profile().host())
                .contains(new Host(name, kind));
    }

    @Test
    void a_column_may_say_the_kind_of_host() {
        assertThat(row().with("依托单位", "庆丰包子铺").with("依托单位类型", "餐饮").station().profile().host())
                .contains(new Host("庆丰包子铺", HostKind.RESTAURANT));
    }

    @Test
    void tags_are_parted() {
        assertThat(row().with("标签", "暖空间、骑手驿站；暖空间").station().profile().tags())
                .containsExactly("暖空间", "骑手驿站");
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

    // --- hours ---

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "08:00-20:00 | 08:00-20:00",
                "24/7 | 24/7",
                "Mo-Fr 09:00-17:30; PH off | Mo-Fr 09:00-17:30; PH off"
            })
    void hours_of_openstreetmap_are_understood(String text, String osm) {
        assertThat(row().with("开放时间", text).station().profile().hours().osm()).contains(osm);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24小时", "工作日开放", "周一至周五 08:00-12:00,14:00-18:00", "全天"})
    void hours_in_chinese_are_read_or_kept_but_never_a_problem(String text) {
        assertThat(row().with("开放时间", text).comesIn()).isTrue();
        assertThat(row().with("开放时间", text).station().profile().hours().text()).isEqualTo(text);
    }

    @Test
    void hours_nobody_understands_are_kept_as_words_with_a_note() {
        Checking odd = row().with("开放时间", "看老板心情");

        assertThat(odd.station().profile().hours().osm()).isEmpty();
        assertThat(odd.station().profile().hours().text()).isEqualTo("看老板心情");
        assertThat(odd.said()).singleElement().asString().startsWith("HOURS_AS_TEXT[开放时间][看老板心情, ");
    }

    // --- demo and verified ---

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

    private static GeoPoint point(Checking row) {
        return row.station().profile().place().location().given();
    }

    private static Optional<Instant> verified(Checking row) {
        return row.station().profile().place().location().verifiedAt();
    }

    private static String ref(Checking row) {
        return row.station().origin().ref();
    }
}
