package org.nuanyi.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.intake.internal.Checking.row;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;

/** Where a row says a station is. */
class RowPointTest {

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

    private static GeoPoint point(Checking row) {
        return row.station().profile().place().location().given();
    }
}
