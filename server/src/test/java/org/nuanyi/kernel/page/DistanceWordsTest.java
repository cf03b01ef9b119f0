package org.nuanyi.kernel.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistanceWordsTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    0,      10 米,     10 m
                    283.4,  280 米,    280 m
                    994,    990 米,    990 m
                    996,    1.0 公里,  1.0 km
                    1249,   1.2 公里,  1.2 km
                    9949,   9.9 公里,  9.9 km
                    9951,   10 公里,   10 km
                    12345,  12 公里,   12 km
                    """)
    void a_distance_is_as_fine_as_a_walker_can_tell(double metres, String chinese, String english) {
        assertThat(DistanceWords.of(metres, Language.CHINESE)).isEqualTo(chinese);
        assertThat(DistanceWords.of(metres, Language.ENGLISH)).isEqualTo(english);
    }
}
