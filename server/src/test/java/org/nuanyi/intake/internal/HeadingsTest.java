package org.nuanyi.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.intake.Phrases;
import org.nuanyi.kernel.page.Language;

class HeadingsTest {

    private final Headings headings = Headings.ofStations();

    @ParameterizedTest
    @CsvSource({
        "名称, NAME",
        "驿站名称*, NAME",
        "Station_Name, NAME",
        "经度（GCJ-02）, LON",
        "lng, LON",
        "Open Hours, HOURS",
        "开放 时间, HOURS",
        "承建/依托单位, HOST",
        "联系电话：, PHONE",
        "contact_phone, PHONE",
        "geometry.lon, LON"
    })
    void a_heading_is_known_however_it_is_dressed(String heading, Field field) {
        assertThat(headings.find(heading).orElseThrow().field()).isEqualTo(field);
    }

    @Test
    void no_heading_means_two_fields() {
        Map<String, Long> times =
                Arrays.stream(Field.values())
                        .flatMap(f -> f.headings().stream())
                        .collect(Collectors.groupingBy(h -> h, Collectors.counting()));

        assertThat(times)
                .allSatisfy((heading, count) -> assertThat(count).as(heading).isEqualTo(1));
    }

    @ParameterizedTest
    @EnumSource
    void every_heading_of_a_field_is_found(Field field) {
        for (String heading : field.headings()) {
            assertThat(headings.find(heading).orElseThrow().field()).as(heading).isEqualTo(field);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_field_has_a_name_in_both_languages(Field field) {
        for (Language language : Language.values()) {
            assertThat(Phrases.in(language).say("field." + field.id())).isNotBlank();
        }
    }

    @Test
    void of_two_columns_for_one_field_the_better_heading_wins() {
        Mapping mapping =
                Mapping.of(List.of("位置", "所在位置", "地址", "备注2"), headings, MappingRules.NONE);

        assertThat(mapping.heading(Field.ADDRESS)).containsExactly("地址");
        assertThat(mapping.unused(List.of("位置", "所在位置", "地址", "备注2")))
                .containsExactly("位置", "所在位置", "备注2");
    }

    @Test
    void a_type_is_a_kind_of_host_only_in_a_list_of_hosts() {
        assertThat(headings.find("type")).isEmpty();
        assertThat(Headings.ofHosts().find("type").orElseThrow().field())
                .isEqualTo(Field.HOST_KIND);
        assertThat(Headings.ofHosts().find("开放时间")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "stations.gcj02.json, GCJ02",
        "驿站_BD-09.csv, BD09",
        "a-wgs84.csv, WGS84",
        "cgcs2000.xlsx, WGS84",
        "经度(GCJ02), GCJ02"
    })
    void a_name_may_give_the_datum_away(String name, Datum datum) {
        assertThat(DatumWords.findInName(name)).contains(datum);
    }

    @Test
    void the_name_of_a_map_in_a_file_name_gives_nothing_away() {
        assertThat(DatumWords.findInName("高德导出.csv")).isEmpty();
        assertThat(DatumWords.findInName("百度地图2026.csv")).isEmpty();
        assertThat(DatumWords.findInName("bd090101.csv")).isEmpty();
    }
}
