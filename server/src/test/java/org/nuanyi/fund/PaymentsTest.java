package org.nuanyi.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.fund.SomeFund.DISTRICT;
import static org.nuanyi.fund.SomeFund.DONGSI;
import static org.nuanyi.fund.SomeFund.FINANCE;
import static org.nuanyi.fund.SomeFund.LEADER;
import static org.nuanyi.fund.SomeFund.OFFICE;
import static org.nuanyi.fund.SomeFund.THOUSAND;
import static org.nuanyi.fund.SomeFund.TODAY;
import static org.nuanyi.fund.SomeFund.as;
import static org.nuanyi.fund.SomeFund.key;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.flow.Decision;
import org.nuanyi.fund.BatchResult.Done;
import org.nuanyi.fund.BatchResult.NotNow;
import org.nuanyi.fund.BatchResult.Reason;
import org.nuanyi.fund.BatchResult.Refused;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.union.Units;

/** What finance does with a batch. */
class PaymentsTest {

    private static final long BEFORE = 100 * THOUSAND;

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomeFund some;

    @BeforeEach
    void open() {
        some = new SomeFund(database.scopes(), new Units(database.jdbi()));
        some.enoughForBoth();
    }

    @Test
    @DisplayName("全部付讫：批次办结，账上从应付变已付")
    void what_is_paid_is_paid_in_the_ledger_and_ends_the_batch() {
        long batch = some.paying(2);
        assertThat(some.pay(batch, some.lines(batch).toArray(PaymentLine[]::new)))
                .isEqualTo(new Done(batch));
        assertThat(some.state(batch)).isEqualTo("paid");
        assertThat(some.states(batch)).containsExactly("paid", "paid");
        assertThat(some.lines(batch))
                .allSatisfy(
                        line -> {
                            assertThat(line.paid().orElseThrow().voucher()).isEqualTo("付-001");
                            assertThat(line.paid().orElseThrow().on()).isEqualTo(TODAY);
                        });
        assertThat(dongsi()).containsExactly(-BEFORE, BEFORE - 2 * THOUSAND, 0L, 0L, 2 * THOUSAND);
    }

    @Test
    @DisplayName("部分失败：失败的退回待支付，可以进下一批")
    void what_fails_is_payable_again_and_the_batch_is_partly_paid() {
        long batch = some.paying(2);
        some.pay(batch, some.lines(batch).getFirst());
        assertThat(some.state(batch)).isEqualTo("paying");
        PaymentLine failing = some.lines(batch).getLast();
        assertThat(some.payments.failed(FINANCE, batch, List.of(failing.id()), "账号有误"))
                .isEqualTo(new Done(batch));
        assertThat(some.state(batch)).isEqualTo("partly-paid");
        assertThat(some.states(batch)).containsExactly("paid", "payable");
        assertThat(some.lines(batch).getLast().failed()).contains("账号有误");
        long next =
                ((Done) some.batches.prepare(OFFICE, DISTRICT, "补付", List.of(failing.grant())))
                        .batch();
        some.done(OFFICE, next, "submit");
        some.done(LEADER, next, "approve");
        some.done(FINANCE, next, "begin");
        assertThat(some.pay(next, some.lines(next).getFirst())).isEqualTo(new Done(next));
        assertThat(some.batches.linesOf(OFFICE, failing.grant())).hasSize(2);
        assertThat(dongsi()).containsExactly(-BEFORE, BEFORE - 2 * THOUSAND, 0L, 0L, 2 * THOUSAND);
    }

    @Test
    void a_batch_of_which_nothing_could_be_paid_ends_so() {
        long batch = some.paying(1);
        some.payments.failed(FINANCE, batch, ids(batch), "银行退回");
        assertThat(some.state(batch)).isEqualTo("unpaid");
        assertThat(dongsi().get(3)).isEqualTo(THOUSAND);
    }

    @Test
    @DisplayName("一行只付一次")
    void a_line_is_decided_once() {
        long batch = some.paying(2);
        PaymentLine first = some.lines(batch).getFirst();
        some.pay(batch, first);
        assertThat(some.pay(batch, first)).isEqualTo(new Refused(Reason.DECIDED, List.of()));
        assertThat(some.payments.failed(FINANCE, batch, List.of(first.id()), "错"))
                .isEqualTo(new Refused(Reason.DECIDED, List.of()));
        long other = some.paying(1);
        assertThat(some.pay(batch, some.lines(other).getFirst()))
                .isEqualTo(new Refused(Reason.DECIDED, List.of()));
        assertThat(dongsi().getLast()).isEqualTo(THOUSAND);
    }

