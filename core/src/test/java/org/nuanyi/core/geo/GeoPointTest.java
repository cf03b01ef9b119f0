package org.nuanyi.core.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.nuanyi.core.geo.Datum.BD09;
import static org.nuanyi.core.geo.Datum.GCJ02;
import static org.nuanyi.core.geo.Datum.WGS84;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nuanyi.core.Seeded;
import org.nuanyi.core.SharedData;

class GeoPointTest {

    private static final GeoPoint DONGSI = GeoPoint.wgs84(116.4193, 39.9284);

    @Test
    @DisplayName("忘记坐标转换：东城区火星坐标偏约555米，百度坐标偏约1364米")
    void a_forgotten_conversion_in_dongcheng_is_555_m_or_1364_m() {
        assertThat(metresBetween(DONGSI, DONGSI.to(GCJ02))).isCloseTo(555, within(5.0));
        assertThat(metresBetween(DONGSI, DONGSI.to(BD09))).isCloseTo(1364, within(25.0));
    }

    @Test
    void the_centres_of_664_cities_come_out_within_a_metre_in_every_datum() throws IOException {
        JsonNode cities =
                new ObjectMapper()
                        .readTree(SharedData.file("datum-vectors-664-cities.json").toFile());
        assertThat(cities).hasSize(664);
        for (JsonNode city : cities) {
            for (Datum from : Datum.values()) {
                for (Datum to : Datum.values()) {
                    GeoPoint expected = vector(city, to);
                    GeoPoint converted = vector(city, from).to(to);
                    assertThat(metresBetween(converted, expected))
                            .as("%s from %s to %s", city.at("/attrs/name"), from, to)
                            .isLessThan(1.0);
                }
            }
        }
    }

    @Test
    void a_round_trip_comes_back_within_a_micrometre() {
        RandomGenerator random = Seeded.random("round trips");
        for (int i = 0; i < 100_000; i++) {
            GeoPoint there = GeoPoint.wgs84(random.nextDouble(73, 137), random.nextDouble(2, 55));
            for (Datum datum : Datum.values()) {
                GeoPoint back = there.to(datum).to(WGS84);
                assertThat(metresBetween(there, back))
                        .as("%s over %s", there, datum)
                        .isLessThan(1e-6);
            }
        }
    }

    @Test
    void baidu_points_come_back_to_baidu_points() {
        RandomGenerator random = Seeded.random("round trips from BD-09");
        for (int i = 0; i < 10_000; i++) {
            GeoPoint there =
                    new GeoPoint(random.nextDouble(73, 137), random.nextDouble(2, 55), BD09);
            assertThat(metresBetween(there, there.to(WGS84).to(BD09))).isLessThan(1e-6);
            assertThat(metresBetween(there, there.to(GCJ02).to(BD09))).isLessThan(1e-6);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "72.003, 40",
        "137.835, 40",
        "116, 0.829",
        "116, 55.828",
        "-0.1276, 51.5072",
        "151.2, -33.87"
    })
    void outside_china_every_datum_is_the_same(double lon, double lat) {
        for (Datum from : Datum.values()) {
            for (Datum to : Datum.values()) {
                assertThat(new GeoPoint(lon, lat, from).to(to))
                        .isEqualTo(new GeoPoint(lon, lat, to));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"72.005, 40", "137.834, 40", "116, 0.83", "116, 55.827"})
    void just_inside_the_box_of_china_points_are_shifted(double lon, double lat) {
        GeoPoint inside = GeoPoint.wgs84(lon, lat);
        assertThat(metresBetween(inside, inside.to(GCJ02))).isGreaterThan(50);
    }

    @ParameterizedTest
    @EnumSource(Datum.class)
    void a_point_already_in_the_datum_asked_for_is_unchanged(Datum datum) {
        GeoPoint point = new GeoPoint(116.4193, 39.9284, datum);
        assertThat(point.to(datum)).isSameAs(point);
    }

    @ParameterizedTest
    @CsvSource({"NaN, 0", "0, NaN", "180.1, 0", "-180.1, 0", "0, 90.1", "0, -90.1", "Infinity, 0"})
    void a_point_off_the_globe_is_refused(double lon, double lat) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GeoPoint.wgs84(lon, lat))
                .withMessageContaining("must lie within");
    }

    @ParameterizedTest
    @CsvSource({"180, 90", "-180, -90"})
    void the_corners_of_the_globe_are_points(double lon, double lat) {
        assertThat(GeoPoint.wgs84(lon, lat).to(BD09).lon()).isEqualTo(lon);
    }

    private static GeoPoint vector(JsonNode city, Datum datum) {
        JsonNode lonLat = city.get("coords").get(datum.name());
        return new GeoPoint(lonLat.get(0).asDouble(), lonLat.get(1).asDouble(), datum);
    }

    /** Compares the numbers alone: how far one would walk wrong by mixing up the datums. */
    private static double metresBetween(GeoPoint a, GeoPoint b) {
        return Sphere.distanceMetres(a.lon(), a.lat(), b.lon(), b.lat());
    }
}
