package org.nuanyi.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.fund.SomeFund.CHAOYANGMEN;
import static org.nuanyi.fund.SomeFund.DISTRICT;
import static org.nuanyi.fund.SomeFund.DONGSI;
import static org.nuanyi.fund.SomeFund.FINANCE;
import static org.nuanyi.fund.SomeFund.LEADER;
import static org.nuanyi.fund.SomeFund.OFFICE;
import static org.nuanyi.fund.SomeFund.THOUSAND;
import static org.nuanyi.fund.SomeFund.as;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.flow.Decision;
import org.nuanyi.fund.BatchResult.Done;
import org.nuanyi.fund.BatchResult.NotNow;
import org.nuanyi.fund.BatchResult.Reason;
import org.nuanyi.fund.BatchResult.Refused;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.testing.AuditEntries;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.union.Units;

/** How a batch comes to be approved. */
class BatchesTest {

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomeFund some;

    @BeforeEach
    void open() {
        some = new SomeFund(database.scopes(), new Units(database.jdbi()));
        some.enoughForBoth();
    }

    @Test
    @DisplayName("办公室编批次、领导同意、财务开始支付")
    void a_batch_goes_from_the_office_to_the_leadership_to_finance() {
        long batch = some.draft(2);
        assertThat(some.states(batch)).containsExactly("batched", "batched");
        assertThat(some.batches.batch(OFFICE, batch).fen()).isEqualTo(2 * THOUSAND);
        some.done(OFFICE, batch, "submit");
        some.done(LEADER, batch, "approve");
        some.done(FINANCE, batch, "begin");
        assertThat(some.state(batch)).isEqualTo("paying");
    }

    @Test
    @DisplayName("一笔补助同时只在一个批次里")
    void a_grant_is_in_one_batch_at_a_time() {
        Grant grant = some.opened();
        Grant another = some.opened();
        some.batches.prepare(OFFICE, DISTRICT, "甲", List.of(grant.id()));
        assertThat(some.batches.prepare(OFFICE, DISTRICT, "乙", List.of(another.id(), grant.id())))
                .isEqualTo(new Refused(Reason.NOT_PAYABLE, List.of(grant.id())));
        assertThat(some.matter(another).state()).isEqualTo("payable");
        assertThat(some.batches.list(OFFICE, 10, 0)).extracting(Batch::title).containsExactly("甲");
    }

    @Test
    void what_is_not_funded_is_in_no_batch() {
        Grant waiting = some.opened("110101008");
        assertThat(some.batches.prepare(OFFICE, DISTRICT, "甲", List.of(waiting.id())))
                .isEqualTo(new Refused(Reason.NOT_PAYABLE, List.of(waiting.id())));
    }

    @Test
    void lines_are_added_and_taken_out_while_it_is_a_draft() {
        long batch = some.draft(1);
        Grant more = some.opened(CHAOYANGMEN);
        assertThat(some.batches.add(OFFICE, batch, List.of(more.id()))).isEqualTo(new Done(batch));
        assertThat(some.batches.remove(OFFICE, batch, List.of(more.id())))
                .isEqualTo(new Done(batch));
        assertThat(some.matter(more).state()).isEqualTo("payable");
        some.done(OFFICE, batch, "submit");
        assertThat(some.batches.add(OFFICE, batch, List.of(more.id())))
                .isEqualTo(new Refused(Reason.CHANGED, List.of()));
        long other = some.draft(1);
        assertThat(
                        some.batches.remove(
                                OFFICE, other, List.of(some.lines(batch).getFirst().grant())))
                .isInstanceOf(Refused.class);
        assertThat(some.states(batch)).containsExactly("batched");
    }

    @Test
    @DisplayName("没有收款账户不能提交，写明是哪几笔")
    void what_has_no_account_to_be_sent_to_is_not_submitted() {
        some.fund(OFFICE, SomeFund.key("110101008", Source.DISTRICT), THOUSAND);
        Grant grant = some.opened("110101008");
        long batch =
                ((Done) some.batches.prepare(OFFICE, DISTRICT, "甲", List.of(grant.id()))).batch();
        assertThat(some.act(OFFICE, batch, "submit"))
                .isEqualTo(new Refused(Reason.NO_PAYEE, List.of(grant.id())));
        NewPayee host =
                new NewPayee(
                        "110101008",
                        Optional.of(grant.station()),
                        "老李饭馆",
                        "农业银行",
                        "6228480000000001");
        Payee payee = some.payees.enter(OFFICE, host);
        some.payees.enter(OFFICE, SomeFund.account("110101008"));
        some.done(OFFICE, batch, "submit");
        assertThat(some.lines(batch).getFirst().payee()).contains(payee.id());
    }

