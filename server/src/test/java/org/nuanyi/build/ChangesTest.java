package org.nuanyi.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.build.SomeChanges.exit;
import static org.nuanyi.build.SomeChanges.move;
import static org.nuanyi.build.SomeChanges.reopening;
import static org.nuanyi.build.SomeChanges.until;
import static org.nuanyi.build.SomeProjects.leader;
import static org.nuanyi.build.SomeProjects.office;
import static org.nuanyi.build.SomeProjects.officer;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.build.ChangeAnswer.Done;
import org.nuanyi.build.ChangeAnswer.NotNow;
import org.nuanyi.build.ChangeAnswer.Overtaken;
import org.nuanyi.build.ChangeAnswer.Refused;
import org.nuanyi.build.ChangeAnswer.UnderWay;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.flow.Decision.Reason;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.flow.PastDeed;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.Edits;
import org.nuanyi.station.MovableClock;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.Origin;
import org.nuanyi.station.Provenance;
import org.nuanyi.station.Revision;
import org.nuanyi.station.Standing;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.StationField.Plain;
import org.nuanyi.station.Stations;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.union.Units;

/** What happens to a station after it opened: 2026-11-24 is today. */
class ChangesTest {

    private static final String UNIT = "110101006";

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final Clock clock = new MovableClock(StationExamples.NOON);
    private final Sealing sealing = new AesGcmSealing(SealKey.generate());
    private SomeChanges some;
    private Stations stations;
    private StationCode station;

    @BeforeEach
    void register() {
        Units units = new Units(database.jdbi());
        some = new SomeChanges(database.scopes(), units, clock, sealing);
        stations = new Stations(database.scopes(), clock, sealing);
        station = add("东四微驿站");
    }

    @Test
    @DisplayName("迁址：编号不变，登记簿和公众都看得到从哪迁到哪")
    void a_station_that_moves_keeps_its_code_and_says_where_it_was() {
        String old = here().profile().place().address();
        ChangeCode code = some.request(officer(UNIT), station, move());
        some.act(leader(UNIT), code, "submit");
        assertThat(here().profile().place().address()).as("before it is decided").isEqualTo(old);

        assertThat(some.act(office(UNIT), code, "carry-out")).isInstanceOf(Done.class);

        assertThat(here().profile().place().address()).isEqualTo("东四十条 9 号");
        assertThat(here().profile().place().hint()).isEqualTo("临街一层");
        assertThat(here().profile().place().location().given())
                .isEqualTo(SomeProjects.site().given());
        assertThat(here().standing().lifecycle()).isEqualTo(Lifecycle.OPEN);
        assertThat(here().standing().moved())
                .contains(new Standing.Move(LocalDate.of(2026, 11, 24), old));
        assertThat(history().getFirst().actor()).isEqualTo("sun");
        assertThat(changed(Plain.ADDRESS)).containsExactly(old + " > 东四十条 9 号");
    }

    @Test
    void a_station_that_was_shut_and_opened_still_says_where_it_was() {
        carryOut(move());
        stations.suspend(EVERYTHING, station, "装修");
        stations.reopen(EVERYTHING, station);

        assertThat(here().standing().moved()).isPresent();
    }

    @Test
    void a_place_that_is_no_place_in_the_city_moves_nothing() {
        Site far = SomeProjects.site();
        Site inShanghai =
                new Site(
                        new GeoPoint(121.47, 31.23, Datum.GCJ02),
                        far.source(),
                        far.floor(),
                        far.areaM2(),
                        true,
                        true,
                        1);
        ChangeCode code =
                some.request(
                        officer(UNIT), station, new ChangeFacts.Relocation("搬家", "外滩", inShanghai));
        some.act(leader(UNIT), code, "submit");

        assertThatThrownBy(() -> some.act(office(UNIT), code, "carry-out"))
                .isInstanceOf(BadInput.class);
        assertThat(some.state(code)).isEqualTo("deciding");
        assertThat(here().standing().moved()).isEmpty();
    }

    @Test
    @DisplayName("退出：公告期到了才撤，撤了还说为什么、可以去哪")
    void a_station_ends_after_its_notice_and_says_where_to_go() {
        ChangeCode code = some.request(officer(UNIT), station, exit("2026-11-25"));
        some.act(leader(UNIT), code, "submit");
        assertThat(some.act(office(UNIT), code, "carry-out"))
                .isEqualTo(new Refused(Reason.GUARDED, List.of(ChangeLack.NOTICE)));
        some.act(office(UNIT), code, Act.back("return", "requested"), "公告已经贴了");
        some.changes.save(officer(UNIT), code, 1, exit("2026-11-24"));
        some.act(leader(UNIT), code, "submit");

        some.act(office(UNIT), code, "carry-out");

        assertThat(here().standing().lifecycle()).isEqualTo(Lifecycle.CLOSED);
        assertThat(here().standing().reason()).isEqualTo("店面到期。可以改去：隔壁邮局");
        assertThat(changed(Plain.LIFECYCLE)).containsExactly("open > closed");
    }

