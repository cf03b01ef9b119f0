package org.nuanyi.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.core.geo.Sphere;
import org.nuanyi.core.hours.HolidayCalendar;
import org.nuanyi.core.hours.HoursReading;
import org.nuanyi.core.hours.OpenState;
import org.nuanyi.core.hours.OpeningHours;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.core.trust.Signs;
import org.nuanyi.station.Check;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Facility;
import org.nuanyi.station.FacilityState;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.Provenance;
import org.nuanyi.station.Serves;
import org.nuanyi.station.StationKind;
import org.nuanyi.station.StationProfile;

class DemoSetTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant MORNING =
            TODAY.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
    private static final LocalDateTime NOW = TODAY.atTime(10, 0);
    private static final DemoSet SET = DemoSet.generate(DemoSet.SEED, NOW);
    private static final List<NewStation> STATIONS = SET.stations();

    /** A Tuesday in winter, ten past five in the morning. */
    private static final LocalDateTime EARLY = LocalDateTime.of(2026, 12, 1, 5, 10);

    @Test
    @DisplayName("1360个驿站，18个考核单位个个有")
    void has_1360_stations_in_all_18_units() {
        Set<String> units = new HashSet<>();
        STATIONS.forEach(station -> units.add(station.profile().unit()));

        assertThat(STATIONS).hasSize(1_360);
        assertThat(units).hasSize(18).contains("110101P01", "110101001", "110101017");
    }

    @Test
    @DisplayName("每一个都标明是演示数据")
    void marks_every_one_as_made_up() {
        assertThat(STATIONS)
                .allSatisfy(
                        s -> {
                            assertThat(s.origin().provenance()).isEqualTo(Provenance.GENERATED);
                            assertThat(s.origin().source()).isEqualTo(DemoSet.SOURCE);
                            assertThat(s.profile().place().location().source()).isEqualTo("演示数据");
                        });
        assertThat(STATIONS).extracting(s -> s.origin().ref()).doesNotHaveDuplicates();
    }

    @Test
    void is_the_same_for_the_same_seed_and_day() {
        assertThat(DemoSet.generate(DemoSet.SEED, NOW)).isEqualTo(SET);
        assertThat(DemoSet.generate(DemoSet.SEED + 1, NOW)).isNotEqualTo(SET);
    }

    @Test
    void keeps_its_places_and_moves_its_dates_with_the_day() {
        List<NewStation> later = DemoSet.generate(DemoSet.SEED, NOW.plusDays(30)).stations();

        assertThat(later).extracting(s -> s.profile().name()).isEqualTo(names());
        Instant checked = checkedAt(STATIONS.getFirst());
        assertThat(checkedAt(later.getFirst())).isEqualTo(checked.plus(Duration.ofDays(30)));
    }

    @Test
    void dates_nothing_after_the_moment_it_is_made_for() {
        assertThat(STATIONS)
                .allSatisfy(
                        s -> {
                            Signs signs = s.standing().signs();
                            signs.proof().ifPresent(proof -> isPast(proof.at()));
                            signs.locked().ifPresent(locked -> isPast(locked.latest()));
                            signs.shutAt().ifPresent(DemoSetTest::isPast);
                            checks(s).forEach(check -> isPast(check.at()));
                        });
    }

    @Test
    @DisplayName("核对到每一项：新旧不一，谁核对的也不一")
    void has_checks_of_every_age_by_everybody_who_checks() {
        Set<String> by = new HashSet<>();
        STATIONS.forEach(station -> checks(station).forEach(check -> by.add(check.by())));

        assertThat(by).contains("keeper", "inspection", "union", "110101006", "110101P01");
        assertThat(STATIONS)
                .anyMatch(s -> checks(s).map(Check::at).distinct().count() > 2)
                .anyMatch(s -> s.profile().hours().checked().isEmpty() && checkedLately(s));
        assertThat(STATIONS.stream().filter(DemoSetTest::checkedLately).count())
                .isBetween(300L, 1_100L);
    }

    private static boolean checkedLately(NewStation station) {
        return checks(station).anyMatch(c -> c.at().isAfter(MORNING.minus(Duration.ofDays(30))));
    }

    @Test
    void has_no_two_of_one_name_or_at_one_place() {
        assertThat(names()).doesNotHaveDuplicates();
        assertThat(STATIONS)
                .extracting(s -> s.profile().place().location().given())
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("科技园的驿站在街道里，街道的驿站在自己街道里")
    void puts_the_parks_stations_into_subdistricts() {
        for (NewStation station : STATIONS) {
            String unit = station.profile().unit();
            String area = station.profile().place().area().orElseThrow();
            assertThat(area).matches("1101010(0[1-9]|1[0-7])");
            if (!unit.equals("110101P01")) {
                assertThat(area).isEqualTo(unit);
            }
        }
    }

    @Test
    void keeps_within_the_district() {
        assertThat(STATIONS)
                .allSatisfy(
                        s -> {
                            GeoPoint at = entrance(s);
                            assertThat(at.lon()).isBetween(116.37, 116.45);
                            assertThat(at.lat()).isBetween(39.85, 39.975);
                        });
    }

    @Test
    @DisplayName("站点成簇，不是均匀撒点")
    void is_clustered_as_streets_are() {
        double nearest =
                STATIONS.stream()
                        .mapToDouble(DemoSetTest::metresToNeighbour)
                        .average()
                        .orElseThrow();
        double evenly = 0.5 * Math.sqrt(41.84e6 / STATIONS.size());

        assertThat(nearest).isLessThan(0.6 * evenly);
    }

    @Test
    void has_the_kinds_it_should() {
        Map<StationKind, Integer> kinds = new HashMap<>();
        STATIONS.forEach(s -> kinds.merge(s.profile().kind(), 1, Integer::sum));

        assertThat(kinds.get(StationKind.CABINET)).isEqualTo(20);
        assertThat(kinds.get(StationKind.MOBILE)).isEqualTo(18);
        assertThat(kinds.get(StationKind.MICRO)).isBetween(220, 360);
    }

    @Test
    void has_stations_in_every_state() {
        assertThat(share(s -> is(s, Lifecycle.OPEN))).isCloseTo(0.925, within(0.03));
        assertThat(share(s -> is(s, Lifecycle.SUSPENDED))).isBetween(0.01, 0.05);
        assertThat(share(s -> is(s, Lifecycle.CLOSED))).isBetween(0.01, 0.04);
        assertThat(share(s -> is(s, Lifecycle.BUILDING))).isBetween(0.005, 0.03);
        assertThat(share(s -> is(s, Lifecycle.PLANNED))).isBetween(0.005, 0.03);
        assertThat(share(s -> isDoubted(s))).isBetween(0.015, 0.05);
        assertThat(share(DemoSetTest::isProvenToday)).isBetween(0.3, 0.6);
        assertThat(share(DemoSetTest::isStale)).isBetween(0.05, 0.13);
        assertThat(share(s -> s.profile().serves() == Serves.INTERNAL)).isBetween(0.07, 0.2);
        assertThat(share(DemoSetTest::hasSomethingBroken)).isBetween(0.1, 0.5);
    }

    @Test
    void moves_some_closed_stations_to_open_ones_of_their_unit() {
        assertThat(SET.moves()).hasSizeBetween(5, 25);
        for (DemoSet.Move move : SET.moves()) {
            NewStation closed = station(move.closed());
            NewStation next = station(move.successor());
            assertThat(closed.standing().lifecycle()).isEqualTo(Lifecycle.CLOSED);
            assertThat(next.standing().lifecycle()).isEqualTo(Lifecycle.OPEN);
            assertThat(next.profile().unit()).isEqualTo(closed.profile().unit());
        }
    }

    @Test
    @DisplayName("时间都写成中文，大多读得懂，有些读不懂")
    void writes_hours_as_people_do() {
        assertThat(share(s -> s.profile().hours().osm().isEmpty())).isBetween(0.02, 0.07);
        assertThat(share(s -> open(s, EARLY) == OpenState.OPEN)).isBetween(0.08, 0.3);
        assertThat(share(s -> open(s, EARLY.withHour(10)) == OpenState.OPEN)).isGreaterThan(0.75);
        assertThat(share(s -> open(s, EARLY.withHour(21)) == OpenState.OPEN)).isBetween(0.25, 0.6);
        assertThat(STATIONS).allSatisfy(s -> assertThat(s.profile().hours().text()).isNotBlank());
    }

    @Test
    @DisplayName("东四，冬天周二早上5点10分：一公里内至少三个开着、有微波炉")
    void a_courier_at_dongsi_finds_a_microwave_at_ten_past_five() {
        List<NewStation> found =
                STATIONS.stream()
                        .filter(s -> is(s, Lifecycle.OPEN) && !isDoubted(s))
                        .filter(s -> s.profile().serves() != Serves.INTERNAL)
                        .filter(s -> s.profile().offers(Facility.MICROWAVE))
                        .filter(s -> metres(entrance(s), 116.4193, 39.9284) <= 1_000)
                        .filter(s -> open(s, EARLY) == OpenState.OPEN)
                        .toList();

        assertThat(found).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    @DisplayName("没有一个号码打得通")
    void gives_numbers_that_nobody_has() {
        assertThat(STATIONS)
                .allSatisfy(
                        s -> {
                            s.profile()
                                    .deskPhone()
                                    .ifPresent(p -> assertThat(p).matches("010-5555\\d{4}"));
                            s.keeper()
                                    .ifPresent(
                                            k -> assertThat(k.mobile()).matches("1000000\\d{4}"));
                        });
    }

    private static NewStation station(String ref) {
        return STATIONS.stream()
                .filter(s -> s.origin().ref().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names() {
        return STATIONS.stream().map(s -> s.profile().name()).toList();
    }

    private static void isPast(Instant at) {
        assertThat(at).isBeforeOrEqualTo(NOW.atZone(ZoneId.of("Asia/Shanghai")).toInstant());
    }

    private static double share(Predicate<NewStation> which) {
        return (double) STATIONS.stream().filter(which).count() / STATIONS.size();
    }

    private static boolean is(NewStation station, Lifecycle lifecycle) {
        return station.standing().lifecycle() == lifecycle;
    }

    private static boolean isDoubted(NewStation station) {
        Signs signs = station.standing().signs();
        return signs.locked().isPresent() || signs.shutAt().isPresent();
    }

    private static boolean isProvenToday(NewStation station) {
        return is(station, Lifecycle.OPEN)
                && station.standing()
                        .signs()
                        .proof()
                        .filter(proof -> !proof.at().isBefore(MORNING))
                        .isPresent();
    }

    private static boolean isStale(NewStation station) {
        return is(station, Lifecycle.OPEN)
                && checkedAt(station).isBefore(MORNING.minus(Duration.ofDays(365)));
    }

    private static boolean hasSomethingBroken(NewStation station) {
        return station.profile().facilities().values().stream()
                .anyMatch(state -> state.condition() == Condition.BROKEN);
    }

    /** Of the entrance, the hours and each facility. */
    private static Stream<Check> checks(NewStation station) {
        StationProfile profile = station.profile();
        return Stream.concat(
                        Stream.of(profile.place().location().checked(), profile.hours().checked()),
                        profile.facilities().values().stream().map(FacilityState::checked))
                .flatMap(Optional::stream);
    }

    private static Instant checkedAt(NewStation station) {
        return station.profile().place().location().checked().orElseThrow().at();
    }

    private static OpenState open(NewStation station, LocalDateTime at) {
        return station.profile()
                .hours()
                .osm()
                .map(DemoSetTest::understood)
                .map(hours -> hours.at(at, HolidayCalendar.CHINA).state())
                .orElse(OpenState.UNKNOWN);
    }

    private static OpeningHours understood(String osm) {
        return switch (OpeningHours.parse(osm)) {
            case HoursReading.Understood(OpeningHours hours) -> hours;
            case HoursReading.NotUnderstood not -> throw new AssertionError(osm + not.reason());
        };
    }

    private static GeoPoint entrance(NewStation station) {
        return station.profile().place().location().entrance();
    }

    private static double metresToNeighbour(NewStation station) {
        GeoPoint here = entrance(station);
        return STATIONS.stream()
                .filter(other -> other != station)
                .mapToDouble(other -> metres(entrance(other), here.lon(), here.lat()))
                .min()
                .orElseThrow();
    }

    private static double metres(GeoPoint from, double lon, double lat) {
        return Sphere.distanceMetres(from.lon(), from.lat(), lon, lat);
    }
}
