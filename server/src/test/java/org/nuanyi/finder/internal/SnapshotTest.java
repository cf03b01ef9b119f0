package org.nuanyi.finder.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.core.geo.Sphere;
import org.nuanyi.core.hours.HolidayCalendar;
import org.nuanyi.core.hours.HoursReading;
import org.nuanyi.core.hours.OpenState;
import org.nuanyi.core.hours.OpeningHours;
import org.nuanyi.core.index.Hits;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.core.trust.Status;
import org.nuanyi.finder.FoundStation;
import org.nuanyi.finder.NearestRequest;
import org.nuanyi.finder.Wishes;
import org.nuanyi.station.Entry;
import org.nuanyi.station.Facility;
import org.nuanyi.station.Serves;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationKind;
import org.nuanyi.station.StationProfile;
import org.nuanyi.union.UnitTree;

class SnapshotTest {

    private static final long SEED = 20261124;
    private static final UnitTree NO_UNITS = new UnitTree(List.of());

    private final ScheduleBook book = new ScheduleBook();

    /** The oracle looks at every station and knows nothing of indexes, bits and minutes. */
    @Test
    void the_snapshot_finds_what_looking_at_every_station_finds() {
        List<Station> stations = new SomeStations(SEED).many(800);
        Snapshot snapshot = snapshot(stations);
        Random random = new Random(SEED);
        for (int round = 0; round < 400; round++) {
            NearestRequest request = request(random);
            Instant at = request.at().orElseThrow();

            assertThat(codes(moment(snapshot, at), request))
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(oracle(stations, request, at));
        }
    }

    @Test
    void a_changed_snapshot_is_the_one_that_would_be_loaded_anew() {
        SomeStations some = new SomeStations(SEED);
        List<Station> stations = new ArrayList<>(some.many(200));
        Snapshot snapshot = snapshot(stations);
        Random random = new Random(SEED);
        for (int version = 2; version < 60; version++) {
            TreeMap<Integer, Optional<PublicStation>> changes = new TreeMap<>();
            for (int i = 0; i < 5; i++) {
                int which = random.nextInt(stations.size());
                Station changed = some.one(stations.get(which).code(), version);
                stations.set(which, changed);
                changes.put(PublicStation.number(changed.code()), prepared(changed));
            }
            snapshot = snapshot.with(changes, book.schedules());

            assertThat(codes(snapshot)).isEqualTo(codes(snapshot(stations)));
        }
        NearestRequest all = NearestRequest.around(GeoPoint.wgs84(116.42, 39.93));
        assertThat(codes(moment(snapshot, Instant.EPOCH), all))
                .isEqualTo(oracle(stations, all, Instant.EPOCH));
    }

    @Test
    void a_station_is_known_by_its_code_alone() {
        List<Station> stations = new SomeStations(SEED).many(300);
        Snapshot snapshot = snapshot(stations);

        for (Station station : stations) {
            assertThat(snapshot.findStation(station.code()).map(PublicStation::station))
                    .isEqualTo(Optional.of(station).filter(Station::isFindable));
        }
        assertThat(snapshot.findOrdinal(StationCode.ofNumber(9_999_999))).isEmpty();
    }

    @Test
    void an_empty_snapshot_finds_nothing() {
        Moment moment = moment(snapshot(List.of()), Instant.EPOCH);

        assertThat(codes(moment, NearestRequest.around(GeoPoint.wgs84(116.42, 39.93)))).isEmpty();
        assertThat(moment.snapshot().search().find("驿站").isEmpty()).isTrue();
    }

    @Test
    void states_follow_the_clock_from_minute_to_minute() {
        Snapshot snapshot = snapshot(new SomeStations(SEED).many(60));
        long first = Moment.minuteOf(Instant.parse("2026-11-27T13:50:00Z"));
        Moment moment = Moment.of(snapshot, first, HolidayCalendar.CHINA);
        for (long minute = first; minute < first + 600; minute++) {
            moment = moment.at(minute, snapshot);
            Moment fresh = Moment.of(snapshot, minute, HolidayCalendar.CHINA);
            for (int i = 0; i < snapshot.size(); i++) {
                assertThat(moment.found(i, 0)).isEqualTo(fresh.found(i, 0));
            }
        }
    }

    private static NearestRequest request(Random random) {
        double lon = 116.39 + random.nextInt(60) * 1e-3;
        double lat = 39.90 + random.nextInt(60) * 1e-3;
        return new NearestRequest(
                GeoPoint.wgs84(lon, lat),
                1 + random.nextInt(20),
                1 + random.nextInt(3_000),
                new Wishes(
                        some(Facility.class, random, 12),
                        random.nextInt(4) == 0,
                        random.nextInt(8) == 0,
                        random.nextBoolean()),
                some(Serves.class, random, 3),
                some(StationKind.class, random, 3),
                Optional.of(Instant.ofEpochSecond(1_790_000_000L + random.nextInt(10_000_000))));
    }

