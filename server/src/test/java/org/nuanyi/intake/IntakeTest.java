package org.nuanyi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.core.geo.Sphere;
import org.nuanyi.intake.ImportSummary.Changes;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.station.HostKind;
import org.nuanyi.station.Hosts;
import org.nuanyi.station.PlacedHost;
import org.nuanyi.station.Provenance;
import org.nuanyi.station.Station;
import org.nuanyi.station.Stations;
import org.nuanyi.testing.SharedData;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.union.Units;

class IntakeTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T04:00:00Z"), ZoneOffset.UTC);
    private static final String HEADING = "名称,地址,经度,纬度,街道,开放时间\n";
    private static final String DONGSI = "东四驿站,东四北大街265号,116.42553,39.92981,东四街道,08:00-20:00\n";
    private static final String QIANMEN = "前门驿站,前门大街2号,116.40434,39.89651,前门街道,24小时\n";

    @RegisterExtension final TestDatabase database = new TestDatabase();

    @TempDir Path folder;

    private Stations stations = none();
    private Hosts hosts = none();
    private Intake intake = none();

    @BeforeEach
    void open() {
        stations =
                new Stations(database.jdbi(), CLOCK, new AesGcmSealing(SealKey.of(new byte[32])));
        hosts = new Hosts(database.jdbi());
        intake = new Intake(stations, hosts, new Units(database.jdbi()), CLOCK);
    }

    // --- in, again, and changed ---

    @Test
    void good_rows_come_in_and_bad_ones_do_not() {
        ImportSummary summary = gcj02(HEADING + DONGSI + "坏驿站,,39.9,116.4,东四街道,\n" + QIANMEN);

        assertThat(names()).containsExactly("东四驿站", "前门驿站");
        assertThat(summary.read()).isEqualTo(3);
        assertThat(summary.bad()).isEqualTo(1);
        assertThat(summary.exitCode()).isEqualTo(2);
        assertThat(faults(summary)).containsExactly("3 ADDRESS_MISSING", "3 POINT_SWAPPED");
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        gcj02(HEADING + DONGSI + QIANMEN);
        List<Station> before = all();

        ImportSummary again = gcj02(HEADING + DONGSI + QIANMEN);

        assertThat(again.changes()).isEqualTo(new Changes(0, 0, 2, 0));
        assertThat(again.exitCode()).isZero();
        assertThat(all()).isEqualTo(before);
    }

    @Test
    @DisplayName("开放时间变了，还是同一个驿站")
    void a_changed_row_changes_its_station() {
        gcj02(HEADING + DONGSI + QIANMEN);
        Station before = all().getFirst();

        ImportSummary again =
                gcj02(HEADING + DONGSI.replace("08:00-20:00", "09:00-17:30") + QIANMEN);

        assertThat(again.changes()).isEqualTo(new Changes(0, 1, 1, 0));
        assertThat(all().getFirst().code()).isEqualTo(before.code());
        assertThat(all().getFirst().profile().hours().osm()).contains("09:00-17:30");
    }

    @Test
    void two_rows_that_are_the_same_one_are_a_problem_of_the_second() {
        ImportSummary summary = gcj02(HEADING + DONGSI + QIANMEN + DONGSI);

        assertThat(faults(summary)).containsExactly("4 REF_TWICE");
        assertThat(summary.problems().getFirst().details()).containsExactly("2");
        assertThat(names()).containsExactly("东四驿站", "前门驿站");
    }

    @Test
    void a_try_writes_nothing_and_says_what_would_happen() {
        gcj02(HEADING + DONGSI);
        long before = lastNumber();

        ImportSummary summary =
                run(HEADING + DONGSI + QIANMEN + "坏,,,,,\n", r -> dryRun(withGcj02(r)));

        assertThat(summary.changes()).isEqualTo(new Changes(1, 1, 0, 0));
        assertThat(summary.exitCode()).isEqualTo(2);
        assertThat(summary.report()).isEqualTo(new ImportSummary.Report.None());
        assertThat(names()).containsExactly("东四驿站");
        assertThat(lastNumber()).isEqualTo(before);
        assertThat(folder.resolve("台账.csv.report.xlsx")).doesNotExist();
    }

    @Test
    void a_file_of_bad_rows_only_does_nothing() {
        assertThat(gcj02(HEADING + "坏,,,,,\n").exitCode()).isEqualTo(1);
    }

    @Test
    void a_file_that_breaks_in_the_middle_leaves_nothing_behind() {
        String broken =
                "["
                        + "{\"name\":\"甲\",\"address\":\"乙\",\"lng\":116.4,\"lat\":39.9,\"unit\":\"东四\"},"
                                .repeat(500)
                        + "{";

        assertThat(refusal("台账.json", broken, IntakeTest::withGcj02)).isEqualTo(Fault.JSON_BROKEN);
        assertThat(names()).isEmpty();
    }

    // --- the datum ---

    @Test
    @DisplayName("中国的点不说坐标系就拒绝，并算出会偏多少米")
    void a_list_that_does_not_say_its_datum_is_refused_with_the_metres_it_would_cost() {
        FileRefused refused = refuse("台账.csv", HEADING + DONGSI, r -> r);

        assertThat(refused.fault()).isEqualTo(Fault.DATUM_MISSING);
        assertThat(refused.tell(Phrases.in(Language.CHINESE)))
                .contains("偏 554 米")
                .contains("--datum gcj02");
        assertThat(names()).isEmpty();
    }

    @Test
    void the_name_of_the_file_may_say_it() {
        assertThat(importedAt("站点.gcj02.csv")).isCloseTo(116.4193, within(0.0003));
        assertThat(importedAt("站点_bd09.csv")).isCloseTo(116.4129, within(0.0003));
        assertThat(importedAt("站点-WGS84.csv")).isEqualTo(116.42553);
    }

    @Test
    void a_heading_may_say_it() {
        run(HEADING.replace("经度", "经度(GCJ-02)") + DONGSI, r -> r);

        assertThat(all().getFirst().profile().place().location().given().datum())
                .isEqualTo(Datum.GCJ02);
    }

    @Test
    void geojson_is_wgs84_unless_it_says_otherwise() {
        String features =
                "\"features\":[{\"type\":\"Feature\",\"properties\":{\"name\":\"甲\",\"address\":\"乙\",\"unit\":\"东四\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[116.42553,39.92981]}}]}";

        assertThat(given("a.geojson", "{\"type\":\"FeatureCollection\"," + features))
                .isEqualTo(Datum.WGS84);
        assertThat(
                        given(
                                "b.geojson",
                                "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"GCJ02\"}},"
                                        + features))
                .isEqualTo(Datum.GCJ02);
        assertThat(given("c.gcj02.geojson", "{\"type\":\"FeatureCollection\"," + features))
                .isEqualTo(Datum.GCJ02);
    }

    // --- the unit ---

    @Test
    void a_list_without_units_is_refused_with_the_units_there_are() {
        FileRefused refused = refuse("a.gcj02.csv", "名称,地址,经度,纬度\n甲,乙,116.4,39.9\n", r -> r);

        assertThat(refused.fault()).isEqualTo(Fault.UNIT_MISSING);
        assertThat(refused.tell(Phrases.in(Language.CHINESE)))
                .contains("--unit")
                .contains("110101006 东四");
    }

    @Test
    void a_unit_may_be_named_by_code_or_name() {
        assertThat(unitOf("110101011")).isEqualTo("110101011");
        assertThat(unitOf("崇外")).isEqualTo("110101012");
        assertThat(refusal("a.csv", HEADING + DONGSI, r -> withUnit(withGcj02(r), "西城")))
                .isEqualTo(Fault.UNIT_UNKNOWN);
    }

    @Test
    void a_list_without_a_name_a_point_or_an_address_is_refused() {
        assertThat(refusal("a.csv", "地址,经度,纬度\n", IntakeTest::withGcj02))
                .isEqualTo(Fault.FIELD_MISSING);
        assertThat(refusal("a.csv", "名称,地址,经度\n", IntakeTest::withGcj02))
                .isEqualTo(Fault.FIELD_MISSING);
        assertThat(refusal("a.csv", "名称,坐标\n", IntakeTest::withGcj02))
                .isEqualTo(Fault.FIELD_MISSING);
    }

    // --- duplicates ---

    @Test
    @DisplayName("同名且相距 300 米内，或名称相近且 30 米内：照常导入，报告里写明可能重复")
    void possible_duplicates_come_in_and_are_shown() {
        gcj02(HEADING + DONGSI);
        String other =
                HEADING
                        + "东四驿站,东四北大街乙265号,116.42653,39.92981,东四街道,\n"
                        + "东四暖心驿站一号,甲1号,116.42565,39.92981,东四街道,\n"
                        + "东四驿站,丙1号,116.45553,39.92981,东四街道,\n";

        ImportSummary summary = run("别的.csv", other, IntakeTest::withGcj02);

        long code = Long.parseLong(all().getFirst().code().value());
        assertThat(summary.notes().stream().map(n -> n.line() + " " + n.fault() + n.details()))
                .containsExactly(
                        "2 DUPLICATE_OF_STATION[" + code + ", 85]",
                        "3 DUPLICATE_OF_STATION[" + code + ", 10]");
        assertThat(all()).hasSize(4);
        assertThat(summary.exitCode()).isZero();
    }

    @Test
    void duplicates_inside_the_file_are_shown_with_their_row() {
        ImportSummary summary = gcj02(HEADING + DONGSI + DONGSI.replace("265号", "265号院"));

        assertThat(summary.notes().stream().map(n -> n.line() + " " + n.fault() + n.details()))
                .containsExactly("3 DUPLICATE_IN_FILE[2, 0]");
    }

    @Test
    void a_row_is_no_duplicate_of_itself() {
        gcj02(HEADING + DONGSI);

        assertThat(gcj02(HEADING + DONGSI.replace("116.42553", "116.42563")).notes()).isEmpty();
    }

    // --- demo and real ---

    @Test
    void rows_that_say_they_are_made_up_come_in_as_such() {
        run(HEADING.replace("\n", ",演示数据\n") + DONGSI.replace("\n", ",是\n"), IntakeTest::withGcj02);

        assertThat(all().getFirst().origin().provenance()).isEqualTo(Provenance.GENERATED);
        assertThat(stations.countReal()).isZero();
    }

    @Test
    @DisplayName("真实驿站的库里不收演示数据")
    void a_demo_row_among_real_stations_stays_out() {
        gcj02(HEADING + DONGSI);

        ImportSummary summary =
                run("别的.csv", HEADING + QIANMEN.replace("前门驿站", "前门驿站【演示】"), IntakeTest::withGcj02);

        assertThat(faults(summary)).containsExactly("2 DEMO_AMONG_REAL");
        assertThat(stations.countGenerated()).isZero();
    }

    @Test
    void a_file_of_both_is_of_the_kind_of_its_first_row() {
        ImportSummary demoFirst =
                run(HEADING + DONGSI.replace("东四驿站", "东四驿站【演示】") + QIANMEN, IntakeTest::withGcj02);

        assertThat(faults(demoFirst)).containsExactly("3 REAL_AMONG_DEMO");
        assertThat(stations.countReal()).isZero();
    }

    @Test
    void real_stations_do_not_come_into_a_demo_register() {
        run(HEADING + DONGSI.replace("东四驿站", "东四驿站【演示】"), IntakeTest::withGcj02);

        assertThat(refusal("别的.csv", HEADING + QIANMEN, IntakeTest::withGcj02))
                .isEqualTo(Fault.REGISTER_IS_DEMO);
    }

    @Test
    void unless_they_take_its_place_in_one_step() {
        run(HEADING + DONGSI.replace("东四驿站", "东四驿站【演示】"), IntakeTest::withGcj02);

        ImportSummary summary = run("别的.csv", HEADING + QIANMEN, r -> replacingDemo(withGcj02(r)));

        assertThat(summary.changes()).isEqualTo(new Changes(1, 0, 0, 1));
        assertThat(names()).containsExactly("前门驿站");
    }

    // --- real files ---

    @Test
    @DisplayName("郑州 82 个真实驿站")
    void the_82_stations_of_zhengzhou_come_in() {
        Path file = SharedData.file("zhengzhou-82-stations.gcj02.json");
        UnaryOperator<ImportRequest> asked = r -> withUnit(withReport(withGcj02(r)), "110101");

        ImportSummary summary = run(file, asked);

        assertThat(summary.bad()).isZero();
        assertThat(summary.changes()).isEqualTo(new Changes(82, 0, 0, 0));
        assertThat(all()).hasSize(82).allMatch(Station::isPublic);
        assertThat(all()).allMatch(s -> s.profile().place().location().verifiedAt().isEmpty());
        assertThat(all()).allMatch(s -> s.profile().hours().osm().isPresent());
        assertThat(all().stream().filter(s -> s.profile().deskPhone().isPresent())).hasSize(8);
        assertThat(run(file, asked).changes()).isEqualTo(new Changes(0, 0, 82, 0));
    }

    @Test
    void the_centre_of_zhengzhou_has_stations_around_it() {
        Path file = SharedData.file("zhengzhou-82-stations.gcj02.json");
        run(file, r -> withUnit(withReport(r), "110101"));
        GeoPoint erqi = GeoPoint.wgs84(113.6587, 34.7525);

        assertThat(all().stream().map(s -> s.profile().place().location().entrance()))
                .filteredOn(
                        p -> Sphere.distanceMetres(p.lon(), p.lat(), erqi.lon(), erqi.lat()) < 5000)
                .hasSizeGreaterThan(5);
    }

    @Test
    @DisplayName("东城的餐馆和银行作为可选的承建单位")
    void the_named_restaurants_and_banks_of_dongcheng_come_in_as_hosts() {
        Path file = SharedData.file("dongcheng-pois.geojson");
        UnaryOperator<ImportRequest> asked =
                r -> withTypes(withReport(r), Set.of(HostKind.RESTAURANT, HostKind.BANK));

        ImportSummary first = hosts(file, asked);

        assertThat(first.changes().added()).isGreaterThan(330);
        assertThat(first.problems()).allMatch(p -> p.fault() == Fault.NAME_MISSING);
        assertThat(placed()).filteredOn(h -> h.host().name().equals("北京银行")).hasSize(8);
        assertThat(placed())
                .filteredOn(h -> h.host().kind() == HostKind.BANK)
                .hasSizeGreaterThan(60);
        assertThat(hosts(file, asked).changes())
                .isEqualTo(new Changes(0, 0, first.changes().added(), 0));
    }

    @Test
    void a_host_of_a_station_and_a_host_at_a_place_are_two() {
        String place = "name,type,lon,lat\n工商银行,bank,116.41,39.92\n工商银行,bank,116.42,39.93\n";
        hosts(write("places.wgs84.csv", place), r -> r);

        run(
                HEADING.replace("\n", ",依托单位\n") + DONGSI.replace("\n", ",工商银行\n"),
                IntakeTest::withGcj02);

        assertThat(all())
                .singleElement()
                .satisfies(s -> assertThat(s.profile().host()).isPresent());
        assertThat(placed()).hasSize(2);
    }

    // --- small steps ---

    private ImportSummary gcj02(String text) {
        return run(text, IntakeTest::withGcj02);
    }

    private ImportSummary run(String text, UnaryOperator<ImportRequest> asked) {
        return run("台账.csv", text, asked);
    }

    private ImportSummary run(String name, String text, UnaryOperator<ImportRequest> asked) {
        return run(write(name, text), asked);
    }

    private ImportSummary run(Path file, UnaryOperator<ImportRequest> asked) {
        return intake.stations(
                asked.apply(ImportRequest.of(file)), new Unwatched(), Phrases.in(Language.CHINESE));
    }

    private ImportSummary hosts(Path file, UnaryOperator<ImportRequest> asked) {
        return intake.hosts(
                asked.apply(ImportRequest.of(file)), new Unwatched(), Phrases.in(Language.CHINESE));
    }

    private FileRefused refuse(String name, String text, UnaryOperator<ImportRequest> asked) {
        return catchThrowableOfType(FileRefused.class, () -> run(name, text, asked));
    }

    private Fault refusal(String name, String text, UnaryOperator<ImportRequest> asked) {
        return refuse(name, text, asked).fault();
    }

    /** Longitude in WGS-84 of what a file of that name brings. */
    private double importedAt(String name) {
        run(name, HEADING + DONGSI, r -> r);
        return byName(name).profile().place().location().entrance().lon();
    }

    private Datum given(String name, String text) {
        run(name, text, r -> r);
        return byName(name).profile().place().location().given().datum();
    }

    private String unitOf(String named) {
        run(named + ".csv", HEADING + DONGSI, r -> withUnit(withGcj02(r), named));
        return byName(named + ".csv").profile().unit();
    }

    private Station byName(String source) {
        return all().stream()
                .filter(s -> s.origin().source().equals(source))
                .findFirst()
                .orElseThrow();
    }

    private List<Station> all() {
        List<Station> all = new ArrayList<>();
        stations.forEach(all::add);
        return all;
    }

    private List<PlacedHost> placed() {
        List<PlacedHost> all = new ArrayList<>();
        hosts.forEach(all::add);
        return all;
    }

    private List<String> names() {
        return all().stream().map(s -> s.profile().name()).toList();
    }

    private long lastNumber() {
        return database.jdbi()
                .withHandle(
                        h ->
                                h.createQuery("select last_value from station.number")
                                        .mapTo(Long.class)
                                        .one());
    }

    private static List<String> faults(ImportSummary summary) {
        return summary.problems().stream().map(p -> p.line() + " " + p.fault()).toList();
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static org.assertj.core.data.Offset<Double> within(double offset) {
        return org.assertj.core.data.Offset.offset(offset);
    }

    private static ImportRequest withGcj02(ImportRequest r) {
        return new ImportRequest(
                r.file(),
                Optional.of(Datum.GCJ02),
                r.unit(),
                r.map(),
                r.source(),
                r.kind(),
                r.serves(),
                r.hostKinds(),
                r.sheet(),
                r.dryRun(),
                r.replaceDemo(),
                r.maxBytes(),
                r.report());
    }

    private static ImportRequest withUnit(ImportRequest r, String unit) {
        return new ImportRequest(
                r.file(),
                r.datum(),
                Optional.of(unit),
                r.map(),
                r.source(),
                r.kind(),
                r.serves(),
                r.hostKinds(),
                r.sheet(),
                r.dryRun(),
                r.replaceDemo(),
                r.maxBytes(),
                r.report());
    }

    private static ImportRequest withTypes(ImportRequest r, Set<HostKind> kinds) {
        return new ImportRequest(
                r.file(),
                r.datum(),
                r.unit(),
                r.map(),
                r.source(),
                r.kind(),
                r.serves(),
                kinds,
                r.sheet(),
                r.dryRun(),
                r.replaceDemo(),
                r.maxBytes(),
                r.report());
    }

    private static ImportRequest dryRun(ImportRequest r) {
        return new ImportRequest(
                r.file(),
                r.datum(),
                r.unit(),
                r.map(),
                r.source(),
                r.kind(),
                r.serves(),
                r.hostKinds(),
                r.sheet(),
                true,
                r.replaceDemo(),
                r.maxBytes(),
                r.report());
    }

    private static ImportRequest replacingDemo(ImportRequest r) {
        return new ImportRequest(
                r.file(),
                r.datum(),
                r.unit(),
                r.map(),
                r.source(),
                r.kind(),
                r.serves(),
                r.hostKinds(),
                r.sheet(),
                r.dryRun(),
                true,
                r.maxBytes(),
                r.report());
    }

    /** Nothing is written beside the shared files. */
    private ImportRequest withReport(ImportRequest r) {
        return new ImportRequest(
                r.file(),
                r.datum(),
                r.unit(),
                r.map(),
                r.source(),
                r.kind(),
                r.serves(),
                r.hostKinds(),
                r.sheet(),
                r.dryRun(),
                r.replaceDemo(),
                r.maxBytes(),
                Optional.of(folder.resolve("report.xlsx")));
    }

    /** Filled before each test. */
    @SuppressWarnings("NullAway")
    private static <T> T none() {
        return (T) null;
    }

    private static final class Unwatched implements ImportWatch {
        @Override
        public void understood(Understanding understanding) {}

        @Override
        public void progress(long rows, double fraction) {}
    }
}
