package org.nuanyi.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.upkeep.SomeUpkeep.CHAOYANGMEN;
import static org.nuanyi.upkeep.SomeUpkeep.DISTRICT;
import static org.nuanyi.upkeep.SomeUpkeep.DONGSI;
import static org.nuanyi.upkeep.SomeUpkeep.FINANCE;
import static org.nuanyi.upkeep.SomeUpkeep.HUNDRED;
import static org.nuanyi.upkeep.SomeUpkeep.NEIGHBOUR;
import static org.nuanyi.upkeep.SomeUpkeep.OFFICE;
import static org.nuanyi.upkeep.SomeUpkeep.OFFICER;
import static org.nuanyi.upkeep.SomeUpkeep.TODAY;
import static org.nuanyi.upkeep.SomeUpkeep.as;
import static org.nuanyi.upkeep.SomeUpkeep.receipt;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.flow.Decision;
import org.nuanyi.fund.Figure;
import org.nuanyi.fund.FigureOf;
import org.nuanyi.fund.StatementBy;
import org.nuanyi.fund.StatementOf;
import org.nuanyi.fund.Statements;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.ledger.Document;
import org.nuanyi.kernel.ledger.Period;
import org.nuanyi.kernel.ledger.TurnoverEntry;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.union.Units;
import org.nuanyi.upkeep.UpkeepResult.Done;
import org.nuanyi.upkeep.UpkeepResult.NotNow;
import org.nuanyi.upkeep.UpkeepResult.Reason;
import org.nuanyi.upkeep.UpkeepResult.Refused;
import org.nuanyi.upkeep.UpkeepResult.TooLittle;

/** What was spent: entered with its receipt, agreed, paid, and its money. */
class SpendingsTest {

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomeUpkeep some;

    @BeforeEach
    void open() {
        some = new SomeUpkeep(database.scopes(), new Units(database.jdbi()));
    }

    @Test
    @DisplayName("同意时预占并转应付，付款后转已付")
    void money_is_owed_when_it_is_agreed_and_leaves_when_it_is_paid() {
        some.grant(DONGSI, 10 * HUNDRED);
        long id = some.submitted(3 * HUNDRED);
        assertThat(some.money(DONGSI)).containsExactly(10 * HUNDRED, 0L, 0L, 0L);

        some.done(OFFICE, id, "agree");
        assertThat(some.money(DONGSI)).containsExactly(7 * HUNDRED, 0L, 3 * HUNDRED, 0L);

        assertThat(some.spendings.pay(FINANCE, List.of(id), "付-7", TODAY)).isEqualTo(new Done(id));
        assertThat(some.money(DONGSI)).containsExactly(7 * HUNDRED, 0L, 0L, 3 * HUNDRED);
        assertThat(some.spendings.spending(OFFICER, id).payment())
                .map(Spending.Payment::voucher)
                .contains("付-7");
        assertThat(some.state(id)).isEqualTo("paid");
    }

    @Test
    @DisplayName("没有下达维护经费，不能同意")
    void without_a_budget_nothing_is_agreed() {
        long id = some.submitted(HUNDRED);

        assertThat(some.act(OFFICE, id, Act.event("agree")))
                .isEqualTo(new Refused(Reason.NO_BUDGET));
        assertThat(some.state(id)).isEqualTo("submitted");
    }

    @Test
    void more_than_is_left_is_not_agreed() {
        some.grant(DONGSI, 10 * HUNDRED);
        some.agreed(9 * HUNDRED);
        long id = some.submitted(3 * HUNDRED);

        assertThat(some.act(OFFICE, id, Act.event("agree"))).isEqualTo(new TooLittle(2 * HUNDRED));
        assertThat(some.state(id)).isEqualTo("submitted");
        assertThat(some.money(DONGSI)).containsExactly(HUNDRED, 0L, 9 * HUNDRED, 0L);
    }

    @Test
    @DisplayName("同一张票据（号码、商家、金额相同）只报一次，哪个单位来报都一样")
    void the_same_receipt_counts_once_whichever_unit_sends_it() {
        long id = SomeUpkeep.id(some.spendings.enter(OFFICER, receipt(DONGSI, "No 123-45", 500)));

        assertThat(some.spendings.enter(OFFICER, receipt(DONGSI, " no12345", 500)))
                .isEqualTo(new Refused(Reason.SAME_RECEIPT, List.of(id)));
        assertThat(some.spendings.enter(NEIGHBOUR, receipt(CHAOYANGMEN, "NO12345", 500)))
                .isEqualTo(new Refused(Reason.SAME_RECEIPT));
        assertThat(some.spendings.enter(OFFICER, receipt(DONGSI, "NO12345", 501)))
                .isInstanceOf(Done.class);
    }