    @Test
    void an_exit_in_favour_of_another_station_leads_there_while_that_is_open() {
        StationCode next = add("南馆驿站");
        stations.suspend(EVERYTHING, next, "装修");
        ChangeCode code =
                some.request(
                        officer(UNIT),
                        station,
                        new ChangeFacts.Exit(
                                "改作他用",
                                ExitBasis.INSPECTION,
                                LocalDate.of(2026, 11, 20),
                                Optional.of(next),
                                ""));
        assertThat(some.act(leader(UNIT), code, "submit"))
                .isEqualTo(new Refused(Reason.GUARDED, List.of(ChangeLack.SUCCESSOR)));
        stations.reopen(EVERYTHING, next);
        some.act(leader(UNIT), code, "submit");

        some.act(office(UNIT), code, "carry-out");

        assertThat(here().standing().successor()).contains(next);
        assertThat(here().standing().reason()).isEqualTo("改作他用");
    }

    @Test
    void an_exit_says_why_and_where_people_go_instead() {
        assertField(
                "why", new ChangeFacts.Exit(" ", ExitBasis.HOST, today(), Optional.empty(), "邮局"));
        assertField(
                "instead",
                new ChangeFacts.Exit("到期", ExitBasis.HOST, today(), Optional.empty(), " "));
        assertField("why", new ChangeFacts.Relocation("", "东四", SomeProjects.site()));
        assertField("address", new ChangeFacts.Relocation("搬家", "", SomeProjects.site()));
        assertField("why", new ChangeFacts.Reopening("", today(), "都好"));
        assertField("found", new ChangeFacts.Reopening("装修完", today(), ""));
    }

    @Test
    @DisplayName("恢复：撤了的驿站核查后重新开放，原来的记录都在")
    void a_station_that_ended_opens_again_with_its_history() {
        assertThat(some.act(leader(UNIT), requested(reopening()), "submit"))
                .isEqualTo(new Refused(Reason.GUARDED, List.of(ChangeLack.NOT_SHUT)));
        some.act(officer(UNIT), open(), Act.event("withdraw"), "弄错了");
        stations.close(EVERYTHING, station, "到期");

        carryOut(reopening());

        assertThat(here().standing().lifecycle()).isEqualTo(Lifecycle.OPEN);
        assertThat(changed(Plain.LIFECYCLE)).containsExactly("closed > open", "open > closed");
        assertThat(some.changes.list(EVERYTHING, station)).hasSize(2);
    }

    @Test
    void nobody_opens_again_what_is_to_be_checked_tomorrow() {
        stations.close(EVERYTHING, station, "到期");
        ChangeCode code = requested(new ChangeFacts.Reopening("开", today().plusDays(1), "还没去"));
        some.act(leader(UNIT), code, "submit");

        assertThat(some.act(office(UNIT), code, "carry-out"))
                .isEqualTo(new Refused(Reason.GUARDED, List.of(ChangeLack.CHECK)));
    }

    @Test
    @DisplayName("续约：要有到期日更晚的新协议")
    void a_renewal_needs_an_agreement_that_ends_later() {
        some.agreements.add(officer(UNIT), station, until("2026-12-31"), SomeChanges.PDF);
        ChangeCode code = requested(new ChangeFacts.Renewal(""));
        Refused wanted = new Refused(Reason.GUARDED, List.of(ChangeLack.AGREEMENT));
        assertThat(some.act(leader(UNIT), code, "submit")).isEqualTo(wanted);
        some.agreements.add(officer(UNIT), code, until("2026-12-31"), SomeChanges.PDF);
        assertThat(some.act(leader(UNIT), code, "submit")).isEqualTo(wanted);
        some.agreements.add(officer(UNIT), code, until("2029-12-31"), SomeProjects.png());
        some.act(leader(UNIT), code, "submit");
        assertThat(some.running(EVERYTHING, LocalDate.of(2026, 12, 31)))
                .as("it holds once it is decided")
                .hasSize(1);

        some.act(office(UNIT), code, "carry-out");

        assertThat(some.running(EVERYTHING, LocalDate.of(2026, 12, 31))).isEmpty();
        assertThat(some.agreements.list(EVERYTHING, station).getFirst().terms().endsOn())
                .isEqualTo(LocalDate.of(2029, 12, 31));
    }

