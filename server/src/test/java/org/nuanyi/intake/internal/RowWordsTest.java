package org.nuanyi.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.intake.internal.Checking.row;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.station.Entry;
import org.nuanyi.station.Host;
import org.nuanyi.station.HostKind;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.Serves;
import org.nuanyi.station.StationKind;

/** What words in a row mean. */
class RowWordsTest {

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
}
