package org.nuanyi.year;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.nuanyi.upkeep.Category;

/**
 * What is spent on the stations of a unit one day, and what becomes of its receipt.
 *
 * @param number from 0
 * @param fen what the receipt says
 * @param days on which it is entered, agreed to, paid, undone
 */
record Bill(int number, String unit, long fen, Fate fate, List<LocalDate> days) {

    /** Of a thousand. */
    private static final int RETURNED = 30;

    private static final int SENT_TWICE = 30;
    private static final int ENDED = 10;

    private static final int STATIONS_OF_A_BILL = 3;
    private static final int LAST_START = 200;
    private static final int LEAST = 5_000;
    private static final int MOST = 80_000;

    Bill {
        days = List.copyOf(days);
    }

    /** What becomes of it. */
    enum Fate {
        PAID,
        /** Entered by mistake, and withdrawn. */
        WITHDRAWN,
        /** Sent back by the office, or by finance after it was agreed to; and paid in the end. */
        RETURNED,
        RETURNED_LATE,
        /** Entered again by somebody who forgot; paid once. */
        SENT_TWICE,
        /** Paid and undone. */
        REVERSED;

        boolean isPaid() {
            return this != WITHDRAWN && this != REVERSED;
        }
    }

    /** One for every third station: each of the six fates at least once, if there are so many. */
    static List<Bill> of(YearPlan plan) {
        return IntStream.range(0, plan.stations() / STATIONS_OF_A_BILL)
                .mapToObj(number -> of(plan, number))
                .toList();
    }

    private static Bill of(YearPlan plan, int number) {
        Chance chance = plan.chance();
        int start = 1 + chance.below(LAST_START, "bill", number);
        int agreed = start + 1 + chance.below(4, "agreed", number);
        int paid = agreed + 1 + chance.below(5, "paid", number);
        int undone = paid + 1 + chance.below(10, "undone", number);
        return new Bill(
                number,
                plan.units().get(number % plan.units().size()),
                LEAST + chance.below(MOST - LEAST, "fen", number),
                number < Fate.values().length ? Fate.values()[number] : fate(chance, number),
                IntStream.of(start, agreed, paid, undone)
                        .mapToObj(YearPlan.workingDays()::get)
                        .toList());
    }

    private static Fate fate(Chance chance, int number) {
        if (chance.happens(RETURNED, "returned bill", number)) {
            return number % 2 == 0 ? Fate.RETURNED : Fate.RETURNED_LATE;
        }
        if (chance.happens(SENT_TWICE, "bill twice", number)) {
            return Fate.SENT_TWICE;
        }
        if (chance.happens(ENDED, "bill withdrawn", number)) {
            return Fate.WITHDRAWN;
        }
        return chance.happens(ENDED, "bill reversed", number) ? Fate.REVERSED : Fate.PAID;
    }

    String name() {
        return "维护%04d".formatted(number);
    }

    /** Of the receipt; a third has none. */
    String receipt() {
        boolean none = number % 3 == 0 && fate != Fate.SENT_TWICE;
        return none ? "" : "F%05d".formatted(number);
    }

    Category category() {
        return Category.values()[number % Category.values().length];
    }
}