    @Test
    @DisplayName("提出的人不能自己决定")
    void who_asked_for_it_does_not_decide_it() {
        Scope sun = office(UNIT);
        ChangeCode code = some.request(sun, station, move());
        some.act(leader(UNIT), code, "submit");

        assertThat(some.act(sun, code, "carry-out"))
                .isEqualTo(new Refused(Reason.GUARDED, List.of(ChangeLack.SECOND_PERSON)));
        Scope another = SomeProjects.as("qian", "district-office", UNIT);
        assertThat(some.act(another, code, "carry-out")).isInstanceOf(Done.class);
    }

    @Test
    void one_change_at_a_time_is_under_way_for_a_station() {
        ChangeCode first = requested(move());

        assertThat(some.changes.request(officer(UNIT), station, exit("2026-11-20")))
                .isEqualTo(new UnderWay(first));
        some.act(leader(UNIT), first, Act.event("reject"), "新址离别的驿站太近");
        assertThat(some.changes.request(officer(UNIT), station, exit("2026-11-20")))
                .isInstanceOf(Done.class);
    }

    @Test
    void what_is_judged_is_not_written_anew() {
        ChangeCode code = requested(move());
        assertThat(some.changes.save(officer(UNIT), code, 7, move())).isEqualTo(new Overtaken());
        some.act(leader(UNIT), code, "submit");

        assertThat(some.changes.save(officer(UNIT), code, 1, move())).isEqualTo(new NotNow());
    }

    @Test
    void what_was_done_with_a_change_is_kept() {
        ChangeCode code = carryOut(exit("2026-11-20"));

        assertThat(some.changes.history(EVERYTHING, code))
                .extracting(PastDeed::after)
                .containsExactly("deciding", "done");
        assertThat(some.act(office(UNIT), code, Act.event("reject"), "晚了"))
                .isEqualTo(new Refused(Reason.ENDED, List.of()));
    }

    @Test
    void another_units_change_is_not_there() {
        ChangeCode code = requested(move());
        some.agreements.add(officer(UNIT), station, until("2026-12-31"), SomeChanges.PDF);
        Scope stranger = officer("110101007");

        assertThat(some.changes.list(stranger, true, 0, 9)).isEmpty();
        assertThat(some.running(stranger, LocalDate.of(9999, 1, 1))).isEmpty();
        assertThatThrownBy(() -> some.changes.standing(stranger, code))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> some.changes.act(stranger, code, 0, Act.event("withdraw"), "x"))
                .isInstanceOf(NotFound.class);
    }

    private void assertField(String field, ChangeFacts facts) {
        assertThatThrownBy(() -> some.changes.request(officer(UNIT), station, facts))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.field()).isEqualTo(field));
    }

    private static LocalDate today() {
        return LocalDate.of(2026, 11, 24);
    }

    private ChangeCode requested(ChangeFacts facts) {
        return some.request(officer(UNIT), station, facts);
    }

    private ChangeCode carryOut(ChangeFacts facts) {
        ChangeCode code = requested(facts);
        some.act(leader(UNIT), code, "submit");
        assertThat(some.act(office(UNIT), code, "carry-out")).isInstanceOf(Done.class);
        return code;
    }

    private ChangeCode open() {
        return some.changes.list(EVERYTHING, station).getFirst().change().code();
    }

    private Station here() {
        return stations.station(EVERYTHING, station);
    }

    /** What the history of the register says of a field, the last change first. */
    private List<String> changed(Plain field) {
        return history().stream()
                .flatMap(revision -> revision.changes().stream())
                .filter(one -> one.field() == field)
                .map(one -> one.was() + " > " + one.became())
                .toList();
    }

    private List<Revision> history() {
        return new Edits(database.scopes(), clock, new Units(database.jdbi()))
                .history(EVERYTHING, station);
    }

    private StationCode add(String name) {
        return stations.register(
                        EVERYTHING,
                        new NewStation(
                                StationExamples.profile(
                                        name,
                                        StationExamples.hours(),
                                        StationExamples.facilities(),
                                        UNIT),
                                Standing.OPEN,
                                new Origin(
                                        Provenance.ENTERED, "test", UUID.randomUUID().toString()),
                                Optional.empty()))
                .code();
    }
}
