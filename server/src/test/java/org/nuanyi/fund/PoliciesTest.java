package org.nuanyi.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.fund.SomeFund.OFFICE;
import static org.nuanyi.fund.SomeFund.THOUSAND;
import static org.nuanyi.fund.SomeFund.district;
import static org.nuanyi.fund.SomeFund.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.fund.PolicyResult.Reason;
import org.nuanyi.fund.PolicyResult.Refused;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.testing.AuditEntries;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.union.Units;

class PoliciesTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private Policies policies;

    @BeforeEach
    void open() {
        policies = new SomeFund(database.scopes(), new Units(database.jdbi())).policies;
    }

    @Test
    @DisplayName("哪天验收就按哪天的政策")
    void the_policy_of_a_day_is_the_newest_that_is_valid_by_then() {
        policies.enter(OFFICE, draft(JULY, district(2 * THOUSAND)));
        policies.enter(OFFICE, draft(JANUARY, district(THOUSAND)));
        assertThat(amount(JANUARY.minusDays(1))).isZero();
        assertThat(amount(JANUARY)).isEqualTo(THOUSAND);
        assertThat(amount(JULY.minusDays(1))).isEqualTo(THOUSAND);
        assertThat(amount(JULY)).isEqualTo(2 * THOUSAND);
        assertThat(amount(LocalDate.of(2040, 1, 1))).isEqualTo(2 * THOUSAND);
    }

    @Test
    @DisplayName("同一天生效的两个版本：拒绝")
    void two_versions_of_one_day_are_refused() {
        policies.enter(OFFICE, draft(JANUARY, district(THOUSAND)));
        assertThat(policies.enter(OFFICE, draft(JANUARY, district(2 * THOUSAND))))
                .isEqualTo(new Refused(Reason.SAME_DAY));
        assertThat(amount(JANUARY)).isEqualTo(THOUSAND);
        List<String> entries = AuditEntries.of(database.scopes(), SomeFund.REQUEST);
        assertThat(entries)
                .containsExactly(
                        "fund.policy 2026-01-01 by li district-office done {\"number\":"
                                + " \"东工发〔2026〕1号\", \"new-station district\": \"1,000.00\"}");
    }

    @Test
    void a_version_is_read_as_it_was_entered() {
        PolicyDraft draft =
                new PolicyDraft(
                        JULY,
                        "六月主席办公会",
                        LocalDate.of(2026, 6, 20),
                        "东工发〔2026〕12号",
                        Map.of(
                                BudgetLine.NEW_STATION,
                                List.of(
                                        new Share(Source.CITY, 50_000),
                                        new Share(Source.DISTRICT, 100_000)),
                                BudgetLine.MAINTENANCE,
                                district(60_000),
                                BudgetLine.AWARD,
                                district(30_000)));
        policies.enter(OFFICE, draft);
        Policy policy = policies.list(OFFICE).getFirst();
        assertThat(policy.says()).isEqualTo(draft);
        assertThat(policy.enteredBy()).isEqualTo("li");
        assertThat(policy.fen(BudgetLine.NEW_STATION)).isEqualTo(150_000);
    }

    @Test
    void what_grants_nothing_or_holds_before_it_was_decided_is_refused() {
        assertThat(policies.enter(OFFICE, draft(JULY, List.of())))
                .isEqualTo(new Refused(Reason.NOTHING));
        PolicyDraft early =
                new PolicyDraft(
                        JANUARY, "会", JULY, "1号", Map.of(BudgetLine.AWARD, district(THOUSAND)));
        assertThat(policies.enter(OFFICE, early)).isEqualTo(new Refused(Reason.BEFORE_DECISION));
    }

    @Test
    void who_decided_it_must_be_said() {
        PolicyDraft unsaid =
                new PolicyDraft(
                        JULY, " ", JULY, "1号", Map.of(BudgetLine.AWARD, district(THOUSAND)));
        assertThatThrownBy(() -> policies.enter(OFFICE, unsaid))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.field()).isEqualTo("meeting"));
    }

    private long amount(LocalDate day) {
        return policies.find(OFFICE, day).map(one -> one.fen(BudgetLine.NEW_STATION)).orElse(0L);
    }
}
