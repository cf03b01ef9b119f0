package org.nuanyi.cabinet.sim.brain;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.cabinet.sim.wire.Order;

/**
 * A whole allow-list: which cards may take how much in a month.
 *
 * @param counted the last message that is already off the counters
 * @param parts as they came
 */
public record AllowList(
        long version,
        YearMonth month,
        Instant validUntil,
        Order.Counted counted,
        Map<String, Order.Allowed> cards,
        List<Order.AllowList> parts) {

    static AllowList of(List<Order.AllowList> parts) {
        Order.AllowList first = parts.getFirst();
        Map<String, Order.Allowed> cards = new HashMap<>();
        parts.forEach(part -> part.cards().forEach(one -> cards.put(one.card(), one)));
        return new AllowList(
                first.version(),
                first.month(),
                first.validUntil(),
                first.counted(),
                cards,
                List.copyOf(parts));
    }

    Optional<Order.Allowed> card(String hash) {
        return Optional.ofNullable(cards.get(hash));
    }
}
