package org.nuanyi.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.upkeep.Category.REPAIR;
import static org.nuanyi.upkeep.SomeUpkeep.CHAOYANGMEN;
import static org.nuanyi.upkeep.SomeUpkeep.DONGSI;
import static org.nuanyi.upkeep.SomeUpkeep.FINANCE;
import static org.nuanyi.upkeep.SomeUpkeep.HUNDRED;
import static org.nuanyi.upkeep.SomeUpkeep.NEIGHBOUR;
import static org.nuanyi.upkeep.SomeUpkeep.OFFICE;
import static org.nuanyi.upkeep.SomeUpkeep.OFFICER;
import static org.nuanyi.upkeep.SomeUpkeep.STATION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.fund.BudgetLine;
import org.nuanyi.fund.PolicyDraft;
import org.nuanyi.fund.Share;
import org.nuanyi.fund.Source;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.union.Units;
import org.nuanyi.upkeep.UnitYear.Spent;
import org.nuanyi.upkeep.UnitYear.Watched;

/** Planned, spent and left, beside the ledger. */
class UpkeepYearsTest {

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomeUpkeep some;

    @BeforeEach
    void open() {
        some = new SomeUpkeep(database.scopes(), new Units(database.jdbi()));
    }

    @Test
    void a_year_adds_up_what_waits_what_is_used_and_what_is_paid() {
        some.grant(DONGSI, 20 * HUNDRED);
        some.plan(Map.of(REPAIR, 10 * HUNDRED));
        some.submitted(HUNDRED);
        some.agreed(2 * HUNDRED);
        some.paid(3 * HUNDRED);
        some.done(FINANCE, some.paid(4 * HUNDRED), "reverse");

        UnitYear year = year(OFFICER).year();

        assertThat(year.spent(REPAIR)).isEqualTo(new Spent(HUNDRED, 5 * HUNDRED, 3 * HUNDRED));
        assertThat(year.left(REPAIR)).isEqualTo(5 * HUNDRED);
        assertThat(year.left()).isEqualTo(5 * HUNDRED);
        assertThat(year.stations()).isEqualTo(Map.of(STATION, 5 * HUNDRED));
        assertThat(year.granted()).isEqualTo(20 * HUNDRED);
        assertThat(year.available())
                .as("what the ledger has left is what was granted less what is used")
                .isEqualTo(year.granted() - year.spent().used());
    }

    @Test
    void the_policy_of_the_year_and_missing_photos_warn() {
        some.grant(DONGSI, 20 * HUNDRED);
        some.agreed(5 * HUNDRED);
        some.policies.enter(
                OFFICE,
                new PolicyDraft(
                        LocalDate.of(2026, 1, 1),
                        "主席办公会",
                        LocalDate.of(2026, 1, 1),
                        "东工发〔2026〕1号",
                        Map.of(
                                BudgetLine.MAINTENANCE,
                                List.of(new Share(Source.DISTRICT, 4 * HUNDRED)))));

        assertThat(year(OFFICER).warnings())
                .containsExactly(
                        new Warning.NoPlan(5 * HUNDRED),
                        new Warning.StationAbovePolicy(STATION, 4 * HUNDRED, 5 * HUNDRED),
                        new Warning.UnitAbovePolicy(0, 5 * HUNDRED),
                        new Warning.NoPhoto(1));
    }

    @Test
    void whoever_sees_a_unit_sees_its_year_and_no_other() {
        some.plan(Map.of(REPAIR, 10 * HUNDRED));

        assertThat(some.years.list(OFFICE, 2026, List.of(CHAOYANGMEN)))
                .extracting(watched -> watched.year().unit())
                .containsExactly(DONGSI, CHAOYANGMEN);
        assertThat(some.years.list(NEIGHBOUR, 2026, List.of())).isEmpty();
    }

    private Watched year(org.nuanyi.kernel.scope.Scope scope) {
        return some.years.list(scope, 2026, List.of(DONGSI)).getFirst();
    }
}