    private static <E extends Enum<E>> Set<E> some(Class<E> type, Random random, int oneIn) {
        Set<E> some = EnumSet.noneOf(type);
        EnumSet.allOf(type).stream().filter(_ -> random.nextInt(oneIn) == 0).forEach(some::add);
        return some;
    }

    private static List<StationCode> oracle(
            List<Station> stations, NearestRequest request, Instant at) {
        return stations.stream()
                .filter(s -> wanted(s, request, at))
                .filter(s -> metres(s, request) <= request.radiusMetres())
                .sorted(
                        Comparator.<Station>comparingDouble(
                                        s -> metres(s, request) + (isDoubtful(s, at) ? 300 : 0))
                                .thenComparingDouble(s -> metres(s, request))
                                .thenComparing(Station::code))
                .limit(request.k())
                .map(Station::code)
                .toList();
    }

    private static boolean wanted(Station station, NearestRequest request, Instant at) {
        boolean seen =
                station.profile().serves() != Serves.INTERNAL
                        && (station.standing().lifecycle() == Lifecycle.OPEN
                                || station.standing().lifecycle() == Lifecycle.SUSPENDED);
        return seen
                && grants(station.profile(), request.wishes())
                && (request.serves().isEmpty()
                        || request.serves().contains(station.profile().serves()))
                && (request.kinds().isEmpty() || request.kinds().contains(station.profile().kind()))
                && (!request.wishes().openOnly() || isOpen(station, at));
    }

    private static boolean grants(StationProfile profile, Wishes wishes) {
        boolean always = profile.hours().osm().equals(Optional.of("24/7"));
        return wishes.facilities().stream().allMatch(profile::offers)
                && (!wishes.walkIn() || profile.entry() == Entry.WALK_IN)
                && (!wishes.neverShuts() || always);
    }

    private static boolean isDoubtful(Station station, Instant at) {
        return isOpen(station, at)
                && station.standing()
                        .signs()
                        .locked()
                        .filter(locked -> !locked.first().plusSeconds(7_200).isAfter(at))
                        .isPresent();
    }

    private static boolean isOpen(Station station, Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, BeijingTime.ZONE);
        return station.standing().lifecycle() == Lifecycle.OPEN
                && station.profile().hours().osm().map(OpeningHours::parse).stream()
                        .map(reading -> ((HoursReading.Understood) reading).hours())
                        .anyMatch(
                                hours ->
                                        hours.at(local, HolidayCalendar.CHINA).state()
                                                == OpenState.OPEN);
    }

    private static double metres(Station station, NearestRequest request) {
        GeoPoint there = station.profile().place().location().entrance();
        GeoPoint here = request.from();
        return Sphere.distanceMetres(here.lon(), here.lat(), there.lon(), there.lat());
    }

    private Snapshot snapshot(List<Station> stations) {
        List<PublicStation> prepared =
                stations.stream().flatMap(s -> prepared(s).stream()).toList();
        return new Snapshot(prepared, book.schedules(), NO_UNITS);
    }

    private Optional<PublicStation> prepared(Station station) {
        return station.isFindable()
                ? Optional.of(new PublicStation(station, book.of(station)))
                : Optional.empty();
    }

    private static Moment moment(Snapshot snapshot, Instant at) {
        return Moment.of(snapshot, Moment.minuteOf(at), HolidayCalendar.CHINA);
    }

    private static List<StationCode> codes(Snapshot snapshot) {
        return IntStream.range(0, snapshot.size())
                .mapToObj(i -> snapshot.station(i).station().code())
                .toList();
    }

    /** What is listed as open must also say so. */
    private static List<StationCode> codes(Moment moment, NearestRequest request) {
        Hits hits = moment.nearest(request);
        List<FoundStation> found =
                IntStream.range(0, hits.size())
                        .mapToObj(i -> moment.found(hits.ordinals()[i], hits.metres()[i]))
                        .toList();
        if (request.wishes().openOnly()) {
            assertThat(found)
                    .allSatisfy(
                            f ->
                                    assertThat(f.state().status())
                                            .isIn(
                                                    Status.OPEN,
                                                    Status.OPEN_BY_SCHEDULE,
                                                    Status.DOUBTFUL));
        }
        return found.stream().map(f -> f.station().code()).toList();
    }
}