    @Test
    void a_draft_is_not_corrected_into_the_receipt_of_another() {
        some.spendings.enter(NEIGHBOUR, receipt(CHAOYANGMEN, "A1", 500));
        long id = SomeUpkeep.id(some.spendings.enter(OFFICER, receipt(DONGSI, "A2", 500)));

        assertThat(some.spendings.correct(OFFICER, id, receipt(DONGSI, "A1", 500)))
                .isEqualTo(new Refused(Reason.SAME_RECEIPT));
        assertThat(some.spendings.correct(OFFICER, id, receipt(DONGSI, "A3", 600)))
                .isEqualTo(new Done(id));
        assertThat(some.spendings.spending(OFFICER, id).says())
                .isEqualTo(receipt(DONGSI, "A3", 600));
    }

    @Test
    void what_was_withdrawn_may_be_entered_again() {
        long id = SomeUpkeep.id(some.spendings.enter(OFFICER, receipt(DONGSI, "A1", 500)));
        some.receipts.add(OFFICER, id, SomePhotos.ofOneColour(1));
        some.done(OFFICER, id, "withdraw");

        long again = SomeUpkeep.id(some.spendings.enter(OFFICER, receipt(DONGSI, "A1", 500)));
        assertThat(some.receipts.add(OFFICER, again, SomePhotos.ofOneColour(1)))
                .isEqualTo(new Done(again));
    }

    @Test
    @DisplayName("同一张照片只能作一笔支出的票据")
    void the_same_photo_is_the_receipt_of_one_spending_alone() {
        long first = SomeUpkeep.id(some.spendings.enter(OFFICER, receipt(500)));
        long second = SomeUpkeep.id(some.spendings.enter(OFFICER, receipt(600)));
        long theirs =
                SomeUpkeep.id(some.spendings.enter(NEIGHBOUR, receipt(CHAOYANGMEN, "B1", 700)));

        assertThat(some.receipts.add(OFFICER, first, SomePhotos.ofOneColour(7)))
                .isEqualTo(new Done(first));
        assertThat(some.receipts.add(OFFICER, second, SomePhotos.ofOneColour(7)))
                .isEqualTo(new Refused(Reason.SAME_PHOTO, List.of(first)));
        assertThat(some.receipts.add(NEIGHBOUR, theirs, SomePhotos.ofOneColour(7)))
                .isEqualTo(new Refused(Reason.SAME_PHOTO));
        assertThat(some.receipts.list(OFFICER, first)).hasSize(1);
        long kept = some.receipts.list(OFFICER, first).getFirst();
        assertThat(some.receipts.find(OFFICER, first, kept)).isPresent();
        assertThat(some.receipts.find(NEIGHBOUR, first, kept)).isEmpty();
    }

    @Test
    void a_spending_without_number_is_submitted_with_a_photo_alone() {
        long id = SomeUpkeep.id(some.spendings.enter(OFFICER, receipt(DONGSI, "", 500)));

        assertThat(some.act(OFFICER, id, Act.event("submit")))
                .isEqualTo(new Refused(Reason.NO_PROOF));
        some.receipts.add(OFFICER, id, SomePhotos.ofOneColour(3));
        some.done(OFFICER, id, "submit");
        assertThat(some.receipts.add(OFFICER, id, SomePhotos.ofOneColour(4)))
                .isInstanceOf(NotNow.class);
    }

    @Test
    @DisplayName("经手、审核、付款是三个人")
    void three_people_enter_agree_and_pay() {
        some.grant(DONGSI, 10 * HUNDRED);
        long id = some.submitted(HUNDRED);

        assertThat(some.act(as("zhao", "district-office", DISTRICT), id, Act.event("agree")))
                .isEqualTo(new Refused(Reason.OWN_SPENDING));
        some.done(OFFICE, id, "agree");
        assertThat(some.spendings.pay(as("zhao", "finance", DISTRICT), List.of(id), "付-1", TODAY))
                .isEqualTo(new Refused(Reason.OWN_SPENDING));
        assertThat(some.spendings.pay(as("li", "finance", DISTRICT), List.of(id), "付-1", TODAY))
                .isEqualTo(new Refused(Reason.OWN_APPROVAL));
        assertThat(some.money(DONGSI)).containsExactly(9 * HUNDRED, 0L, HUNDRED, 0L);
    }

    @Test
    void what_is_returned_after_it_was_agreed_is_available_again_and_may_be_corrected() {
        some.grant(DONGSI, 10 * HUNDRED);
        long id = some.agreed(4 * HUNDRED);

        some.done(FINANCE, id, "return");

        assertThat(some.money(DONGSI)).containsExactly(10 * HUNDRED, 0L, 0L, 0L);
        assertThat(some.spendings.correct(OFFICER, id, receipt(2 * HUNDRED)))
                .isEqualTo(new Done(id));
        some.done(OFFICER, id, "submit");
        some.done(OFFICE, id, "agree");
        assertThat(some.money(DONGSI)).containsExactly(8 * HUNDRED, 0L, 2 * HUNDRED, 0L);
    }

    @Test
    void what_was_paid_is_undone_by_its_opposite_once() {
        some.grant(DONGSI, 10 * HUNDRED);
        long id = some.paid(4 * HUNDRED);

        some.done(FINANCE, id, "reverse");

        assertThat(some.money(DONGSI)).containsExactly(10 * HUNDRED, 0L, 0L, 0L);
        assertThat(some.spendings.spending(OFFICE, id).isVoid()).isTrue();
        assertThat(some.act(FINANCE, id, Act.event("reverse"))).isInstanceOf(NotNow.class);
    }

