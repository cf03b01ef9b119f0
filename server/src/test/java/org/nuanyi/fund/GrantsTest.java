package org.nuanyi.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.fund.SomeFund.CHAOYANGMEN;
import static org.nuanyi.fund.SomeFund.DISTRICT;
import static org.nuanyi.fund.SomeFund.DONGSI;
import static org.nuanyi.fund.SomeFund.DONGSI_OFFICER;
import static org.nuanyi.fund.SomeFund.LEADER;
import static org.nuanyi.fund.SomeFund.OFFICE;
import static org.nuanyi.fund.SomeFund.THOUSAND;
import static org.nuanyi.fund.SomeFund.TODAY;
import static org.nuanyi.fund.SomeFund.as;
import static org.nuanyi.fund.SomeFund.district;
import static org.nuanyi.fund.SomeFund.draft;
import static org.nuanyi.fund.SomeFund.key;
import static org.nuanyi.fund.SomeFund.station;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.flow.Decision;
import org.nuanyi.fund.Grant.Lack;
import org.nuanyi.fund.GrantResult.Granted;
import org.nuanyi.fund.GrantResult.Reason;
import org.nuanyi.fund.GrantResult.Refused;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.station.StationCode;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.union.Units;

class GrantsTest {

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomeFund some;

    @BeforeEach
    void open() {
        some = new SomeFund(database.scopes(), new Units(database.jdbi()));
    }

    @Test
    @DisplayName("有政策有预算：验收开放当场变成应付")
    void a_station_that_opens_is_owed_its_money_at_once() {
        some.enterThousand();
        some.fund(OFFICE, key(DONGSI, Source.DISTRICT), 3 * THOUSAND);
        Grant grant = some.opened();
        assertThat(grant.fen()).isEqualTo(THOUSAND);
        assertThat(some.matter(grant).state()).isEqualTo("payable");
        assertThat(some.stages(key(DONGSI, Source.DISTRICT)))
                .containsExactly(-3 * THOUSAND, 2 * THOUSAND, 0L, THOUSAND, 0L);
    }

    @Test
    @DisplayName("每个驿站只发一次1000元补助")
    void a_station_is_granted_it_once_whatever_became_of_it() {
        some.enterThousand();
        some.fund(OFFICE, key(DONGSI, Source.DISTRICT), 3 * THOUSAND);
        StationCode station = station();
        Grant grant = ((Granted) some.open(OFFICE, station, DONGSI, TODAY)).grant();
        some.grants.refuse(OFFICE, grant.id(), 1, "停办了");
        assertThat(some.open(OFFICE, station, DONGSI, TODAY))
                .isEqualTo(new Refused(Reason.ALREADY_GRANTED));
        assertThat(some.grants.list(OFFICE, station)).hasSize(1);
    }

    @Test
    @DisplayName("没验收不发：验收日期在以后也不行")
    void nothing_is_granted_before_the_station_is_accepted() {
        assertThat(some.open(OFFICE, station(), DONGSI, TODAY.plusDays(1)))
                .isEqualTo(new Refused(Reason.NOT_ACCEPTED));
    }

    @Test
    @DisplayName("按验收当日的政策，不按付款当日的")
    void the_policy_of_the_day_of_acceptance_holds() {
        LocalDate july = LocalDate.of(2026, 7, 1);
        some.enterThousand();
        some.policies.enter(OFFICE, draft(july, district(2 * THOUSAND)));
        some.fund(OFFICE, key(DONGSI, Source.DISTRICT), 9 * THOUSAND);
        assertThat(fenOf(july.minusDays(1))).isEqualTo(THOUSAND);
        assertThat(fenOf(july)).isEqualTo(2 * THOUSAND);
    }

    @Test
    @DisplayName("缺政策、缺项目、缺预算、余额不足：照常开放，写明缺什么，等着")
    void where_money_lacks_the_station_opens_and_the_grant_says_what_is_missing() {
        assertThat(some.opened().lack()).contains(new Lack(Lacking.NO_POLICY, Optional.empty()));
        some.policies.enter(OFFICE, draft(LocalDate.of(2026, 5, 1), district(THOUSAND)));
        Grant grant = some.opened();
        assertThat(grant.lack())
                .contains(new Lack(Lacking.NO_BUDGET, Optional.of(Source.DISTRICT)));
        assertThat(some.matter(grant).state()).isEqualTo("unfunded");
        some.fund(OFFICE, key(DONGSI, Source.DISTRICT), 2 * THOUSAND);
        assertThat(some.opened().lack())
                .contains(new Lack(Lacking.BUDGET_SHORT, Optional.of(Source.DISTRICT)));
    }

