package org.nuanyi.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.build.SomeProjects.leader;
import static org.nuanyi.build.SomeProjects.office;
import static org.nuanyi.build.SomeProjects.officer;
import static org.nuanyi.build.SomeProjects.wish;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.build.ProjectResult.Begun;
import org.nuanyi.build.ProjectResult.Done;
import org.nuanyi.build.ProjectResult.NotNow;
import org.nuanyi.build.ProjectResult.Overtaken;
import org.nuanyi.build.ProjectResult.Refused;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.flow.Decision.Reason;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.flow.PastDeed;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.Checker;
import org.nuanyi.station.Facility;
import org.nuanyi.station.MovableClock;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.Stations;
import org.nuanyi.testing.TestDatabase;

/** From the wish to the first open day. */
class ProgressTest {

    private static final String UNIT = "110101006";

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final MovableClock clock = new MovableClock(StationExamples.NOON);
    private final Sealing sealing = new AesGcmSealing(SealKey.generate());
    private final List<Opening> opened = new ArrayList<>();

    @Test
    @DisplayName("申请、立项、选址、需求、人员、设施、标识、验收、开放")
    void a_wish_becomes_a_station_step_by_step() {
        SomeProjects some = some();
        ProjectCode code = some.submitted(UNIT, "东四微驿站");
        assertThat(some.state(code)).isEqualTo("acceptance");
        assertThat(some.check(office(UNIT), code, SomeProjects.HOLDS)).isInstanceOf(Begun.class);

        Project project = ((Done) some.act(office(UNIT), code, "accept")).project();

        assertThat(some.state(code)).isEqualTo("open");
        assertThat(some.progress.history(EVERYTHING, code))
                .extracting(PastDeed::after)
                .containsExactly(
                        "siting",
                        "needs",
                        "staffing",
                        "equipping",
                        "signing",
                        "acceptance",
                        "open");
        Station station = stations().station(EVERYTHING, project.became().orElseThrow().station());
        assertThat(station.isPublic()).isTrue();
        assertThat(station.profile().unit()).isEqualTo(UNIT);
        assertThat(station.profile().place().location().given().datum()).isEqualTo(Datum.GCJ02);
        assertThat(station.profile().offers(Facility.HOT_WATER)).isTrue();
        assertThat(station.profile().checked(Facility.HOT_WATER).orElseThrow().by())
                .isEqualTo(Checker.UNION.id());
        assertThat(station.origin().ref()).isEqualTo(code.value());
        assertThat(stations().findKeeper(EVERYTHING, station.code()).orElseThrow().mobile())
                .isEqualTo("13800001234");
    }

