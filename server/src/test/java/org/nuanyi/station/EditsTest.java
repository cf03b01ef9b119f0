package org.nuanyi.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.station.StationExamples.NOON;
import static org.nuanyi.station.StationExamples.dongsi;
import static org.nuanyi.testing.TestScopes.EVERYTHING;
import static org.nuanyi.testing.TestScopes.officer;
import static org.nuanyi.testing.TestScopes.readerAndOfficer;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.core.trust.By;
import org.nuanyi.core.trust.Sign;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.Edit.Part;
import org.nuanyi.station.EditResult.Clash;
import org.nuanyi.station.EditResult.Invalid;
import org.nuanyi.station.EditResult.Saved;
import org.nuanyi.station.FieldFault.Reason;
import org.nuanyi.station.StationField.Equipment;
import org.nuanyi.station.StationField.Plain;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.union.Units;

/** A station is edited field by field; nothing is lost and nothing overwritten in silence. */
class EditsTest {

    private static final String UNIT = "110101006";
    private static final StationField MICROWAVE = new Equipment(Facility.MICROWAVE);
    private static final StationField SEATS = new Equipment(Facility.SEATS);

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final MovableClock clock = new MovableClock(NOON);
    private Stations stations;
    private Edits edits;
    private Station station;

    @BeforeEach
    void register() {
        stations = StationExamples.stations(database, clock);
        edits = new Edits(database.scopes(), clock, new Units(database.jdbi()));
        station = stations.register(EVERYTHING, dongsi());
        clock.advance(Duration.ofHours(1));
    }