    @Test
    @DisplayName("没批的不能付；编的、批的人不能付")
    void nothing_is_paid_before_it_is_approved_nor_by_who_prepared_or_approved_it() {
        long early = some.draft(1);
        assertThat(some.pay(early, some.lines(early).getFirst()))
                .isEqualTo(new NotNow(Decision.Reason.NO_SUCH_EVENT));
        long batch = some.paying(1);
        for (var held : List.of("li", "wang")) {
            BatchResult result =
                    some.payments.paid(
                            as(held, "finance", Reach.of(DISTRICT)), batch, ids(batch), "1", TODAY);
            assertThat(result).isInstanceOf(Refused.class);
        }
        assertThat(dongsi().getLast()).isZero();
    }

    @Test
    void an_amount_that_was_changed_after_it_was_approved_is_not_paid() {
        long batch = some.paying(1);
        database.ownerJdbi()
                .useHandle(
                        handle -> {
                            handle.execute(
                                    "alter table fund.payment_line no force row level security");
                            handle.execute("update fund.payment_line set fen = 1");
                        });
        assertThat(some.pay(batch, some.lines(batch).getFirst()))
                .isEqualTo(new Refused(Reason.CHANGED, List.of()));
    }

    @Test
    void what_is_said_of_a_day_to_come_or_before_it_was_owed_is_refused_whole() {
        long batch = some.paying(2);
        assertThat(some.payments.paid(FINANCE, batch, ids(batch), "1", TODAY.plusDays(1)))
                .isEqualTo(new Refused(Reason.TO_COME, List.of()));
        assertThat(some.payments.paid(FINANCE, batch, ids(batch), "1", TODAY.minusDays(1)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Reason.NOT_OWED));
        assertThat(some.lines(batch)).allMatch(PaymentLine::isOpen);
        assertThat(dongsi().getLast()).isZero();
        assertThatThrownBy(() -> some.payments.paid(FINANCE, batch, ids(batch), " ", TODAY))
                .isInstanceOf(BadInput.class);
        assertThat(some.payments.paid(FINANCE, batch, List.of(), "1", TODAY))
                .isEqualTo(new Refused(Reason.EMPTY, List.of()));
    }

    @Test
    @DisplayName("付错了：冲销一次，可以重付")
    void what_was_paid_is_undone_once_and_may_be_paid_again() {
        long batch = some.paying(1);
        PaymentLine line = some.lines(batch).getFirst();
        some.pay(batch, line);
        some.clock.advance(Duration.ofDays(3));
        assertThat(some.payments.reverse(FINANCE, batch, line.id(), "付错单位", false))
                .isEqualTo(new Done(batch));
        assertThat(some.states(batch)).containsExactly("payable");
        assertThat(some.payments.reverse(FINANCE, batch, line.id(), "付错单位", false))
                .isEqualTo(new Refused(Reason.NOT_PAID, List.of(line.grant())));
        assertThat(some.state(batch)).isEqualTo("paid");
        assertThat(dongsi()).containsExactly(-BEFORE, BEFORE - THOUSAND, 0L, THOUSAND, 0L);
        assertThat(some.lines(batch).getFirst().reversed().orElseThrow().why()).isEqualTo("付错单位");
    }

    @Test
    @DisplayName("冲销且不再付：钱退回可用，站点不会再得一次")
    void what_is_undone_for_good_is_available_again() {
        long batch = some.paying(1);
        PaymentLine line = some.lines(batch).getFirst();
        some.pay(batch, line);
        some.payments.reverse(FINANCE, batch, line.id(), "站点撤销", true);
        assertThat(some.states(batch)).containsExactly("reversed");
        assertThat(dongsi()).containsExactly(-BEFORE, BEFORE, 0L, 0L, 0L);
        Grant grant = some.grants.grant(OFFICE, line.grant());
        assertThat(some.open(OFFICE, grant.station(), DONGSI, TODAY))
                .isEqualTo(new GrantResult.Refused(GrantResult.Reason.ALREADY_GRANTED));
        assertThat(some.grants.fundWaiting(OFFICE)).isZero();
    }

    @Test
    void what_was_not_paid_cannot_be_undone_and_not_by_who_prepared_it() {
        long batch = some.paying(1);
        PaymentLine line = some.lines(batch).getFirst();
        assertThat(some.payments.reverse(FINANCE, batch, line.id(), "错", false))
                .isEqualTo(new Refused(Reason.NOT_PAID, List.of(line.grant())));
        some.pay(batch, line);
        assertThat(
                        some.payments.reverse(
                                as("li", "finance", Reach.of(DISTRICT)),
                                batch,
                                line.id(),
                                "错",
                                false))
                .isEqualTo(new Refused(Reason.OWN_PREPARATION, List.of()));
    }

    private List<Long> ids(long batch) {
        return some.lines(batch).stream().map(PaymentLine::id).toList();
    }

    private List<Long> dongsi() {
        return some.stages(key(DONGSI, Source.DISTRICT));
    }
}
