package org.nuanyi.cabinet.sim.brain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.nuanyi.cabinet.sim.wire.Order;

/** The allow-lists of two months, and what cards have taken that is not yet off their counters. */
public final class Lists {

    private static final int MONTHS = 2;

    private final TreeMap<YearMonth, AllowList> whole = new TreeMap<>();
    private final TreeMap<Integer, Order.AllowList> coming = new TreeMap<>();
    private final List<Entry.Spent> spent = new ArrayList<>();

    void take(Order.AllowList part) {
        coming.values().removeIf(other -> other.version() != part.version());
        coming.put(part.part(), part);
        if (coming.size() == part.parts()) {
            use(AllowList.of(List.copyOf(coming.values())));
            coming.clear();
        }
    }

    private void use(AllowList list) {
        whole.put(list.month(), list);
        while (whole.size() > MONTHS) {
            whole.pollFirstEntry();
        }
        spent.removeIf(
                one ->
                        one.month().equals(list.month())
                                && !list.counted().before(one.boot(), one.sequence()));
    }

    void spend(Entry.Spent one) {
        spent.add(one);
    }

    /** The newest whole list of a month. */
    Optional<AllowList> of(YearMonth month) {
        return Optional.ofNullable(whole.get(month));
    }

    /** The version of the newest list; 0: none. */
    public long version() {
        return whole.values().stream().mapToLong(AllowList::version).max().orElse(0);
    }

    boolean isEmpty() {
        return whole.isEmpty();
    }

    /** Whether a card is on any list, even one that is over. */
    boolean knows(String card) {
        return whole.values().stream().anyMatch(list -> list.cards().containsKey(card));
    }

    /**
     * What a card has taken that a list does not count yet; of one item, or of all ({@code ""}).
     */
    int spent(AllowList list, String card, String item) {
        return spent.stream()
                .filter(one -> one.card().equals(card) && one.month().equals(list.month()))
                .filter(one -> list.counted().before(one.boot(), one.sequence()))
                .filter(one -> item.isEmpty() || one.item().equals(item))
                .mapToInt(Entry.Spent::pieces)
                .sum();
    }

    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        whole.values()
                .forEach(list -> list.parts().forEach(part -> entries.add(new Entry.Listed(part))));
        coming.values().forEach(part -> entries.add(new Entry.Listed(part)));
        entries.addAll(spent);
        return entries;
    }
}