    @Test
    void who_watches_is_told_of_the_opening_in_its_transaction() {
        SomeProjects some = some();
        ProjectCode code = accepted(some);
        some.act(office(UNIT), code, "accept");

        assertThat(opened)
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.project()).isEqualTo(code.value());
                            assertThat(one.unit()).isEqualTo(UNIT);
                            assertThat(one.acceptedOn()).isEqualTo(LocalDate.of(2026, 11, 24));
                            assertThat(one.host()).contains("永和大王");
                        });
    }

    @Test
    void what_a_watcher_cannot_take_keeps_the_station_shut() {
        SomeProjects some =
                some(
                        (handle, scope, opening) -> {
                            throw new IllegalStateException("no budget");
                        });
        ProjectCode code = accepted(some);

        assertThatThrownBy(() -> some.act(office(UNIT), code, "accept"))
                .hasMessageContaining("no budget");
        assertThat(some.state(code)).isEqualTo("acceptance");
        assertThat(stations().countReal(EVERYTHING)).isZero();
    }

    @Test
    @DisplayName("缺什么就停在哪一步，并说出缺什么")
    void nothing_goes_on_before_what_is_asked_for_is_there() {
        SomeProjects some = some();
        ProjectCode code = some.projects.apply(officer(UNIT), wish(UNIT, "东四微驿站"));
        some.act(office(UNIT), code, "agree");

        assertThat(some.act(leader(UNIT), code, "site"))
                .isEqualTo(new Refused(Reason.GUARDED, List.of(Lack.SITE, Lack.PHOTO)));
        some.preparing.site(officer(UNIT), some.seen(code), SomeProjects.site());
        assertThat(some.act(leader(UNIT), code, "site"))
                .isEqualTo(new Refused(Reason.GUARDED, List.of(Lack.PHOTO)));
        assertThat(some.state(code)).isEqualTo("siting");
    }

    @Test
    void what_is_judged_is_not_changed_until_it_is_returned() {
        SomeProjects some = some();
        ProjectCode code = some.submitted(UNIT, "东四微驿站");
        assertThat(some.preparing.rules(officer(UNIT), some.seen(code), SomeProjects.rules()))
                .isEqualTo(new NotNow());

        some.act(office(UNIT), code, Act.back("return", "signing"), "招牌没挂");

        assertThat(some.preparing.rules(officer(UNIT), some.seen(code), SomeProjects.rules()))
                .isInstanceOf(Done.class);
    }

    @Test
    void a_return_a_pause_and_an_end_say_why() {
        SomeProjects some = some();
        ProjectCode code = some.projects.apply(officer(UNIT), wish(UNIT, "东四微驿站"));
        some.act(office(UNIT), code, "agree");

        assertThat(some.act(officer(UNIT), code, "withdraw"))
                .isEqualTo(new Refused(Reason.UNEXPLAINED, List.of()));
        some.act(officer(UNIT), code, Act.event("suspend"), "道路施工");
        assertThat(some.state(code)).isEqualTo("suspended");
        some.act(officer(UNIT), code, Act.back("resume", "siting"), "施工完了");
        assertThat(some.state(code)).isEqualTo("siting");
        some.act(office(UNIT), code, Act.event("reject"), "离别的驿站太近");
        assertThat(some.state(code)).isEqualTo("rejected");
    }

    @Test
    void who_changes_what_another_changed_is_told() {
        SomeProjects some = some();
        ProjectCode code = some.projects.apply(officer(UNIT), wish(UNIT, "东四微驿站"));
        Preparing.Seen old = some.seen(code);
        some.preparing.site(officer(UNIT), old, SomeProjects.site());

        assertThat(some.preparing.site(officer(UNIT), old, SomeProjects.site()))
                .isEqualTo(new Overtaken());
    }

    @Test
    void another_units_project_is_not_there() {
        SomeProjects some = some();
        ProjectCode code = some.projects.apply(officer(UNIT), wish(UNIT, "东四微驿站"));
        Scope stranger = officer("110101007");

        assertThat(some.list(stranger, "")).isEmpty();
        assertThatThrownBy(() -> some.projects.dossier(stranger, code))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> some.act(stranger, code, Act.event("withdraw"), "x"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void two_applications_never_share_a_secret() {
        SomeProjects some = some();
        NewProject wish =
                new NewProject(
                        UNIT,
                        Applicant.HOST,
                        SomeProjects.outline("甲"),
                        Optional.of(new NewProject.Contact("赵", "13900001234", "key")));
        some.projects.apply(EVERYTHING, wish);

        assertThatThrownBy(() -> some.projects.apply(EVERYTHING, wish))
                .isInstanceOf(Conflict.class);
        assertThat(some.list(EVERYTHING, "")).hasSize(1);
    }

    @Test
    void numbers_run_within_a_year() {
        SomeProjects some = some();

        assertThat(some.projects.apply(officer(UNIT), wish(UNIT, "甲")).value())
                .isEqualTo("JZ-2026-0001");
        assertThat(some.projects.apply(officer(UNIT), wish(UNIT, "乙")).value())
                .isEqualTo("JZ-2026-0002");
        assertThat(some.list(officer(UNIT), "乙"))
                .singleElement()
                .satisfies(one -> assertThat(one.project().outline().name()).isEqualTo("乙"));
    }

    private ProjectCode accepted(SomeProjects some) {
        ProjectCode code = some.submitted(UNIT, "东四微驿站");
        some.check(office(UNIT), code, SomeProjects.HOLDS);
        return code;
    }

    private SomeProjects some() {
        return some((handle, scope, opening) -> opened.add(opening));
    }

    private SomeProjects some(OpeningWatcher watcher) {
        return new SomeProjects(database.scopes(), clock, sealing, List.of(watcher));
    }

    private Stations stations() {
        return new Stations(database.scopes(), clock, sealing);
    }
}
