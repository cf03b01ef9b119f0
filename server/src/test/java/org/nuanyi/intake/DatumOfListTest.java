package org.nuanyi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.kernel.page.Language;

/** What the points of a list are in. */
class DatumOfListTest extends Importing {

    @Test
    @DisplayName("中国的点不说坐标系就拒绝，并算出会偏多少米")
    void a_list_that_does_not_say_its_datum_is_refused_with_the_metres_it_would_cost() {
        FileRefused refused = refuse("台账.csv", HEADING + DONGSI, r -> r);

        assertThat(refused.fault()).isEqualTo(Fault.DATUM_MISSING);
        assertThat(refused.tell(Phrases.in(Language.CHINESE)))
                .contains("偏 554 米")
                .contains("--datum gcj02");
        assertThat(names()).isEmpty();
    }

    @Test
    void the_name_of_the_file_may_say_it() {
        assertThat(importedAt("站点.gcj02.csv")).isCloseTo(116.4193, within(0.0003));
        assertThat(importedAt("站点_bd09.csv")).isCloseTo(116.4129, within(0.0003));
        assertThat(importedAt("站点-WGS84.csv")).isEqualTo(116.42553);
    }

    @Test
    void a_heading_may_say_it() {
        run(HEADING.replace("经度", "经度(GCJ-02)") + DONGSI, r -> r);

        assertThat(all().getFirst().profile().place().location().given().datum())
                .isEqualTo(Datum.GCJ02);
    }

    @Test
    void geojson_is_wgs84_unless_it_says_otherwise() {
        String features =
                "\"features\":[{\"type\":\"Feature\",\"properties\":{\"name\":\"甲\",\"address\":\"乙\",\"unit\":\"东四\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[116.42553,39.92981]}}]}";

        assertThat(given("a.geojson", "{\"type\":\"FeatureCollection\"," + features))
                .isEqualTo(Datum.WGS84);
        assertThat(
                        given(
                                "b.geojson",
                                "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"GCJ02\"}},"
                                        + features))
                .isEqualTo(Datum.GCJ02);
        assertThat(given("c.gcj02.geojson", "{\"type\":\"FeatureCollection\"," + features))
                .isEqualTo(Datum.GCJ02);
    }
}
