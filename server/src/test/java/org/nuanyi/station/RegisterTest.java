package org.nuanyi.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.nuanyi.station.StationExamples.NOON;
import static org.nuanyi.testing.TestScopes.EVERYTHING;
import static org.nuanyi.testing.TestScopes.officer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyi.core.trust.By;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.core.trust.Sign;
import org.nuanyi.testing.TestDatabase;

/** The register of five stations, two of them of 朝阳门, as it is searched and filtered. */
class RegisterTest {

    private static final String DONGSI = "110101006";
    private static final String CHAOYANGMEN = "110101007";

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final MovableClock clock = new MovableClock(NOON);
    private final List<StationCode> codes = new ArrayList<>();
    private Stations stations;
    private Register register;

    @BeforeEach
    void fill() {
        stations = StationExamples.stations(database, clock);
        register = new Register(database.scopes(), clock);
        add("东四北大街驿站", DONGSI, StationExamples.facilities());
        add("隆福寺暖心驿站", DONGSI, Map.of());
        add("演乐胡同Café驿站", DONGSI, Map.of());
        add("朝内南小街驿站", CHAOYANGMEN, StationExamples.facilities());
        add("礼士胡同驿站", CHAOYANGMEN, Map.of());
    }

    @DisplayName("编号、名称、地址、拼音、首字母都能搜；几个词都要对上")
    @ParameterizedTest
    @CsvSource({
        "北大街驿站, 1",
        "longfusi, 2",
        "lfs, 2",
        "yanyue, 3",
        "CAFÉ, 3",
        "cafe, ''",
        "ＣＡＦÉ, 3",
        "小街 朝内, 4",
        "小街 隆福, ''",
        "东四北大街 100, 1 2 3 4 5",
        "%, ''",
        "驿_站, ''",
        "x; drop table station.station; --, ''",
        "[, ''"
    })
    void is_found_by(String words, String expected) {
        assertThat(found(with(words))).isEqualTo(expected);
    }

    @Test
    void a_code_or_a_part_of_it_finds_its_station() {
        assertThat(found(with(codes.get(2).value()))).isEqualTo("3");
    }

    @Test
    void a_filter_leaves_what_is_of_the_units() {
        assertThat(found(ofUnits(CHAOYANGMEN))).isEqualTo("4 5");
        assertThat(found(ofUnits(CHAOYANGMEN, DONGSI))).isEqualTo("1 2 3 4 5");
        assertThat(found(ofUnits("nowhere"))).isEmpty();
    }

    @Test
    void a_filter_leaves_what_has_a_facility_in_a_condition() {
        assertThat(found(having(Facility.MICROWAVE, Optional.empty()))).isEqualTo("1 4");
        assertThat(found(having(Facility.MICROWAVE, Optional.of(Condition.BROKEN))))
                .isEqualTo("1 4");
        assertThat(found(having(Facility.MICROWAVE, Optional.of(Condition.WORKS)))).isEmpty();
        assertThat(found(having(Facility.AED, Optional.empty()))).isEmpty();
    }

    @Test
    void a_filter_leaves_what_stands_so_in_life() {
        stations.suspend(EVERYTHING, codes.get(1), "装修");
        assertThat(found(standing(Lifecycle.SUSPENDED))).isEqualTo("2");
        assertThat(found(standing(Lifecycle.OPEN))).isEqualTo("1 3 4 5");
    }

    @Test
    @DisplayName("一个人说门锁着，两小时没人回应才算待核实；两个人说，立刻算")
    void what_was_found_shut_is_to_be_verified() {
        locked(codes.get(0), "a");
        locked(codes.get(1), "a");
        locked(codes.get(1), "b");
        assertThat(found(doubtful())).isEqualTo("2");
        clock.advance(Duration.ofHours(2));
        assertThat(found(doubtful())).isEqualTo("1 2");
        stations.suspend(EVERYTHING, codes.get(1), "装修");
        assertThat(found(doubtful())).isEqualTo("1");
    }

    @Test
    @DisplayName("时间、门口、设施，有一样超过 90 天没核对的")
    void what_nobody_checked_for_ninety_days_is_found() {
        assertThat(found(unchecked())).isEqualTo("1 4"); // their seats never were
        clock.advance(Duration.ofDays(38)); // the entrance was checked on 2 October
        assertThat(found(unchecked())).isEqualTo("1 2 3 4 5");
    }

    @Test
    void what_is_made_up_is_told_from_what_is_not() {
        assertThat(found(demo(true))).isEmpty();
        assertThat(found(demo(false))).isEqualTo("1 2 3 4 5");
    }

    @Test
    void the_totals_are_of_all_that_the_filter_leaves_and_not_of_the_page() {
        stations.suspend(EVERYTHING, codes.get(0), "装修");
        stations.close(EVERYTHING, codes.get(1), "拆了");
        RegisterPage page = register.page(EVERYTHING, RegisterFilter.ALL, RegisterOrder.CODE, 1, 2);
        assertThat(page.stations())
                .extracting(Station::code)
                .containsExactly(codes.get(1), codes.get(2));
        assertThat(page.totals()).isEqualTo(new RegisterPage.Totals(5, 3, 1, 1, 0));
    }

    @Test
    void a_page_behind_the_last_is_empty_and_still_says_how_many_there_are() {
        for (String words : List.of("", "驿站")) {
            RegisterPage page = register.page(EVERYTHING, with(words), RegisterOrder.CODE, 50, 50);
            assertThat(page.stations()).isEmpty();
            assertThat(page.totals().all()).isEqualTo(5);
        }
    }

