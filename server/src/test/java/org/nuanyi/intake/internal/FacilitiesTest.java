package org.nuanyi.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.intake.internal.Checking.row;
import static org.nuanyi.station.Facility.AED;
import static org.nuanyi.station.Facility.AIR_CONDITIONING;
import static org.nuanyi.station.Facility.DRINKING_WATER;
import static org.nuanyi.station.Facility.FIRST_AID;
import static org.nuanyi.station.Facility.MICROWAVE;
import static org.nuanyi.station.Facility.PHONE_CHARGING;
import static org.nuanyi.station.Facility.SEATS;
import static org.nuanyi.station.Facility.WIFI;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Facility;

class FacilitiesTest {

    @Test
    void keys_of_other_projects_are_known() {
        assertThat(facilities(row().with("facilities", "drink;ac;seat;charging;wifi;first_aid")))
                .containsExactlyInAnyOrder(
                        DRINKING_WATER, AIR_CONDITIONING, SEATS, PHONE_CHARGING, WIFI, FIRST_AID);
    }

    @Test
    void chinese_words_are_known_however_they_are_parted() {
        for (String list :
                new String[] {"饮水机、微波炉、WiFi", "饮水机，微波炉；无线网", "饮水机 微波炉 wi-fi", "饮水机/微波炉/ＷＩＦＩ"}) {
            assertThat(facilities(row().with("设施", list)))
                    .as(list)
                    .containsExactlyInAnyOrder(DRINKING_WATER, MICROWAVE, WIFI);
        }
    }

    @Test
    void english_words_of_two_parts_stay_together() {
        assertThat(facilities(row().with("设施", "First aid, drinking water, air conditioning")))
                .containsExactlyInAnyOrder(FIRST_AID, DRINKING_WATER, AIR_CONDITIONING);
    }

    @ParameterizedTest
    @EnumSource
    void every_facility_is_known_by_its_own_names(Facility facility) {
        assertThat(FacilityWords.find(facility.id())).contains(facility);
        assertThat(FacilityWords.find(facility.chinese())).contains(facility);
        assertThat(FacilityWords.find(facility.english())).contains(facility);
    }

    @Test
    void what_is_not_known_is_named_and_left_out() {
        Checking odd = row().with("设施", "微波炉、按摩椅、桑拿房");

        assertThat(facilities(odd)).containsExactly(MICROWAVE);
        assertThat(odd.said()).containsExactly("FACILITY_UNKNOWN[设施][按摩椅、桑拿房]");
    }

    @Test
    void what_is_broken_is_broken() {
        assertThat(row().with("设施", "微波炉(坏)、空调维修中、饮水机").station().profile().facilities())
                .extractingByKeys(MICROWAVE, AIR_CONDITIONING, DRINKING_WATER)
                .extracting(s -> s.condition())
                .containsExactly(Condition.BROKEN, Condition.BROKEN, Condition.WORKS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"有", "√", "是", "1", "2台", "yes", "true"})
    void a_column_of_its_own_may_tick_a_facility(String tick) {
        assertThat(facilities(row().with("微波炉", tick).with("设施", "AED")))
                .containsExactlyInAnyOrder(MICROWAVE, AED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"无", "", "×", "否", "0", "-", "false", "没有"})
    void or_not(String tick) {
        assertThat(facilities(row().with("微波炉", tick))).isEmpty();
    }

    @Test
    void objects_of_json_tick_them_too() {
        assertThat(
                        facilities(
                                row().with("facilities.microwave", "true")
                                        .with("facilities.wifi", "false")))
                .containsExactly(MICROWAVE);
    }

    private static Set<Facility> facilities(Checking row) {
        Map<Facility, ?> all = row.station().profile().facilities();
        return all.keySet().stream().collect(Collectors.toSet());
    }
}
