package org.nuanyi.cabinet.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.nuanyi.cabinet.wire.Envelope;
import org.nuanyi.cabinet.wire.Order;
import org.nuanyi.cabinet.wire.Said;

/**
 * The list of cards that open without the server (contract, section 8), for one cabinet that says
 * which it has: a new one each hour, each cabinet at a minute of its own, in the last two days of a
 * month that of the next month as well. Who is no member any more opens off line for at most an
 * hour, or as long as the cabinet is away, {@link #VALID} at most.
 */
final class AllowLists {

    /** How long a cabinet that is cut off opens by its list. */
    static final Duration VALID = Duration.ofDays(3);

    private static final int MINUTES = 60;
    private static final int CARDS_OF_A_PART = 400;
    private static final int MOST_PARTS = 64;
    private static final int MOST_PIECES = 10_000;
    private static final int LAST_DAYS = 2;

    private final Handle handle;
    private final Instant now;
    private final ZoneId zone;

    AllowLists(Handle handle, Instant now, ZoneId zone) {
        this.handle = handle;
        this.now = now;
        this.zone = zone;
    }

    /** Which list. */
    private record Wanted(long version, YearMonth month) {}

    /**
     * The parts of the list that the cabinet lacks, in order. None while it keeps words that are
     * not here: what was taken by them would be counted on neither side.
     */
    List<Order> lacking(Envelope from, Said.Heartbeat heartbeat) {
        return wanted(from.cabinet(), heartbeat.allowListVersion())
                .map(wanted -> parts(wanted, from, heartbeat))
                .orElse(List.of());
    }

    /**
     * Of one hour there are two: twice the minute at which it began for the month of that minute,
     * the next number for the month after.
     */
    private Optional<Wanted> wanted(String cabinet, long held) {
        Instant begun = begun(cabinet);
        long version = Duration.between(Instant.EPOCH, begun).toMinutes() * 2;
        LocalDate today = LocalDate.ofInstant(now, zone);
        YearMonth month = YearMonth.from(LocalDate.ofInstant(begun, zone));
        if (held < version && month.equals(YearMonth.from(today))) {
            return Optional.of(new Wanted(version, month));
        }
        boolean isNearlyOver = today.isAfter(month.atEndOfMonth().minusDays(LAST_DAYS));
        return isNearlyOver && held <= version
                ? Optional.of(new Wanted(version + 1, month.plusMonths(1)))
                : Optional.empty();
    }

    /** When the cabinet's hour began. Were it the clock's, all would ask for a list at once. */
    private Instant begun(String cabinet) {
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        int own = Math.floorMod(cabinet.hashCode(), MINUTES);
        int since = Math.floorMod(minute.atZone(ZoneOffset.UTC).getMinute() - own, MINUTES);
        return minute.minus(Duration.ofMinutes(since));
    }

    private List<Order> parts(Wanted wanted, Envelope from, Said.Heartbeat heartbeat) {
        AllowStore store = new AllowStore(handle, from.cabinet(), wanted.month().atDay(1));
        boolean isComplete =
                heartbeat.unacknowledged() == 0
                        && store.upTo(from.boot()) >= heartbeat.lastSequence();
        if (!isComplete) {
            return List.of();
        }
        List<Order.Allowed> cards = store.list(MOST_PIECES, CARDS_OF_A_PART * MOST_PARTS);
        int parts = Math.max(1, Math.ceilDiv(cards.size(), CARDS_OF_A_PART));
        Order.Counted counted = new Order.Counted(from.boot(), heartbeat.lastSequence());
        return IntStream.range(0, parts)
                .<Order>mapToObj(
                        part ->
                                new Order.AllowList(
                                        wanted.version(),
                                        wanted.month(),
                                        now.plus(VALID),
                                        part + 1,
                                        parts,
                                        counted,
                                        part(cards, part)))
                .toList();
    }

    private static List<Order.Allowed> part(List<Order.Allowed> cards, int part) {
        int begin = part * CARDS_OF_A_PART;
        return cards.subList(begin, Math.min(cards.size(), begin + CARDS_OF_A_PART));
    }
}