    @Test
    void what_is_edited_is_what_the_register_says_and_the_rest_stays() {
        Station after =
                saved(
                        Map.of(
                                Plain.NAME, " 东四新驿站 ",
                                Plain.KIND, "micro",
                                Plain.HOST, "庆丰包子铺",
                                Plain.HOST_KIND, "restaurant",
                                Plain.TAGS, "暖空间，漪家园",
                                Plain.DESK_PHONE, ""));
        StationProfile profile = after.profile();
        assertThat(profile.name()).isEqualTo("东四新驿站");
        assertThat(profile.kind()).isEqualTo(StationKind.MICRO);
        assertThat(profile.host()).contains(new Host("庆丰包子铺", HostKind.RESTAURANT));
        assertThat(profile.tags()).containsExactly("暖空间", "漪家园");
        assertThat(profile.deskPhone()).isEmpty();
        assertThat(profile.hours()).isEqualTo(station.profile().hours());
        assertThat(profile.place()).isEqualTo(station.profile().place());
        assertThat(profile.facilities()).isEqualTo(station.profile().facilities());
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.changedAt()).isEqualTo(clock.instant());
        assertThat(stations.findKeeper(EVERYTHING, station.code())).isPresent();
    }

    @Test
    @DisplayName("改电话，不会让开放时间看上去刚核实过")
    void a_check_belongs_to_its_own_field() {
        Station phone = saved(Map.of(Plain.DESK_PHONE, "010-65000000"));
        assertThat(phone.profile().hours()).isEqualTo(station.profile().hours());
        assertThat(phone.profile().place()).isEqualTo(station.profile().place());

        Station hours = saved(Map.of(Plain.HOURS, "每天 8:00-20:00"));
        assertThat(hours.profile().hours().checked()).isEmpty();
        assertThat(hours.profile().place().location().checked()).isPresent();

        Station hint = saved(Map.of(Plain.HINT, "二层"));
        assertThat(hint.profile().place().location().checked()).isEmpty();
        assertThat(hint.profile().checked(Facility.MICROWAVE)).isPresent();

        Station works = saved(Map.of(MICROWAVE, "works", SEATS, "works"));
        assertThat(works.profile().checked(Facility.MICROWAVE)).isEmpty();
    }

    @Test
    void what_was_checked_on_the_spot_is_noted_with_its_time() {
        Check now = new Check(clock.instant(), Checker.UNION);
        Station after = saved(Map.of(Plain.HINT, "二层"), EnumSet.allOf(Part.class));
        assertThat(after.profile().hours().checked()).contains(now);
        assertThat(after.profile().place().location().checked()).contains(now);
        assertThat(after.profile().checked(Facility.SEATS)).contains(now);
        assertThat(after.profile().hours().text()).isEqualTo("每天 7:00-22:00");
    }

    @DisplayName("中文原话和 OSM 写法都读得懂，原话留着；读不懂的只当文字")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "周一至周五 08:30-11:30,13:30-17:00 | Mo-Fr 08:30-11:30,13:30-17:00",
                "Mo-Sa 09:00-18:00 | Mo-Sa 09:00-18:00",
                "来前请打电话 | ''",
                "'' | ''"
            })
    void hours_are_read_and_their_words_kept(String words, String osm) {
        Hours hours = saved(Map.of(Plain.HOURS, words)).profile().hours();
        assertThat(hours.text()).isEqualTo(words);
        assertThat(hours.osm().orElse("")).isEqualTo(osm);
    }

    @Test
    @DisplayName("粘贴的坐标按它的坐标系存，换算成 WGS-84 用")
    void a_point_keeps_its_datum_and_is_converted() {
        Location location =
                saved(Map.of(Plain.POINT, "116.4270，39.9300 GCJ-02")).profile().place().location();
        assertThat(location.given()).isEqualTo(new GeoPoint(116.4270, 39.93, Datum.GCJ02));
        assertThat(location.checked()).isEmpty();
        assertThat(location.capturedAt()).contains(NOON.plus(Duration.ofHours(1)));
        assertThat(location.capturedBy()).contains("union");
        double lon =
                database.ownerJdbi()
                        .withHandle(
                                h ->
                                        h.createQuery("select lon from station.station")
                                                .mapTo(Double.class)
                                                .one());
        assertThat(lon).isEqualTo(location.entrance().lon()).isNotEqualTo(116.4270);
    }

    @Test
    @DisplayName("忘了换坐标系会差 500 多米：移动 500 米以上要确认")
    void an_entrance_moves_far_only_where_that_is_meant() {
        Map<StationField, String> texts = Map.of(Plain.POINT, "116.4255,39.9298 bd09");
        EditResult refused = edits.save(EVERYTHING, station.code(), new Edit(1, texts, Set.of()));

        assertThat(((EditResult.Invalid) refused).faults())
                .containsExactly(new FieldFault(Plain.POINT, FieldFault.Reason.MOVED_FAR));
        assertThat(edits.save(EVERYTHING, station.code(), new Edit(1, texts, Set.of(), true)))
                .isInstanceOf(EditResult.Saved.class);
    }

    @ParameterizedTest
    @CsvSource({
        "name, ' ', EMPTY",
        "name, 'a\tb', CONTROL_CHARACTER",
        "kind, palace, UNKNOWN",
        "serves, '', UNKNOWN",
        "entry, window, UNKNOWN",
        "host-kind, '<b>', UNKNOWN",
        "unit, 999999, UNKNOWN",
        "point, 'somewhere', NOT_A_POINT",
        "point, '116.4,39.9', NOT_A_POINT",
        "point, '999,39.9 wgs84', NOT_A_POINT",
        "point, '39.9288,116.4174 gcj02', NOT_A_POINT",
        "point, '121.47,31.23 wgs84', FAR_AWAY",
        "desk-phone, 13800001234, MOBILE",
        "desk-phone, '+86 138 0000 1234', MOBILE",
        "desk-phone, ask me, NOT_A_PHONE",
        "facility.microwave, shiny, UNKNOWN"
    })
    void what_cannot_be_is_refused_with_its_field(String field, String text, Reason reason) {
        StationField wrong = StationField.find(field).orElseThrow();
        EditResult result =
                save(EVERYTHING, 1, Map.of(wrong, text, Plain.ENTRY_NOTE, "敲门"), Set.of());
        assertThat(((Invalid) result).faults()).containsExactly(new FieldFault(wrong, reason));
        assertThat(now()).isEqualTo(station);
    }

    @Test
    void what_is_too_long_is_refused() {
        EditResult result = save(EVERYTHING, 1, Map.of(Plain.NAME, "长".repeat(201)), Set.of());
        assertThat(((Invalid) result).faults())
                .containsExactly(new FieldFault(Plain.NAME, Reason.TOO_LONG));
        assertThat(saved(Map.of(Plain.NAME, "长".repeat(200))).version()).isEqualTo(2);
    }

    @Test
    void a_form_that_comes_back_as_it_went_changes_nothing() {
        EditResult result = save(EVERYTHING, 1, Edits.texts(station), Set.of());
        assertThat(((Saved) result).station()).isEqualTo(station);
        assertThat(edits.history(EVERYTHING, station.code())).isEmpty();
    }

    @Test
    @DisplayName("两个人改不同的内容：都留下")
    void two_people_who_change_different_fields_both_get_their_way() {
        save(EVERYTHING, 1, form(Plain.NAME, "甲改的名"), Set.of());
        EditResult second = save(EVERYTHING, 1, form(Plain.ADDRESS, "乙改的地址"), Set.of());
        StationProfile profile = ((Saved) second).station().profile();
        assertThat(profile.name()).isEqualTo("甲改的名");
        assertThat(profile.place().address()).isEqualTo("乙改的地址");
    }

    @Test
    @DisplayName("两个人改同一项：后一个看到区别，自己选")
    void two_people_who_change_the_same_field_see_the_difference_and_nothing_is_written() {
        save(EVERYTHING, 1, form(Plain.NAME, "甲改的名"), Set.of());
        Map<StationField, String> second = form(Plain.NAME, "乙改的名");
        second.put(Plain.HINT, "三层");
        Clash clash = (Clash) save(EVERYTHING, 1, second, Set.of());
        assertThat(clash.differences())
                .containsExactly(new Difference(Plain.NAME, "东四北大街驿站", "甲改的名", "乙改的名"));
        assertThat(now().profile().name()).isEqualTo("甲改的名");
        assertThat(now().profile().place().hint()).isEqualTo("临街一层，进门左手");

        EditResult chosen = save(EVERYTHING, clash.station().version(), second, Set.of());
        assertThat(((Saved) chosen).station().profile().name()).isEqualTo("乙改的名");
        assertThat(now().profile().place().hint()).isEqualTo("三层");
    }

    @Test
    void two_people_who_change_a_field_to_the_same_text_agree() {
        save(EVERYTHING, 1, form(Plain.TAGS, "甲、乙"), Set.of());
        assertThat(save(EVERYTHING, 1, form(Plain.TAGS, "甲，乙"), Set.of()))
                .isInstanceOf(Saved.class);
    }

    @Test
    void what_a_visitor_saw_meanwhile_stands_in_nobodys_way() {
        stations.observe(
                EVERYTHING,
                station.code(),
                new Sign(Sign.Kind.OPEN, By.VISITOR, clock.instant(), "v", "test", "1"));
        assertThat(save(EVERYTHING, 1, form(Plain.NAME, "改名"), Set.of())).isInstanceOf(Saved.class);
    }

    @Test
    @DisplayName("别人导入名单改过的，也看得出来")
    void what_a_list_changed_meanwhile_is_seen_as_well() {
        NewStation again = StationExamples.of(StationExamples.profile("名单里的名"), Standing.OPEN, "1");
        try (Batch batch = stations.openBatch(EVERYTHING)) {
            batch.add(again);
            batch.commit();
        }
        assertThat(save(EVERYTHING, 1, form(Plain.NAME, "我改的名"), Set.of()))
                .isInstanceOf(Clash.class);
    }

    @Test
    void the_history_says_who_changed_what_and_the_last_comes_first() {
        saved(Map.of(Plain.NAME, "改名", MICROWAVE, "works", new Equipment(Facility.AED), "works"));
        clock.advance(Duration.ofHours(1));
        stations.suspend(officer(UNIT), station.code(), "装修");

        List<Revision> history = edits.history(officer(UNIT), station.code());
        assertThat(history).extracting(Revision::version).containsExactly(3, 2);
        assertThat(history)
                .extracting(Revision::actor)
                .containsExactly("officer of 110101006", "system:test");
        assertThat(history.getFirst().at()).isEqualTo(clock.instant());
        assertThat(history.getFirst().changes())
                .containsExactlyInAnyOrder(
                        new Revision.Change(Plain.LIFECYCLE, "open", "suspended"),
                        new Revision.Change(Plain.REASON, "", "装修"));
        assertThat(history.getLast().changes())
                .containsExactlyInAnyOrder(
                        new Revision.Change(Plain.NAME, "东四北大街驿站", "改名"),
                        new Revision.Change(MICROWAVE, "broken", "works"),
                        new Revision.Change(new Equipment(Facility.AED), "", "works"));
    }

    @Test
    void the_history_and_the_forms_write_every_field_the_same() {
        StationField.editable()
                .forEach(
                        field ->
                                assertThat(inDatabase(field))
                                        .as(field.id())
                                        .isEqualTo(Edits.text(field, station)));
    }

    private String inDatabase(StationField field) {
        return database.ownerJdbi()
                .withHandle(
                        h ->
                                h.createQuery(
                                                """
                                                select coalesce(station.fields(station) ->> :field, '')
                                                from station.station
                                                """)
                                        .bind("field", field.id())
                                        .mapTo(String.class)
                                        .one());
    }

    @Test
    void nobody_rewrites_the_history() {
        saved(Map.of(Plain.NAME, "改名"));
        for (String sql :
                List.of(
                        "update station.revision set actor = 'somebody'",
                        "delete from station.revision")) {
            assertThatThrownBy(
                            () -> database.scopes().use(EVERYTHING, handle -> handle.execute(sql)))
                    .isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void a_former_text_is_restored_by_another_change() {
        saved(Map.of(Plain.NAME, "改名"));
        Revision first = edits.history(EVERYTHING, station.code()).getFirst();
        saved(Map.of(Plain.NAME, first.changes().getFirst().was()));
        assertThat(now().profile().name()).isEqualTo("东四北大街驿站");
        assertThat(edits.history(EVERYTHING, station.code())).hasSize(2);
    }

    @Test
    @DisplayName("别的街道的驿站：看不见；看得见的也改不了，留下记录")
    void another_units_station_is_not_there_or_not_to_be_changed() {
        Map<StationField, String> name = Map.of(Plain.NAME, "我的");
        assertThatThrownBy(() -> save(officer("110101007"), 1, name, Set.of()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> edits.history(officer("110101007"), station.code()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> save(readerAndOfficer("110101007"), 1, name, Set.of()))
                .isInstanceOf(Forbidden.class);
        assertThat(acts().getLast()).startsWith("station.edit").endsWith("refused");
        assertThat(now()).isEqualTo(station);
    }

    @Test
    void nobody_gives_a_station_away_to_a_unit_out_of_reach() {
        assertThatThrownBy(() -> save(officer(UNIT), 1, Map.of(Plain.UNIT, "110101007"), Set.of()))
                .isInstanceOf(Forbidden.class);
        assertThat(now()).isEqualTo(station);
    }

    @Test
    void an_edit_is_an_act_with_what_changed_and_nothing_else() {
        saved(Map.of(Plain.NAME, "改名"), Set.of(Part.HOURS));
        assertThat(acts().getLast())
                .isEqualTo(
                        "station.edit {\"name\": \"东四北大街驿站\"} {\"name\": \"改名\", \"checked\":"
                                + " \"HOURS\"} done");
    }

    @Test
    void an_edit_is_announced() {
        long before = events();
        saved(Map.of(Plain.NAME, "改名"));
        assertThat(events()).isEqualTo(before + 1);
        saved(Map.of(Plain.NAME, "改名"));
        assertThat(events()).isEqualTo(before + 1);
    }

    private Map<StationField, String> form(StationField field, String text) {
        Map<StationField, String> texts = Edits.texts(station);
        texts.put(field, text);
        return texts;
    }

    private Station saved(Map<StationField, String> texts) {
        return saved(texts, Set.of());
    }

    private Station saved(Map<StationField, String> texts, Set<Part> checked) {
        return ((Saved) save(EVERYTHING, now().version(), texts, checked)).station();
    }

    private EditResult save(
            Scope scope, int version, Map<StationField, String> texts, Set<Part> checked) {
        return edits.save(scope, station.code(), new Edit(version, texts, checked));
    }

    private Station now() {
        return stations.station(EVERYTHING, station.code());
    }

    private long events() {
        return database.ownerJdbi()
                .withHandle(
                        h ->
                                h.createQuery("select count(*) from outbox.event")
                                        .mapTo(Long.class)
                                        .one());
    }

    private List<String> acts() {
        return database.ownerJdbi()
                .withHandle(
                        h ->
                                h.createQuery(
                                                "select concat_ws(' ', action, before, after,"
                                                        + " result) from audit.entry order by id")
                                        .mapTo(String.class)
                                        .list());
    }
}
