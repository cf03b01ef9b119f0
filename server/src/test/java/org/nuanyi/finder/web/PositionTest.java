package org.nuanyi.finder.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.kernel.BadInput;

class PositionTest {

    @Test
    void degrees_are_read_as_a_browser_writes_them() {
        assertThat(Position.parse("116.4193", "39.9284"))
                .isEqualTo(GeoPoint.wgs84(116.4193, 39.9284));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "abc",
                "NaN",
                "Infinity",
                "180.1",
                "-200",
                "1e9",
                "116.41930000000000000000000000000000000000001"
            })
    void what_is_no_position_is_refused_without_repeating_it(String lon) {
        assertThatThrownBy(() -> Position.parse(lon, "39.9284"))
                .isInstanceOf(BadInput.class)
                .hasMessage("lon must be degrees from -180 to 180");
    }
}
