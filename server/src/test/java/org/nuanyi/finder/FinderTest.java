package org.nuanyi.finder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.station.Standing;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.Stations;

@QuarkusTest
class FinderTest {

    @Inject Finder finder;
    @Inject Stations stations;

    @Test
    void a_registered_station_is_found_within_a_second() {
        Station registered =
                stations.register(
                        StationExamples.of(
                                StationExamples.profile("一秒内看得见的驿站"),
                                Standing.OPEN,
                                UUID.randomUUID().toString()));

        await().atMost(Duration.ofSeconds(1))
                .until(() -> finder.find(registered.code()).isPresent());
        assertThat(finder.find(registered.code()).orElseThrow().station()).isEqualTo(registered);
    }

    @DisplayName("dsjd 找到东四街道")
    @Test
    void a_place_is_found_by_name_alias_pinyin_and_initials() {
        assertThat(finder.findPlace("dsjd").orElseThrow().name()).isEqualTo("东四");
        assertThat(finder.findPlace("崇外").orElseThrow().name()).isEqualTo("崇文门外");
        assertThat(finder.findPlace("gugong").orElseThrow().name()).isEqualTo("故宫");
        assertThat(finder.findPlace("北京市东城区雍和宫附近").orElseThrow().name()).isEqualTo("雍和宫");
        assertThat(finder.findPlace("火星")).isEmpty();
    }
}
