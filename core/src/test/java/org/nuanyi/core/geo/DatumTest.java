package org.nuanyi.core.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatumTest {

    @ParameterizedTest
    @EnumSource(Datum.class)
    void each_datum_is_found_by_its_id(Datum datum) {
        assertThat(Datum.find(datum.id())).contains(datum);
    }

    @ParameterizedTest
    @CsvSource({"WGS84, WGS84", "wgs-84, WGS84", "GCJ-02, GCJ02", "' bd09 ', BD09"})
    void names_as_people_write_them_are_found(String written, Datum meant) {
        assertThat(Datum.find(written)).contains(meant);
    }

    @Test
    void cgcs2000_counts_as_wgs84_which_it_matches_within_a_metre() {
        assertThat(Datum.find("CGCS2000")).contains(Datum.WGS84);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wgs", "epsg:4326", "火星"})
    void another_name_is_no_datum(String name) {
        assertThat(Datum.find(name)).isEmpty();
    }
}
