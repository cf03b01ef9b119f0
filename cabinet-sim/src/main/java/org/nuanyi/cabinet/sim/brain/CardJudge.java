package org.nuanyi.cabinet.sim.brain;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyi.cabinet.sim.wire.Lane;
import org.nuanyi.cabinet.sim.wire.LaneKind;
import org.nuanyi.cabinet.sim.wire.Order;
import org.nuanyi.cabinet.sim.wire.Purpose;
import org.nuanyi.cabinet.sim.wire.Reason;

/** Decides about a card without the server, by the allow-list. */
final class CardJudge {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private CardJudge() {}

    /** What was decided. */
    sealed interface Verdict {

        /** It may open. */
        record Granted(long version) implements Verdict {}

        /** It may not. */
        record Refused(Reason reason, @Nullable Long version) implements Verdict {}
    }

    /** The month a moment is counted in. */
    static YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(CHINA));
    }

    static Verdict judge(Lists lists, String card, Lane lane, Purpose purpose, Instant now) {
        boolean always = lane.kind() == LaneKind.EMERGENCY || purpose == Purpose.RETURN;
        if (purpose == Purpose.TAKE && lane.pieces() == 0) {
            return new Verdict.Refused(Reason.EMPTY, null);
        }
        if (always && lists.knows(card)) {
            return new Verdict.Granted(lists.version());
        }
        Optional<AllowList> list = lists.of(month(now));
        return list.isPresent()
                ? byList(lists, list.get(), card, lane, now)
                : new Verdict.Refused(lists.isEmpty() ? Reason.NO_LIST : Reason.MONTH, null);
    }

    private static Verdict byList(
            Lists lists, AllowList list, String card, Lane lane, Instant now) {
        if (now.isAfter(list.validUntil())) {
            return new Verdict.Refused(Reason.LIST_OVER, list.version());
        }
        return list.card(card)
                .map(allowed -> byCounters(lists, list, allowed, lane.item()))
                .orElseGet(() -> new Verdict.Refused(Reason.UNKNOWN_CARD, list.version()));
    }

    private static Verdict byCounters(
            Lists lists, AllowList list, Order.Allowed allowed, String item) {
        if (allowed.remaining() - lists.spent(list, allowed.card(), "") < 1) {
            return new Verdict.Refused(Reason.QUOTA, list.version());
        }
        Map<String, Integer> limits = allowed.items() == null ? Map.of() : allowed.items();
        Integer limit = limits.get(item);
        if (limit != null && limit - lists.spent(list, allowed.card(), item) < 1) {
            return new Verdict.Refused(Reason.ITEM_QUOTA, list.version());
        }
        return new Verdict.Granted(list.version());
    }
}
