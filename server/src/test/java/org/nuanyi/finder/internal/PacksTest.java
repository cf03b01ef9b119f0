package org.nuanyi.finder.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nuanyi.station.Facility;
import org.nuanyi.station.MovableClock;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.union.UnitTree;

/** One server's packs over some days, in which stations change. */
class PacksTest {

    private static final Cell DONGCHENG = Cell.find("N39.75E116.25").orElseThrow();
    private static final Cell SEA = Cell.find("N00.00E000.00").orElseThrow();
    private static final Instant TUESDAY = Instant.parse("2026-11-23T21:10:00Z");

    private final SomeStations some = new SomeStations(7);
    private final ScheduleBook book = new ScheduleBook();
    private final MovableClock clock = new MovableClock(TUESDAY);
    private final Present present = new Present(clock);
    private final Packs packs = new Packs(present);
    private final List<PublicStation> stations = new ArrayList<>();

    @Test
    void a_pack_holds_every_public_station_of_its_cell_once() {
        publish(200);
        JsonNode json = read(packs.newest(DONGCHENG).json());

        assertThat(codes(json))
                .isEqualTo(stations.stream().map(PublicStation::number).toList())
                .isSorted();
        assertThat(codes(read(packs.newest(SEA).json()))).isEmpty();
    }

    @Test
    void its_version_does_not_change_with_the_minutes_nor_with_a_snapshot_that_says_the_same() {
        publish(50);
        Pack first = packs.newest(DONGCHENG);
        clock.advance(Duration.ofHours(30));
        publish();

        assertThat(packs.newest(DONGCHENG)).isSameAs(first);
    }

    @Test
    void the_same_stations_make_the_same_version_in_every_process() {
        publish(50);
        Packs others = new Packs(present);

        assertThat(others.newest(DONGCHENG).version()).isEqualTo(packs.newest(DONGCHENG).version());
    }

    @Test
    void its_hours_reach_400_days_beyond_the_last_day_of_the_month() {
        publish(10);
        Pack november = packs.newest(DONGCHENG);
        clock.advance(Duration.between(TUESDAY, Instant.parse("2026-11-30T15:59:00Z")));
        assertThat(packs.newest(DONGCHENG)).isSameAs(november);

        clock.advance(Duration.ofMinutes(1));
        JsonNode december = read(packs.newest(DONGCHENG).json());
        assertThat(december.at("/hours/from").asText()).isEqualTo("2026-11-30");
        assertThat(december.at("/hours/schedules/0")).hasSize(63);
    }

    @Test
    void what_changed_since_a_version_is_told_and_nothing_else() {
        publish(100);
        Pack first = packs.newest(DONGCHENG);
        int gone = stations.removeFirst().number();
        PublicStation changed = prepared(anyPublic(stations.get(5).station().code()));
        stations.set(5, changed);
        publish();
        Pack second = packs.newest(DONGCHENG);
        JsonNode changes = read(packs.since(second, first.version()));

        assertThat(changes.get("since").asText()).isEqualTo(first.version());
        assertThat(changes.get("version").asText()).isEqualTo(second.version());
        assertThat(codes(changes)).containsExactly(changed.number());
        assertThat(changes.get("gone")).hasSize(1);
        assertThat(changes.at("/gone/0").asInt()).isEqualTo(gone);
    }

    @Test
    void who_has_the_newest_is_told_that_nothing_changed() {
        publish(20);
        Pack newest = packs.newest(DONGCHENG);
        JsonNode changes = read(packs.since(newest, newest.version()));

        assertThat(changes.has("since")).isTrue();
        assertThat(codes(changes)).isEmpty();
        assertThat(changes.get("gone")).isEmpty();
    }

    @Test
    void who_has_a_version_that_is_no_longer_kept_gets_all() {
        publish(20);
        Pack first = packs.newest(DONGCHENG);
        for (int i = 0; i < 5; i++) {
            stations.removeLast();
            publish();
            packs.newest(DONGCHENG);
        }
        Pack newest = packs.newest(DONGCHENG);

        assertThat(packs.since(newest, first.version())).isEqualTo(newest.json());
        assertThat(packs.since(newest, "nonsense")).isEqualTo(newest.json());
        assertThat(packs.find(DONGCHENG, first.version())).isEmpty();
        assertThat(packs.find(DONGCHENG, newest.version())).containsSame(newest);
    }

    @Test
    void many_who_ask_at_once_get_the_one_that_is_made_once() throws Exception {
        publish(200);
        Set<Pack> got = new HashSet<>();
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Pack>> questions =
                    IntStream.range(0, 50)
                            .<Callable<Pack>>mapToObj(_ -> () -> packs.newest(DONGCHENG))
                            .toList();
            for (var answer : askers.invokeAll(questions)) {
                got.add(answer.get());
            }
        }

        assertThat(got).hasSize(1);
    }

    @Test
    void a_phone_has_a_bit_for_each_facility() {
        assertThat(Facility.values()).hasSizeLessThanOrEqualTo(31);
    }

    private void publish(int count) {
        some.many(count).stream()
                .filter(Station::isPublic)
                .map(this::prepared)
                .forEach(stations::add);
        publish();
    }

    private Station anyPublic(StationCode code) {
        return Stream.generate(() -> some.one(code, 2))
                .filter(Station::isPublic)
                .findFirst()
                .orElseThrow();
    }

    private PublicStation prepared(Station station) {
        return new PublicStation(station, book.of(station));
    }

    private void publish() {
        present.publish(new Snapshot(stations, book.schedules(), new UnitTree(List.of())));
    }

    private static JsonNode read(Compressed json) {
        try {
            return new ObjectMapper().readTree(json.plain());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static List<Integer> codes(JsonNode pack) {
        List<Integer> codes = new ArrayList<>();
        int code = 0;
        for (JsonNode difference : pack.get("code")) {
            code += difference.asInt();
            codes.add(code);
        }
        return codes;
    }
}