    @Test
    @DisplayName("最长的名称和地址，哪怕全是四个字节的字，也存得下、搜得到；再长一个字就说清楚")
    void the_longest_name_and_address_are_stored_and_found() {
        String address = rareCharacters(300);
        StationCode code =
                stations.register(EVERYTHING, at(rareCharacters(200), address, "long")).code();
        RegisterPage page = register.page(EVERYTHING, with(address), RegisterOrder.CODE, 0, 50);
        assertThat(page.stations()).extracting(Station::code).containsExactly(code);
        NewStation longer = at("驿站", address + "街", "longer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stations.register(EVERYTHING, longer))
                .withMessageContaining("address is longer than 300 characters");
    }

    @Test
    void every_order_shows_all_and_those_alike_by_code() {
        clock.advance(Duration.ofMinutes(1));
        stations.suspend(EVERYTHING, codes.get(3), "装修");
        stations.observe(
                EVERYTHING,
                codes.get(0),
                new Sign(Sign.Kind.OPEN, By.KEEPER, NOON, "k", "test", "1"));
        assertThat(inOrder(RegisterOrder.UNIT)).isEqualTo("1 2 3 4 5");
        assertThat(inOrder(RegisterOrder.CHANGED)).isEqualTo("1 4 2 3 5");
        assertThat(inOrder(RegisterOrder.CONFIRMED)).isEqualTo("2 3 4 5 1");
        assertThat(inOrder(RegisterOrder.NAME)).hasSize(9);
    }

    @Test
    @DisplayName("街道只看到、也只数到自己的驿站")
    void another_units_stations_are_neither_shown_nor_counted() {
        RegisterPage page =
                register.page(officer(DONGSI), RegisterFilter.ALL, RegisterOrder.CODE, 0, 50);
        assertThat(numbers(page)).isEqualTo("1 2 3");
        assertThat(page.totals().all()).isEqualTo(3);
    }

    /** No two alike in a row, so that nothing can be stored shorter. */
    private static String rareCharacters(int count) {
        return new Random(7)
                .ints(count, 0x20000, 0x2A000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static NewStation at(String name, String address, String ref) {
        StationProfile plain = StationExamples.profile(name);
        Place place = plain.place();
        StationProfile moved =
                new StationProfile(
                        plain.name(),
                        plain.tags(),
                        plain.kind(),
                        plain.serves(),
                        plain.host(),
                        plain.entry(),
                        plain.entryNote(),
                        new Place(address, place.hint(), place.location(), place.area()),
                        plain.hours(),
                        plain.facilities(),
                        plain.deskPhone(),
                        plain.unit());
        return StationExamples.of(moved, Standing.OPEN, ref);
    }

    private void add(String name, String unit, Map<Facility, FacilityState> facilities) {
        StationProfile profile =
                StationExamples.profile(name, StationExamples.hours(), facilities, unit);
        NewStation station =
                StationExamples.of(profile, Standing.OPEN, Integer.toString(codes.size()));
        codes.add(stations.register(EVERYTHING, station).code());
    }

    private void locked(StationCode code, String witness) {
        stations.observe(
                EVERYTHING,
                code,
                new Sign(Sign.Kind.LOCKED, By.VISITOR, NOON, witness, "test", code + witness));
    }

    private String found(RegisterFilter filter) {
        return numbers(register.page(EVERYTHING, filter, RegisterOrder.CODE, 0, 50));
    }

    private String inOrder(RegisterOrder order) {
        return numbers(register.page(EVERYTHING, RegisterFilter.ALL, order, 0, 50));
    }

    private String numbers(RegisterPage page) {
        return String.join(
                " ",
                page.stations().stream()
                        .map(station -> Integer.toString(codes.indexOf(station.code()) + 1))
                        .toList());
    }

    private static RegisterFilter with(String words) {
        return filter(words, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static RegisterFilter ofUnits(String... units) {
        return filter("", List.of(units), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static RegisterFilter standing(Lifecycle lifecycle) {
        return filter("", List.of(), Optional.of(lifecycle), Optional.empty(), Optional.empty());
    }

    private static RegisterFilter having(Facility facility, Optional<Condition> condition) {
        return filter("", List.of(), Optional.empty(), Optional.of(facility), condition);
    }

    private static RegisterFilter filter(
            String words,
            List<String> units,
            Optional<Lifecycle> lifecycle,
            Optional<Facility> facility,
            Optional<Condition> condition) {
        return new RegisterFilter(
                words,
                units,
                lifecycle,
                Optional.empty(),
                facility,
                condition,
                false,
                false,
                Optional.empty());
    }

    private static RegisterFilter doubtful() {
        return asking(true, false, Optional.empty());
    }

    private static RegisterFilter unchecked() {
        return asking(false, true, Optional.empty());
    }

    private static RegisterFilter demo(boolean madeUp) {
        return asking(false, false, Optional.of(madeUp));
    }

    private static RegisterFilter asking(
            boolean doubtful, boolean unchecked, Optional<Boolean> demo) {
        return new RegisterFilter(
                "",
                List.of(),
                Optional.empty(),
                Optional.of(StationKind.STANDARD),
                Optional.empty(),
                Optional.empty(),
                doubtful,
                unchecked,
                demo);
    }
}
