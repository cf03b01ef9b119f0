package org.nuanyi.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.upkeep.Category.REPAIR;
import static org.nuanyi.upkeep.Category.UTILITIES;
import static org.nuanyi.upkeep.SomeUpkeep.CHAOYANGMEN;
import static org.nuanyi.upkeep.SomeUpkeep.DONGSI;
import static org.nuanyi.upkeep.SomeUpkeep.HUNDRED;
import static org.nuanyi.upkeep.SomeUpkeep.OFFICE;
import static org.nuanyi.upkeep.SomeUpkeep.OFFICER;
import static org.nuanyi.upkeep.SomeUpkeep.TODAY;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.flow.Decision;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.union.Units;
import org.nuanyi.upkeep.UpkeepResult.Done;
import org.nuanyi.upkeep.UpkeepResult.NotNow;
import org.nuanyi.upkeep.UpkeepResult.Reason;
import org.nuanyi.upkeep.UpkeepResult.Refused;

/** A unit's plan of a year: written, agreed, revised. */
class PlansTest {

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomeUpkeep some;

    @BeforeEach
    void open() {
        some = new SomeUpkeep(database.scopes(), new Units(database.jdbi()));
    }

    @Test
    void what_was_written_is_in_force_once_the_office_agreed() {
        long id = SomeUpkeep.id(write(Map.of(UTILITIES, 3 * HUNDRED, REPAIR, HUNDRED)));
        assertThat(some.plans.plan(OFFICER, id).inForce()).isEmpty();

        some.actOnPlan(OFFICER, id, "submit");
        some.actOnPlan(OFFICE, id, "agree");

        Plan.Version version = some.plans.plan(OFFICER, id).inForce().orElseThrow();
        assertThat(version.lines()).isEqualTo(Map.of(UTILITIES, 3 * HUNDRED, REPAIR, HUNDRED));
        assertThat(version.agreedOn()).contains(TODAY);
        assertThat(version.fen()).isEqualTo(4 * HUNDRED);
        assertThat(some.plans.find(OFFICER, DONGSI, 2026)).map(Plan::id).contains(id);
    }

    @Test
    @DisplayName("计划调整期间，原计划继续有效；每一版都留着")
    void while_it_is_revised_the_old_one_stays_in_force_and_every_version_is_kept() {
        long id = some.plan(Map.of(REPAIR, HUNDRED));

        assertThat(write(Map.of(REPAIR, 2 * HUNDRED))).isInstanceOf(NotNow.class);
        some.actOnPlan(OFFICER, id, "revise");
        assertThat(write(Map.of(REPAIR, 2 * HUNDRED))).isEqualTo(new Done(id));
        assertThat(some.plans.plan(OFFICER, id).inForce().orElseThrow().fen()).isEqualTo(HUNDRED);

        some.actOnPlan(OFFICER, id, "submit");
        some.actOnPlan(OFFICE, id, "agree");
        assertThat(some.plans.plan(OFFICER, id).inForce().orElseThrow().fen())
                .isEqualTo(2 * HUNDRED);
        assertThat(some.plans.plan(OFFICER, id).versions())
                .extracting(Plan.Version::fen)
                .containsExactly(HUNDRED, 2 * HUNDRED);
    }

    @Test
    void who_submitted_a_plan_does_not_agree_to_it_under_another_role() {
        long id = SomeUpkeep.id(write(Map.of(REPAIR, HUNDRED)));
        some.actOnPlan(OFFICER, id, "submit");

        assertThat(
                        some.actOnPlan(
                                SomeUpkeep.as("zhao", "district-office", SomeUpkeep.DISTRICT),
                                id,
                                "agree"))
                .isEqualTo(new Refused(Reason.OWN_PLAN));
        assertThat(some.plans.plan(OFFICE, id).inForce()).isEmpty();
    }

    @Test
    void a_plan_that_came_into_force_is_not_taken_back() {
        long id = some.plan(Map.of(REPAIR, HUNDRED));

        NewDeed back = NewDeed.of(some.plans.matter(OFFICE, id), new Act.TakeBack());
        assertThat(some.plans.act(OFFICE, id, back))
                .isEqualTo(new NotNow(Decision.Reason.NOT_TO_BE_TAKEN_BACK));
    }

    @Test
    void a_year_is_closed_once_it_is_over() {
        long id = some.plan(Map.of(REPAIR, HUNDRED));

        assertThat(some.actOnPlan(OFFICE, id, "close")).isEqualTo(new Refused(Reason.YEAR_RUNS));
        some.clock.advance(Duration.ofDays(73));
        assertThat(some.actOnPlan(OFFICE, id, "close")).isEqualTo(new Done(id));
    }

    @Test
    void a_plan_without_amounts_or_of_nobody_or_of_no_year_is_refused() {
        assertThat(write(Map.of())).isEqualTo(new Refused(Reason.NO_LINES));
        assertThat(some.plans.write(OFFICE, "110199999", 2026, Map.of(REPAIR, HUNDRED), ""))
                .isEqualTo(new Refused(Reason.NO_SUCH_UNIT));
        assertThatThrownBy(() -> write(Map.of(REPAIR, -1L)))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.field()).isEqualTo("repair"));
        assertThatThrownBy(
                        () -> some.plans.write(OFFICE, DONGSI, 1999, Map.of(REPAIR, HUNDRED), ""))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void another_units_plan_is_neither_written_nor_seen() {
        assertThatThrownBy(
                        () ->
                                some.plans.write(
                                        OFFICER, CHAOYANGMEN, 2026, Map.of(REPAIR, HUNDRED), ""))
                .isInstanceOf(Forbidden.class);
        some.plan(Map.of(REPAIR, HUNDRED));
        assertThat(some.plans.list(SomeUpkeep.NEIGHBOUR, 2026)).isEmpty();
        assertThat(some.plans.list(OFFICE, 2026)).hasSize(1);
    }

    private UpkeepResult write(Map<Category, Long> lines) {
        return some.plans.write(OFFICER, DONGSI, 2026, lines, "");
    }
}
