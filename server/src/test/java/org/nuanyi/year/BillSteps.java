package org.nuanyi.year;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.nuanyi.core.flow.Act;
import org.nuanyi.fund.Source;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.upkeep.NewSpending;
import org.nuanyi.upkeep.UpkeepResult;

/** Enters one receipt, and has it agreed to and paid, as its script says. */
final class BillSteps {

    private static final LocalTime LATE_MORNING = LocalTime.of(11, 0);

    private final Bill bill;
    private final String name;
    private final List<Step> steps = new ArrayList<>();
    private LocalDate today;
    private int deeds;

    private BillSteps(Bill bill) {
        this.bill = bill;
        this.name = bill.name();
        this.today = bill.days().getFirst();
    }

    static List<Step> of(Bill bill) {
        BillSteps steps = new BillSteps(bill);
        steps.begin();
        if (bill.fate() == Bill.Fate.WITHDRAWN) {
            steps.event("withdraw", steps.officer());
        } else {
            steps.bringOn();
        }
        return steps.steps;
    }

    private void begin() {
        add("enter", this::enter, standing -> standing.spendings().containsKey(name));
        if (bill.fate() == Bill.Fate.SENT_TWICE) {
            add("enter again", this::enterAgain, _ -> false);
        }
        add("photo", this::photo, standing -> standing.photos(name) > 0);
    }

    private void bringOn() {
        event("submit", officer());
        if (bill.fate() == Bill.Fate.RETURNED) {
            event("return", People.OFFICE);
            event("submit", officer());
        }
        today = bill.days().get(1);
        event("agree", People.OFFICE);
        if (bill.fate() == Bill.Fate.RETURNED_LATE) {
            event("return", People.FINANCE);
            event("submit", officer());
            event("agree", People.OFFICE);
        }
        today = bill.days().get(2);
        pay();
        if (bill.fate() == Bill.Fate.REVERSED) {
            today = bill.days().getLast();
            event("reverse", People.FINANCE);
        }
    }

    private void add(String what, Step.Work work, Step.Sign sign) {
        steps.add(new Step(name + " " + what, today.atTime(LATE_MORNING), work, sign));
    }

    private void event(String event, Scope who) {
        int seen = deeds++;
        add(
                event + " " + seen,
                house -> {
                    long id = house.spending(name);
                    NewDeed deed =
                            new NewDeed(
                                    house.spendings.matter(who, id).id(),
                                    seen,
                                    Act.event(event),
                                    Set.of(),
                                    "看过",
                                    List.of());
                    return done(house.spendings.act(who, id, deed));
                },
                standing -> standing.spendingDeeds(name) > seen);
    }

    private void pay() {
        int seen = deeds++;
        LocalDate on = today;
        add(
                "pay",
                house ->
                        done(
                                house.spendings.pay(
                                        People.FINANCE,
                                        List.of(house.spending(name)),
                                        "付 " + name,
                                        on)),
                standing -> standing.spendingDeeds(name) > seen);
    }

    private boolean enter(House house) {
        UpkeepResult entered = house.spendings.enter(officer(), says());
        done(entered);
        house.spendingNumbers.put(name, ((UpkeepResult.Done) entered).id());
        return true;
    }

    /** There is nothing to do: the product knows the receipt. */
    private boolean enterAgain(House house) {
        UpkeepResult refused = house.spendings.enter(officer(), says());
        Step.require(
                refused.equals(
                        new UpkeepResult.Refused(
                                UpkeepResult.Reason.SAME_RECEIPT, List.of(house.spending(name)))),
                name,
                refused);
        return false;
    }

    private boolean photo(House house) {
        return done(house.receipts.add(officer(), house.spending(name), picture(bill.number())));
    }

    private NewSpending says() {
        return new NewSpending(
                bill.unit(),
                Optional.empty(),
                bill.category(),
                Source.DISTRICT,
                bill.fen(),
                bill.days().getFirst(),
                "东四五金店",
                bill.receipt(),
                name);
    }

    private Scope officer() {
        return People.of(Move.Role.OFFICER, bill.unit());
    }

    private boolean done(UpkeepResult result) {
        Step.require(result instanceof UpkeepResult.Done, name, result);
        return true;
    }

    /** A receipt no other looks like: its number in black and white. */
    private static byte[] picture(int number) {
        int cell = 8;
        BufferedImage image =
                new BufferedImage(Integer.SIZE * cell, cell, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        for (int bit = 0; bit < Integer.SIZE; bit++) {
            if ((number >> bit & 1) == 1) {
                pen.fillRect(bit * cell, 0, cell, cell);
            }
        }
        pen.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
