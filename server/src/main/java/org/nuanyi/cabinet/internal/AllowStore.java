package org.nuanyi.cabinet.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nuanyi.cabinet.wire.Order;

/** Reads what members may still take by their cards, in the transaction of the handle. */
final class AllowStore {

    /** Those who used a cabinet last come first, where a list does not hold all. */
    private static final String CARDS =
            """
            select card.card, card.member,
                   coalesce((select sum(held) from cabinet.opening
                             where opening.member = card.member and kind = 'dispense'
                               and allowed_on >= :first and allowed_on < :next), 0) as used
            from cabinet.card join cabinet.member using (member)
            where card.cabinet = :cabinet and left_at is null
            order by (select max(allowed_at) from cabinet.opening where opening.member = card.member) desc nulls last,
                     since desc, card.card
            limit :limit
            """;

    private static final String USED =
            """
            select member, opening.item, sum(held) as used from cabinet.card join cabinet.opening using (member)
            where card.cabinet = :cabinet and kind = 'dispense' and allowed_on >= :first and allowed_on < :next
              and opening.item in (select item from cabinet.lane where cabinet = :cabinet)
            group by member, opening.item
            """;

    private static final String ITEM_LIMITS =
            """
            select item, per_month from cabinet.quota
            where per_month is not null and item in (select item from cabinet.lane where cabinet = :cabinet)
            """;

    private static final String LIMIT =
            "select per_month from cabinet.quota where item is null and per_month is not null";

    private static final String UP_TO =
            "select up_to from cabinet.boot where cabinet = :cabinet and boot = :boot";

    private record Used(String member, String item, int pieces) {}

    private record Limit(String item, int pieces) {}

    private record Card(String card, String member, int used) {}

    private final Handle handle;
    private final String cabinet;
    private final LocalDate first;

    /**
     * @param first day of the month
     */
    AllowStore(Handle handle, String cabinet, LocalDate first) {
        this.handle = handle;
        this.cabinet = cabinet;
        this.first = first;
    }

    /** Up to which number all of a boot is here; 0 where nothing of it was heard. */
    long upTo(long boot) {
        return handle.createQuery(UP_TO)
                .bind("cabinet", cabinet)
                .bind("boot", boot)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /**
     * What each card may still take this month.
     *
     * @param most pieces where there is no limit
     */
    List<Order.Allowed> list(int most, int limit) {
        Map<String, Integer> limits =
                handle
                        .createQuery(ITEM_LIMITS)
                        .bind("cabinet", cabinet)
                        .map(
                                (row, context) ->
                                        new Limit(row.getString("item"), row.getInt("per_month")))
                        .stream()
                        .collect(Collectors.toMap(Limit::item, Limit::pieces));
        Optional<Integer> all = handle.createQuery(LIMIT).mapTo(Integer.class).findOne();
        Map<String, Map<String, Integer>> used = used();
        return cards(limit).stream()
                .map(
                        card ->
                                new Order.Allowed(
                                        card.card(),
                                        left(all.orElse(most), card.used()),
                                        left(limits, used.getOrDefault(card.member(), Map.of()))))
                .toList();
    }

    private Map<String, Map<String, Integer>> used() {
        return handle
                .createQuery(USED)
                .bind("cabinet", cabinet)
                .bind("first", first)
                .bind("next", first.plusMonths(1))
                .map(
                        (row, context) ->
                                new Used(
                                        row.getString("member"),
                                        row.getString("item"),
                                        row.getInt("used")))
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Used::member, Collectors.toMap(Used::item, Used::pieces)));
    }

    private List<Card> cards(int limit) {
        return handle.createQuery(CARDS)
                .bind("cabinet", cabinet)
                .bind("first", first)
                .bind("next", first.plusMonths(1))
                .bind("limit", limit)
                .map(
                        (row, context) ->
                                new Card(
                                        row.getString("card"),
                                        row.getString("member"),
                                        row.getInt("used")))
                .list();
    }

    private static Map<String, Integer> left(
            Map<String, Integer> limits, Map<String, Integer> used) {
        return limits.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                limit ->
                                        left(
                                                limit.getValue(),
                                                used.getOrDefault(limit.getKey(), 0))));
    }

    private static int left(int limit, int used) {
        return Math.max(0, limit - used);
    }
}