    @Test
    @DisplayName("预算一到，先验收的先落实")
    void a_budget_that_comes_funds_those_that_wait_the_first_accepted_first() {
        some.enterThousand();
        Grant late = ((Granted) some.open(OFFICE, station(), DONGSI, TODAY)).grant();
        Grant early = ((Granted) some.open(OFFICE, station(), DONGSI, TODAY.minusDays(9))).grant();
        Grant elsewhere = some.opened(CHAOYANGMEN);
        BudgetResult came = some.fund(OFFICE, key(DONGSI, Source.DISTRICT), THOUSAND + 1);
        assertThat(came)
                .isInstanceOfSatisfying(
                        BudgetResult.Entered.class,
                        entered -> assertThat(entered.funded()).isOne());
        assertThat(List.of(early, late, elsewhere))
                .extracting(grant -> some.matter(grant).state())
                .containsExactly("payable", "unfunded", "unfunded");
        assertThat(some.grants.fundWaiting(OFFICE)).isZero();
    }

    @Test
    @DisplayName("几家出钱：缺一家就都不动")
    void money_of_several_sources_moves_whole_or_not_at_all() {
        some.policies.enter(
                OFFICE,
                draft(
                        LocalDate.of(2026, 1, 1),
                        List.of(
                                new Share(Source.CITY, 50_000),
                                new Share(Source.DISTRICT, 70_000))));
        some.fund(OFFICE, key(DONGSI, Source.CITY), 50_000);
        Grant grant = some.opened();
        assertThat(grant.lack())
                .contains(new Lack(Lacking.NO_BUDGET, Optional.of(Source.DISTRICT)));
        assertThat(some.stages(key(DONGSI, Source.CITY)))
                .containsExactly(-50_000L, 50_000L, 0L, 0L, 0L);
        some.fund(OFFICE, key(DONGSI, Source.DISTRICT), 70_000);
        assertThat(some.grants.grant(OFFICE, grant.id()).funding().orElseThrow().shares())
                .containsExactly(
                        new Share(Source.CITY, 50_000), new Share(Source.DISTRICT, 70_000));
        assertThat(some.stages(key(DONGSI, Source.CITY)))
                .containsExactly(-50_000L, 0L, 0L, 50_000L, 0L);
    }

    @Test
    @DisplayName("不予支付：钱退回可用，写明原因")
    void what_is_refused_is_available_again() {
        some.enterThousand();
        some.fund(OFFICE, key(DONGSI, Source.DISTRICT), THOUSAND);
        Grant grant = some.opened();
        assertThat(some.grants.refuse(OFFICE, grant.id(), 1, ""))
                .isEqualTo(new GrantResult.NotNow(Decision.Reason.UNEXPLAINED));
        assertThat(some.grants.refuse(LEADER, grant.id(), 1, "停办"))
                .isEqualTo(new GrantResult.NotNow(Decision.Reason.NOT_HIS));
        assertThat(some.grants.refuse(OFFICE, grant.id(), 0, "停办"))
                .isInstanceOf(GrantResult.Overtaken.class);
        assertThat(some.stages(key(DONGSI, Source.DISTRICT)).get(3)).isEqualTo(THOUSAND);
        assertThat(some.grants.refuse(OFFICE, grant.id(), 1, "停办")).isInstanceOf(Granted.class);
        assertThat(some.stages(key(DONGSI, Source.DISTRICT)))
                .containsExactly(-THOUSAND, THOUSAND, 0L, 0L, 0L);
        assertThat(some.grants.refuse(OFFICE, grant.id(), 2, "停办"))
                .isEqualTo(new GrantResult.NotNow(Decision.Reason.ENDED));
    }

    @Test
    void who_opens_it_as_nobody_the_lifecycle_names_leaves_it_waiting() {
        some.enterThousand();
        some.fund(OFFICE, key(DONGSI, Source.DISTRICT), THOUSAND);
        GrantResult made =
                some.open(as("job", "keeper", Reach.of(DONGSI)), station(), DONGSI, TODAY);
        Grant grant = ((Granted) made).grant();
        assertThat(grant.funding()).isEmpty();
        assertThat(some.stages(key(DONGSI, Source.DISTRICT)))
                .containsExactly(-THOUSAND, THOUSAND, 0L, 0L, 0L);
        assertThat(some.grants.fundWaiting(OFFICE)).isOne();
    }

    @Test
    void a_unit_sees_its_own_grants_and_no_others() {
        Grant theirs = some.opened(CHAOYANGMEN);
        Grant own = ((Granted) some.open(DONGSI_OFFICER, station(), DONGSI, TODAY)).grant();
        assertThat(some.grants.list(DONGSI_OFFICER, List.of("unfunded")))
                .extracting(one -> one.grant().id())
                .containsExactly(own.id());
        assertThatThrownBy(() -> some.grants.grant(DONGSI_OFFICER, theirs.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                some.grants.refuse(
                                        new org.nuanyi.kernel.scope.Scope(
                                                OFFICE.actor(),
                                                Reach.of(DISTRICT),
                                                Reach.of(DONGSI)),
                                        theirs.id(),
                                        0,
                                        "不"))
                .isInstanceOf(Forbidden.class);
    }

    private long fenOf(LocalDate acceptedOn) {
        return ((Granted) some.open(OFFICE, station(), DONGSI, acceptedOn)).grant().fen();
    }
}
