package org.nuanyi.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.build.SomeProjects.HOLDS;
import static org.nuanyi.build.SomeProjects.office;
import static org.nuanyi.build.SomeProjects.officer;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.build.ProjectResult.Begun;
import org.nuanyi.build.ProjectResult.NotNow;
import org.nuanyi.build.ProjectResult.Refused;
import org.nuanyi.build.ProjectResult.SamePerson;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.flow.Decision.Reason;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.kernel.form.DeliveredForms;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.MovableClock;
import org.nuanyi.station.StationExamples;
import org.nuanyi.testing.TestDatabase;

@DisplayName("验收：第二个人到现场填清单，全部做到才能开放")
class AcceptanceTest {

    private static final String UNIT = "110101006";

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final MovableClock clock = new MovableClock(StationExamples.NOON);

    private SomeProjects some;
    private ProjectCode code;

    @BeforeEach
    void submit() {
        some =
                new SomeProjects(
                        database.scopes(), clock, new AesGcmSealing(SealKey.generate()), List.of());
        code = some.submitted(UNIT, "东四微驿站");
    }

    @Test
    void without_a_checklist_nothing_opens() {
        assertThat(accept()).isEqualTo(refused(Lack.CHECKLIST));
        begun(office(UNIT));
        assertThat(accept()).as("begun and not handed in").isEqualTo(refused(Lack.CHECKLIST));
    }

    @Test
    void a_must_item_that_is_not_there_keeps_it_shut_and_one_that_may_be_missing_does_not() {
        some.check(office(UNIT), code, HOLDS.with("sign", "no").with("why", "招牌没挂"));
        assertThat(accept()).isEqualTo(refused(Lack.PASSED));
        assertThat(some.acceptance.list(EVERYTHING, code).getFirst().failing())
                .containsExactly("sign");

        some.check(office(UNIT), code, HOLDS);
        assertThat(accept()).isInstanceOf(ProjectResult.Done.class);
    }

    @Test
    void a_conclusion_that_is_not_passed_keeps_it_shut() {
        some.check(office(UNIT), code, HOLDS.with("end", "mend"));

        assertThat(accept()).isEqualTo(refused(Lack.PASSED));
    }

    @Test
    @DisplayName("退回后再提交，要重新验")
    void what_was_checked_before_it_was_returned_does_not_count() {
        some.check(office(UNIT), code, HOLDS);
        clock.advance(Duration.ofDays(1));
        some.act(office(UNIT), code, Act.back("return", "signing"), "急救箱过期");
        clock.advance(Duration.ofDays(1));
        some.act(officer(UNIT), code, "submit");

        assertThat(accept()).isEqualTo(refused(Lack.CHECKLIST));
        some.check(office(UNIT), code, HOLDS);
        assertThat(accept()).isInstanceOf(ProjectResult.Done.class);
        assertThat(some.acceptance.list(EVERYTHING, code)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhou", "li"})
    @DisplayName("申请的人（zhou）和配设施的人（li）不能填验收清单，也不能验收")
    void who_applied_or_equipped_neither_checks_nor_accepts(String person) {
        Scope zhou = SomeProjects.as("zhou", "unit-officer", UNIT);
        ProjectCode applied = some.submitted(zhou, UNIT, "朝内微驿站");
        Scope since = SomeProjects.as(person, "district-office", UNIT);

        assertThat(some.begin(since, applied)).isEqualTo(new SamePerson());
        some.check(office(UNIT), applied, HOLDS);
        assertThat(some.act(since, applied, "accept")).isEqualTo(refused(Lack.SECOND_PERSON));
    }

    @Test
    void who_applied_does_not_write_into_what_another_began() {
        UUID begun = begun(office(UNIT));
        some.write(officer(UNIT), begun, HOLDS);
        some.check(office(UNIT), code, HOLDS);

        assertThat(accept()).isEqualTo(refused(Lack.SECOND_PERSON));
    }

    @Test
    void it_is_begun_in_its_state_and_once_for_each_who_checks() {
        assertThat(begun(office(UNIT))).isEqualTo(begun(office(UNIT)));
        assertThat(begun(SomeProjects.as("zhao", "district-office", UNIT)))
                .isNotEqualTo(begun(office(UNIT)));
        some.act(office(UNIT), code, Act.back("return", "signing"), "招牌没挂");

        assertThat(some.begin(office(UNIT), code)).isEqualTo(new NotNow());
    }

    @Test
    void it_keeps_the_version_it_was_begun_with() {
        UUID begun = begun(office(UNIT));
        some.publishChecklist();
        some.check(office(UNIT), code, HOLDS);

        assertThat(some.acceptance.list(EVERYTHING, code))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.submission().id()).isEqualTo(begun);
                            assertThat(one.form().version()).isEqualTo(1);
                        });
    }

    @Test
    void the_usual_checklist_goes_by_the_kind_of_station_and_any_other_may_be_chosen() {
        new DeliveredForms(database.scopes(), clock).deliver();
        some.publishChecklist();

        Acceptance.Offered offered =
                some.acceptance.offered(
                        EVERYTHING, some.projects.dossier(EVERYTHING, code).project());

        assertThat(offered.usual()).isEqualTo("acceptance-6");
        assertThat(offered.forms())
                .extracting(form -> form.id())
                .containsExactly("acceptance-3", "acceptance-6", "acceptance-8");
        assertThatThrownBy(() -> some.acceptance.begin(office(UNIT), code, "needs"))
                .isInstanceOf(BadInput.class);
    }

    private UUID begun(Scope by) {
        return ((Begun) some.begin(by, code)).submission();
    }

    private ProjectResult accept() {
        return some.act(office(UNIT), code, "accept");
    }

    private static Refused refused(Lack lack) {
        return new Refused(Reason.GUARDED, List.of(lack));
    }
}
