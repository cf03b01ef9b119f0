package org.nuanyi.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.intake.Fault;
import org.nuanyi.intake.FileRefused;
import org.nuanyi.intake.internal.MappingRules.Rule;
import org.nuanyi.station.Facility;

class MappingRulesTest {

    @TempDir Path folder;

    @Test
    void a_file_names_columns_constants_words_and_what_not_to_read() {
        MappingRules rules =
                read(
                        """
                        name: 全称
                        unit: {constant: 110101006}
                        kind:
                          column: 级别
                          values: {A: standard, 二: micro}
                          default: mobile
                        keeper_mobile: ~
                        facilities.microwave: 有无微波炉
                        """);

        assertThat(rules.fields())
                .containsOnly(
                        Map.entry(Field.NAME, new Rule.From("全称", Map.of(), "")),
                        Map.entry(Field.UNIT, new Rule.Always("110101006")),
                        Map.entry(
                                Field.KIND,
                                new Rule.From(
                                        "级别", Map.of("A", "standard", "二", "micro"), "mobile")),
                        Map.entry(Field.KEEPER_MOBILE, new Rule.Never()));
        assertThat(rules.facilities()).containsOnly(Map.entry(Facility.MICROWAVE, "有无微波炉"));
    }

    @Test
    void a_field_or_a_facility_that_is_none_is_refused() {
        assertThat(refusal("nmae: 名称")).isEqualTo(Fault.MAP_FIELD_UNKNOWN);
        assertThat(refusal("facilities.sauna: 桑拿")).isEqualTo(Fault.MAP_FIELD_UNKNOWN);
        assertThat(refusal("name: {colunm: 名称}")).isEqualTo(Fault.MAP_FIELD_UNKNOWN);
    }

    @Test
    void what_is_no_mapping_is_refused() {
        assertThat(refusal("just words")).isEqualTo(Fault.MAP_UNREADABLE);
        assertThat(refusal("a: [unclosed")).isEqualTo(Fault.MAP_UNREADABLE);
        assertThat(refusal("")).isEqualTo(Fault.MAP_UNREADABLE);
        assertThat(refusal("name: a" + "a".repeat(200_000))).isEqualTo(Fault.MAP_UNREADABLE);
        assertThat(
                        catchThrowableOfType(
                                        FileRefused.class,
                                        () -> MappingRules.read(folder.resolve("none.yml")))
                                .fault())
                .isEqualTo(Fault.MAP_UNREADABLE);
    }

    @Test
    void a_column_that_is_not_there_is_refused_with_those_that_are() {
        MappingRules rules = read("name: 全名");

        FileRefused refused =
                catchThrowableOfType(
                        FileRefused.class,
                        () -> Mapping.of(List.of("全称", "地址"), Headings.ofStations(), rules));

        assertThat(refused.fault()).isEqualTo(Fault.MAP_COLUMN_MISSING);
    }

    @Test
    void a_heading_that_is_read_must_not_be_there_twice() {
        FileRefused refused =
                catchThrowableOfType(
                        FileRefused.class,
                        () ->
                                Mapping.of(
                                        List.of("名称", "名称"),
                                        Headings.ofStations(),
                                        MappingRules.NONE));

        assertThat(refused.fault()).isEqualTo(Fault.HEADING_TWICE);
        assertThat(
                        Mapping.of(
                                        List.of("名称", "甲", "甲"),
                                        Headings.ofStations(),
                                        MappingRules.NONE)
                                .fields())
                .containsOnlyKeys(Field.NAME);
    }

    private MappingRules read(String text) {
        return MappingRules.read(Reading.file(folder, "mapping.yml", text));
    }

    private Fault refusal(String text) {
        return catchThrowableOfType(FileRefused.class, () -> read(text)).fault();
    }
}