    @Test
    @DisplayName("编的人不能批，批的人不能付，编的人也不能付")
    void three_different_people_prepare_approve_and_pay() {
        long batch = some.draft(1);
        some.done(OFFICE, batch, "submit");
        assertThat(some.act(as("li", "district-leadership", Reach.of(DISTRICT)), batch, "approve"))
                .isEqualTo(new Refused(Reason.OWN_PREPARATION, List.of()));
        some.done(LEADER, batch, "approve");
        assertThat(some.act(as("wang", "finance", Reach.of(DISTRICT)), batch, "begin"))
                .isEqualTo(new Refused(Reason.OWN_APPROVAL, List.of()));
        assertThat(some.act(as("li", "finance", Reach.of(DISTRICT)), batch, "begin"))
                .isEqualTo(new Refused(Reason.OWN_PREPARATION, List.of()));
        assertThat(some.state(batch)).isEqualTo("approved");
    }

    @Test
    @DisplayName("换人提交也不行：经手编过的都不能批")
    void who_submitted_what_another_put_together_does_not_approve_it_either() {
        long batch = some.draft(1);
        some.done(as("sun", "district-office", Reach.of(DISTRICT)), batch, "submit");
        for (String person : List.of("li", "sun")) {
            assertThat(
                            some.act(
                                    as(person, "district-leadership", Reach.of(DISTRICT)),
                                    batch,
                                    "approve"))
                    .isEqualTo(new Refused(Reason.OWN_PREPARATION, List.of()));
        }
    }

    @Test
    void each_step_is_for_its_role() {
        long batch = some.draft(1);
        assertThat(some.act(FINANCE, batch, "submit"))
                .isEqualTo(new NotNow(Decision.Reason.NOT_HIS));
        some.done(OFFICE, batch, "submit");
        assertThat(some.act(FINANCE, batch, "approve"))
                .isEqualTo(new NotNow(Decision.Reason.NOT_HIS));
        assertThat(some.act(FINANCE, batch, "begin"))
                .isEqualTo(new NotNow(Decision.Reason.NO_SUCH_EVENT));
    }

    @Test
    @DisplayName("提交后金额、收款人被改过：不批也不付")
    void what_was_changed_behind_its_back_is_neither_approved_nor_paid() {
        long batch = some.draft(2);
        some.done(OFFICE, batch, "submit");
        behind("update fund.payment_line set fen = fen + 1 where id = %d", line(batch));
        assertThat(some.act(LEADER, batch, "approve"))
                .isEqualTo(new Refused(Reason.CHANGED, List.of()));
        behind("update fund.payment_line set fen = fen - 1 where id = %d", line(batch));
        some.done(LEADER, batch, "approve");
        Payee other = some.payees.enter(OFFICE, SomeFund.account(CHAOYANGMEN));
        behind(
                "update fund.payment_line set payee = " + other.id() + " where id = %d",
                line(batch));
        assertThat(some.act(FINANCE, batch, "begin"))
                .isEqualTo(new Refused(Reason.CHANGED, List.of()));
    }

    @Test
    @DisplayName("换了账户，已提交的还付到提交时的那个")
    void an_account_that_is_changed_later_changes_no_batch() {
        long batch = some.draft(1);
        some.done(OFFICE, batch, "submit");
        Optional<Long> before = some.lines(batch).getFirst().payee();
        some.payees.enter(OFFICE, SomeFund.account(DONGSI));
        some.done(LEADER, batch, "approve");
        assertThat(some.lines(batch).getFirst().payee()).isEqualTo(before);
    }

    @Test
    void a_batch_that_is_returned_is_changed_and_submitted_again() {
        long batch = some.draft(2);
        some.done(OFFICE, batch, "submit");
        some.done(LEADER, batch, "return");
        some.batches.remove(OFFICE, batch, List.of(some.lines(batch).getFirst().grant()));
        some.done(OFFICE, batch, "submit");
        some.done(LEADER, batch, "approve");
        some.done(FINANCE, batch, "return");
        some.done(OFFICE, batch, "submit");
        assertThat(some.act(FINANCE, batch, "begin"))
                .isEqualTo(new NotNow(Decision.Reason.NO_SUCH_EVENT));
    }

