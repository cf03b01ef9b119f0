package org.nuanyi.finder.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

    private static final Cell DONGCHENG = Cell.find("N39.75E116.25").orElseThrow();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "N39.75E116.25",
                "N00.00E000.00",
                "S00.25W000.25",
                "S90.00W180.00",
                "N89.75E179.75"
            })
    void a_cell_is_known_by_its_south_west_corner(String id) {
        assertThat(Cell.find(id).orElseThrow().id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "N39.75",
                "n39.75e116.25",
                "N39.80E116.25",
                "N39.7E116.25",
                "39.75,116.25",
                "S00.00E000.00",
                "N00.00W000.00",
                "N90.00E000.00",
                "N00.00E180.00",
                "S90.25E000.00",
                "N39.75E116.25 ",
                "N99.00E116.25"
            })
    void it_has_one_id_and_nothing_else_is_one(String text) {
        assertThat(Cell.find(text)).isEmpty();
    }

    @Test
    void its_pack_reaches_five_kilometres_around_it() {
        double fiveKm = 5_000 / 111_195.0;

        assertThat(DONGCHENG.reaches(116.30, 39.80)).isTrue();
        assertThat(DONGCHENG.reaches(116.30, 39.75 - 0.99 * fiveKm)).isTrue();
        assertThat(DONGCHENG.reaches(116.30, 39.75 - 1.01 * fiveKm)).isFalse();
        assertThat(DONGCHENG.reaches(116.30, 40.00 + 0.99 * fiveKm)).isTrue();
        assertThat(DONGCHENG.reaches(116.30, 40.00 + 1.01 * fiveKm)).isFalse();
        double east = fiveKm / Math.cos(Math.toRadians(40));
        assertThat(DONGCHENG.reaches(116.50 + 0.99 * east, 39.80)).isTrue();
        assertThat(DONGCHENG.reaches(116.50 + 1.02 * east, 39.80)).isFalse();
        assertThat(DONGCHENG.reaches(116.25 - 0.99 * east, 39.80)).isTrue();
        assertThat(DONGCHENG.reaches(116.25 - 1.02 * east, 39.80)).isFalse();
    }

    @Test
    void it_reaches_over_the_date_line() {
        assertThat(Cell.find("N10.00E179.75").orElseThrow().reaches(-179.99, 10.1)).isTrue();
        assertThat(Cell.find("N10.00W180.00").orElseThrow().reaches(179.99, 10.1)).isTrue();
    }
}