    @Test
    void what_moved_money_is_not_taken_back() {
        some.grant(DONGSI, 10 * HUNDRED);
        long agreed = some.agreed(HUNDRED);
        long returned = some.agreed(HUNDRED);
        some.done(OFFICE, returned, "return");

        for (long id : List.of(agreed, returned)) {
            assertThat(some.act(OFFICE, id, new Act.TakeBack()))
                    .isEqualTo(new NotNow(Decision.Reason.NOT_TO_BE_TAKEN_BACK));
        }
        assertThat(some.money(DONGSI)).containsExactly(9 * HUNDRED, 0L, HUNDRED, 0L);
    }

    @Test
    void several_are_paid_together_or_none_is() {
        some.grant(DONGSI, 10 * HUNDRED);
        long first = some.agreed(HUNDRED);
        long second = some.agreed(2 * HUNDRED);
        long waiting = some.submitted(HUNDRED);

        assertThat(some.spendings.pay(FINANCE, List.of(first, waiting), "付-1", TODAY))
                .isEqualTo(new Refused(Reason.NOT_TO_BE_PAID, List.of(waiting)));
        assertThat(some.state(first)).isEqualTo("agreed");
        some.spendings.pay(FINANCE, List.of(first, second), "付-1", TODAY);
        assertThat(some.money(DONGSI)).containsExactly(7 * HUNDRED, 0L, 0L, 3 * HUNDRED);
    }

    @Test
    void nothing_is_paid_before_it_was_agreed_or_on_a_day_to_come_or_without_voucher() {
        some.grant(DONGSI, 10 * HUNDRED);
        long id = some.agreed(HUNDRED);

        assertThat(some.spendings.pay(FINANCE, List.of(id), "付-1", TODAY.minusDays(1)))
                .isEqualTo(new Refused(Reason.BEFORE_AGREED));
        assertThat(some.spendings.pay(FINANCE, List.of(id), "付-1", TODAY.plusDays(1)))
                .isEqualTo(new Refused(Reason.TO_COME));
        assertThat(some.spendings.pay(FINANCE, List.of(), "付-1", TODAY))
                .isEqualTo(new Refused(Reason.NOTHING_CHOSEN));
        assertThatThrownBy(() -> some.spendings.pay(FINANCE, List.of(id), " ", TODAY))
                .isInstanceOf(BadInput.class);
        assertThat(some.act(FINANCE, id, Act.event("pay"))).isInstanceOf(NotNow.class);
        assertThat(some.state(id)).isEqualTo("agreed");
    }

    @Test
    void a_receipt_of_a_day_to_come_or_without_seller_or_amount_is_refused() {
        NewSpending right = receipt(HUNDRED);
        NewSpending tomorrow =
                new NewSpending(
                        DONGSI,
                        Optional.empty(),
                        right.category(),
                        right.source(),
                        HUNDRED,
                        TODAY.plusDays(1),
                        "店",
                        "1",
                        "");
        assertThat(some.spendings.enter(OFFICER, tomorrow)).isEqualTo(new Refused(Reason.TO_COME));
        assertThatThrownBy(() -> some.spendings.enter(OFFICER, receipt(0)))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.field()).isEqualTo("fen"));
    }

    @Test
    void another_units_spending_is_neither_entered_nor_seen() {
        long id = some.submitted(HUNDRED);

        assertThatThrownBy(() -> some.spendings.enter(OFFICER, receipt(CHAOYANGMEN, "C1", HUNDRED)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> some.spendings.spending(NEIGHBOUR, id))
                .isInstanceOf(NotFound.class);
        assertThat(some.spendings.list(NEIGHBOUR, 2026, "", 10, 0)).isEmpty();
        assertThat(some.spendings.list(OFFICE, 2026, DONGSI, 10, 0)).hasSize(1);
        assertThat(some.spendings.listIn(OFFICE, "submitted", 100, 0))
                .extracting(Spending::id)
                .containsExactly(id);
    }

    @Test
    @DisplayName("对账单：按驿站的维护支出，打开就是这张票据")
    void what_was_paid_stands_in_the_statement_of_its_station() {
        some.grant(DONGSI, 10 * HUNDRED);
        long id = some.paid(HUNDRED);
        Statements statements = new Statements(some.scopes);
        FigureOf figure =
                new FigureOf(
                        new StatementOf(
                                StatementBy.STATION,
                                Optional.of(SomeUpkeep.STATION.value()),
                                new Period(TODAY, TODAY)),
                        Figure.MAINTENANCE);
        assertThat(statements.sum(OFFICE, figure)).isEqualTo(HUNDRED);
        assertThat(statements.entries(OFFICE, figure, 10, 0))
                .extracting(TurnoverEntry::document)
                .containsExactly(new Document("upkeep.spending", Long.toString(id)));
        some.done(FINANCE, id, "reverse");
        assertThat(statements.sum(OFFICE, figure)).isZero();
    }
}
