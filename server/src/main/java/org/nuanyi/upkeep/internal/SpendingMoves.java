package org.nuanyi.upkeep.internal;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.flow.Act.Event;
import org.nuanyi.core.flow.Act.TakeBack;
import org.nuanyi.core.ledger.BudgetStep;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.ledger.Ledger;
import org.nuanyi.kernel.ledger.PostResult;
import org.nuanyi.upkeep.Spending;
import org.nuanyi.upkeep.Spending.Owed;
import org.nuanyi.upkeep.Spending.Payment;
import org.nuanyi.upkeep.UpkeepResult;
import org.nuanyi.upkeep.UpkeepResult.Done;
import org.nuanyi.upkeep.UpkeepResult.Reason;
import org.nuanyi.upkeep.UpkeepResult.Refused;

/** Leads a spending on that its transaction holds; its money moves with it. */
public final class SpendingMoves {

    private final Handle handle;
    private final Ledger ledger;
    private final UpkeepFlow flow;
    private final Spending spending;
    private final String person;
    private final LocalDate today;

    /**
     * @param person who acts
     */
    public SpendingMoves(
            Handle handle,
            Ledger ledger,
            UpkeepFlow flow,
            Spending spending,
            String person,
            LocalDate today) {
        this.handle = handle;
        this.ledger = ledger;
        this.flow = flow;
        this.spending = spending;
        this.person = person;
        this.today = today;
    }

    public UpkeepResult act(NewDeed wanted) {
        return switch (wanted.act()) {
            case Event(String event, var _) -> event(event, wanted);
            case TakeBack() -> flow.takeBack(wanted);
            default -> flow.act(wanted);
        };
    }

    private UpkeepResult event(String event, NewDeed wanted) {
        return switch (event) {
            case "submit" ->
                    spending.photos() > 0 || !spending.says().number().isEmpty()
                            ? flow.act(wanted, "proved")
                            : new Refused(Reason.NO_PROOF);
            case "withdraw" -> cancel(flow.act(wanted));
            case "agree" -> agree(wanted);
            case "return" -> giveBack(wanted);
            case "reverse" -> reverse(wanted);
            default -> flow.act(wanted);
        };
    }

    private UpkeepResult cancel(UpkeepResult ended) {
        if (ended instanceof Done) {
            new SpendingStore(handle).cancel(spending.id(), today);
        }
        return ended;
    }

    /** Sets the money aside and owes it. */
    private UpkeepResult agree(NewDeed wanted) {
        if (isMine()) {
            return new Refused(Reason.OWN_SPENDING);
        }
        UpkeepResult agreed = flow.act(wanted, "owed");
        return agreed instanceof Done ? owe(agreed) : agreed;
    }

    private UpkeepResult owe(UpkeepResult agreed) {
        return switch (money().step(BudgetStep.COMMIT, today)) {
            case PostResult.Posted(long commit) -> {
                long owed = SpendingMoney.require(money().step(BudgetStep.OBLIGATE, today));
                new SpendingStore(handle).owe(spending.id(), new Owed(commit, owed));
                yield agreed;
            }
            case PostResult.BelowZero below -> new UpkeepResult.TooLittle(below.missing());
            case PostResult.Refused(PostResult.Reason why, var _) ->
                    switch (why) {
                        case NO_SUCH_ACCOUNT, CLOSED_ACCOUNT -> new Refused(Reason.NO_BUDGET);
                        default -> throw new IllegalStateException("not set aside: " + why);
                    };
            case PostResult.Repeated repeated ->
                    throw new IllegalStateException("set aside before: " + repeated);
        };
    }

    private UpkeepResult giveBack(NewDeed wanted) {
        UpkeepResult returned = flow.act(wanted, "released");
        if (returned instanceof Done && spending.owed().isPresent()) {
            money().undoOwed(today, wanted.comment());
            new SpendingStore(handle).release(spending.id());
        }
        return returned;
    }

    /**
     * Pays it, as a voucher says.
     *
     * @param on the day of the voucher
     */
    public UpkeepResult pay(NewDeed wanted, String voucher, LocalDate on) {
        if (isMine()) {
            return new Refused(Reason.OWN_SPENDING);
        }
        if (flow.isHis("agree")) {
            return new Refused(Reason.OWN_APPROVAL);
        }
        UpkeepResult paid = flow.act(wanted, "posted");
        if (!(paid instanceof Done)) {
            return paid;
        }
        if (money().step(BudgetStep.PAY, on) instanceof PostResult.Posted(long posting)) {
            new SpendingStore(handle).pay(spending.id(), new Payment(on, voucher, posting));
            return paid;
        }
        return new Refused(Reason.BEFORE_AGREED);
    }

    /** Undoes the payment and what it was owed by: the money is available again. */
    private UpkeepResult reverse(NewDeed wanted) {
        if (isMine()) {
            return new Refused(Reason.OWN_SPENDING);
        }
        UpkeepResult reversed = flow.act(wanted, "posted");
        if (reversed instanceof Done) {
            money().undoPayment(today, wanted.comment());
            money().undoOwed(today, wanted.comment());
        }
        return cancel(reversed);
    }

    private boolean isMine() {
        return spending.enteredBy().equals(person) || flow.isHis("submit");
    }

    private SpendingMoney money() {
        return new SpendingMoney(handle, ledger, spending, flow.matter().deeds());
    }
}
