package org.nuanyi.station;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("从各家地图粘贴来的坐标")
class PastedPointTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "116.41, 39.92            | gcj02 | 116.41,39.92 gcj02",
                "116.41,39.92             | bd09  | 116.41,39.92 bd09",
                "39.92, 116.41            | wgs84 | 116.41,39.92 wgs84",
                "116.41，39.92            | gcj02 | 116.41,39.92 gcj02",
                "１１６．４１，３９．９２ | gcj02 | 116.41,39.92 gcj02",
                "116.41 39.92             | gcj02 | 116.41,39.92 gcj02",
                "116.41、39.92            | gcj02 | 116.41,39.92 gcj02",
                "(116.41, 39.92)          | gcj02 | 116.41,39.92 gcj02",
                "116.41°, 39.92°          | gcj02 | 116.41,39.92 gcj02",
                "116.41,39.92 BD-09       | gcj02 | 116.41,39.92 bd09",
                "116.410000,39.920000     | gcj02 | 116.41,39.92 gcj02"
            })
    void are_read_with_the_datum_beside_them(String typed, String datum, String text) {
        assertThat(PastedPoint.text(typed, datum)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "somewhere", "116.41", "116.41,", "1,2,3", "<b>", "116.41,39.92 gcj03"})
    void stay_as_they_were_typed_where_they_are_none(String typed) {
        assertThat(PastedPoint.text(typed, "gcj02")).isEqualTo(typed);
        assertThat(Points.read(PastedPoint.text(typed, "gcj02"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "116.41,39.92 gcj02 | 116.41, 39.92 | GCJ02",
                "somewhere          | somewhere     | ",
            })
    void are_shown_apart_from_their_datum(String text, String numbers, String datum) {
        assertThat(PastedPoint.numbers(text)).isEqualTo(numbers);
        assertThat(PastedPoint.datum(text).map(Enum::name).orElse(null)).isEqualTo(datum);
    }
}