    @Test
    void the_grants_of_a_batch_that_ends_are_payable_again() {
        long batch = some.draft(2);
        some.done(OFFICE, batch, "end");
        assertThat(some.states(batch)).containsExactly("payable", "payable");
        some.batches.prepare(
                OFFICE,
                DISTRICT,
                "再来",
                some.lines(batch).stream().map(PaymentLine::grant).toList());
        assertThat(some.states(batch)).containsExactly("batched", "batched");
    }

    @Test
    @DisplayName("撤回：还没付时可以，付过就只能冲销")
    void a_step_is_taken_back_until_something_is_paid() {
        long batch = some.paying(2);
        NewDeed back = NewDeed.of(some.batches.matter(OFFICE, batch), new Act.TakeBack());
        some.pay(batch, some.lines(batch).getFirst());
        assertThat(some.batches.act(FINANCE, batch, back))
                .isEqualTo(new Refused(Reason.DECIDED, List.of()));
        long fresh = some.paying(1);
        NewDeed early = NewDeed.of(some.batches.matter(OFFICE, fresh), new Act.TakeBack());
        assertThat(some.batches.act(FINANCE, fresh, early)).isEqualTo(new Done(fresh));
        assertThat(some.state(fresh)).isEqualTo("approved");
    }

    @Test
    void who_saw_less_than_was_done_is_overtaken() {
        long batch = some.draft(1);
        NewDeed submit = NewDeed.of(some.batches.matter(OFFICE, batch), Act.event("submit"));
        some.batches.act(OFFICE, batch, submit);
        assertThat(some.batches.act(OFFICE, batch, submit))
                .isInstanceOf(BatchResult.Overtaken.class);
    }

    @Test
    void a_batch_has_a_title_and_lines() {
        assertThat(some.batches.prepare(OFFICE, DISTRICT, "甲", List.of()))
                .isEqualTo(new Refused(Reason.EMPTY, List.of()));
        assertThatThrownBy(() -> some.batches.prepare(OFFICE, DISTRICT, " ", List.of(1L)))
                .isInstanceOf(BadInput.class);
        long batch = some.draft(1);
        some.batches.remove(OFFICE, batch, List.of(some.lines(batch).getFirst().grant()));
        assertThat(some.act(OFFICE, batch, "submit"))
                .isEqualTo(new Refused(Reason.EMPTY, List.of()));
    }

    @Test
    @DisplayName("账号加密保存、只显示后四位，每次查看都有记录")
    void the_number_of_an_account_is_sealed_and_each_look_is_noted() {
        Payee payee = some.payees.enter(OFFICE, SomeFund.account(DONGSI));
        assertThat(payee.masked()).isEqualTo("**** 5678");
        assertThat(some.payees.list(OFFICE)).contains(payee);
        String kept =
                database.ownerJdbi()
                        .withHandle(
                                h ->
                                        h.createQuery(
                                                        "select string_agg(payee::text, ' ') from"
                                                                + " fund.payee")
                                                .mapTo(String.class)
                                                .one());
        assertThat(kept).doesNotContain("6222000012345678").doesNotContain("62220000");
        assertThat(some.payees.reveal(FINANCE, payee.id())).isEqualTo("6222000012345678");
        assertThat(AuditEntries.of(database.scopes(), SomeFund.REQUEST))
                .last()
                .isEqualTo("fund.payee-reveal " + payee.id() + " by qian finance done");
        assertThatThrownBy(
                        () ->
                                some.payees.enter(
                                        OFFICE,
                                        new NewPayee(
                                                DONGSI, Optional.empty(), "工会", "工行", "12 34")))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.field()).isEqualTo("account"));
    }

    private long line(long batch) {
        return some.lines(batch).getFirst().id();
    }

    private void behind(String sql, long id) {
        database.ownerJdbi()
                .useHandle(
                        handle -> {
                            handle.execute(
                                    "alter table fund.payment_line no force row level security");
                            handle.execute(sql.formatted(id));
                        });
    }
}
