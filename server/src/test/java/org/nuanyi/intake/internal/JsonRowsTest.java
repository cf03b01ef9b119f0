package org.nuanyi.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.intake.internal.Reading.file;
import static org.nuanyi.intake.internal.Reading.lines;
import static org.nuanyi.intake.internal.Reading.refusal;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.intake.Fault;

class JsonRowsTest {

    private static final String[] READ = {
        "name|lng|facilities", "1: 东四|116.4193|drink;ac", "2: 前门||"
    };
    private static final String ROWS =
            "[{\"name\":\"东四\",\"lng\":116.4193,\"facilities\":[\"drink\",\"ac\"]},{\"name\":\"前门\",\"lng\":null,\"facilities\":[]}]";

    @TempDir Path folder;

    @Test
    void an_array_of_objects_is_a_list() {
        assertThat(json(ROWS)).containsExactly(READ);
    }

    @Test
    void a_list_may_lie_inside_an_object() {
        assertThat(
                        json(
                                "{\"code\":0,\"tags\":[1,[2]],\"none\":[],\"data\":{\"total\":2,\"rows\":"
                                        + ROWS
                                        + "},\"ok\":true}"))
                .containsExactly(READ);
    }

    @Test
    void two_lists_are_not_chosen_between() {
        assertThat(refuse("{\"a\":" + ROWS + ",\"b\":" + ROWS + "}"))
                .isEqualTo(Fault.JSON_TWO_LISTS);
    }

    @Test
    void no_list_is_no_list() {
        assertThat(refuse("{\"name\":\"东四\"}")).isEqualTo(Fault.JSON_NO_ROWS);
        assertThat(refuse("[1,2,3]")).isEqualTo(Fault.JSON_NO_ROWS);
        assertThat(refuse("[]")).isEqualTo(Fault.JSON_NO_ROWS);
    }

    @Test
    void objects_inside_are_columns_with_a_dot() {
        assertThat(json("[{\"name\":\"A\",\"location\":{\"lng\":116.4,\"lat\":39.9}}]"))
                .containsExactly("name|location.lng|location.lat", "1: A|116.4|39.9");
    }

    @Test
    void columns_that_come_late_are_columns_too() {
        String many = "{\"name\":\"A\"},".repeat(300);

        assertThat(json("[" + many + "{\"name\":\"B\",\"tel\":\"12351\"}]"))
                .startsWith("name|tel", "1: A")
                .endsWith("301: B|12351");
    }

    @Test
    void an_item_that_is_no_object_is_a_problem_of_that_row() {
        assertThat(json("[{\"name\":\"A\"},7,[1],{\"name\":\"B\"}]"))
                .containsExactly(
                        "name", "1: A", "2:  NOT_AN_OBJECT[][]", "3:  NOT_AN_OBJECT[][]", "4: B");
    }

    @Test
    void gbk_is_read_here_too() {
        assertThat(lines(file(folder, "gbk.json", ROWS, Charset.forName("GBK"))))
                .containsExactly(READ);
    }

    @Test
    void broken_json_is_refused_with_its_place() {
        assertThat(refuse("[{\"name\":\"A\"},\n{\"name\":]")).isEqualTo(Fault.JSON_BROKEN);
        assertThat(refuse("[{\"name\":\"A\"}")).isEqualTo(Fault.JSON_BROKEN);
    }

    @Test
    void a_thousand_brackets_are_refused() {
        assertThat(refuse("[{\"a\":" + "[".repeat(1000) + "]".repeat(1000) + "}]"))
                .isEqualTo(Fault.JSON_BROKEN);
    }

    @Test
    void a_new_column_in_every_object_does_not_fill_the_memory() {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < 1000; i++) {
            text.append(i == 0 ? "" : ",").append("{\"k").append(i).append("\":1}");
        }

        assertThat(refuse(text.append(']').toString())).isEqualTo(Fault.TOO_MANY_COLUMNS);
    }

    @Test
    void a_feature_of_geojson_is_its_properties_and_its_point() {
        try (RowSource rows = open(features("", feature("[116.4193,39.9284]", "Point")))) {
            assertThat(lines(rows))
                    .containsExactly(
                            "name|type|geometry.lon|geometry.lat", "1: 东四|bank|116.4193|39.9284");
            assertThat(rows.isGeoJson()).isTrue();
            assertThat(rows.datum()).isEmpty();
        }
    }

    @Test
    void what_is_not_a_point_is_a_problem_of_that_row() {
        assertThat(json(features("", feature("[[[1,2],[3,4]]]", "Polygon"))))
                .last()
                .asString()
                .endsWith("NOT_A_POINT[][Polygon]");
        assertThat(
                        json(
                                features(
                                        "",
                                        "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"name\":\"A\"}}")))
                .last()
                .asString()
                .endsWith("NOT_A_POINT[][null]");
    }

    @Test
    void the_datum_a_file_names_is_found() {
        assertThat(datum(crs("urn:ogc:def:crs:OGC:1.3:CRS84"))).contains(Datum.WGS84);
        assertThat(datum(crs("urn:ogc:def:crs:EPSG::4490"))).contains(Datum.WGS84);
        assertThat(datum(crs("GCJ-02"))).contains(Datum.GCJ02);
        assertThat(datum("{\"coordinate_system\":\"百度\",\"rows\":" + ROWS + "}"))
                .contains(Datum.BD09);
        assertThat(datum("{\"rows\":" + ROWS + ",\"datum\":\"gcj02\"}")).contains(Datum.GCJ02);
    }

    @Test
    void a_datum_that_is_not_known_is_refused() {
        assertThat(refuse(crs("urn:ogc:def:crs:EPSG::3857"))).isEqualTo(Fault.DATUM_UNSUPPORTED);
    }

    @Test
    void a_datum_named_after_a_long_list_is_refused_rather_than_too_late() {
        String many = ("{\"name\":\"A\"},").repeat(500) + "{\"name\":\"B\"}";

        assertThat(refuse("{\"rows\":[" + many + "],\"datum\":\"gcj02\"}"))
                .isEqualTo(Fault.DATUM_TOO_LATE);
    }

    private static String crs(String name) {
        return features(
                "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"" + name + "\"}},",
                feature("[116.4,39.9]", "Point"));
    }

    private static String features(String before, String feature) {
        return "{\"type\":\"FeatureCollection\"," + before + "\"features\":[" + feature + "]}";
    }

    private static String feature(String coordinates, String type) {
        return "{\"type\":\"Feature\",\"properties\":{\"name\":\"东四\",\"type\":\"bank\"},\"geometry\":{\"type\":\""
                + type
                + "\",\"coordinates\":"
                + coordinates
                + "}}";
    }

    private java.util.List<String> json(String text) {
        return lines(file(folder, "a.json", text));
    }

    private RowSource open(String text) {
        return Reading.open(file(folder, "a.json", text));
    }

    private Optional<Datum> datum(String text) {
        try (RowSource rows = open(text)) {
            return rows.datum();
        }
    }

    private Fault refuse(String text) {
        return refusal(file(folder, "a.json", text));
    }
}
