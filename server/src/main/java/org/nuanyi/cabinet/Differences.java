package org.nuanyi.cabinet;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyi.cabinet.internal.AlarmStore;
import org.nuanyi.cabinet.internal.CabinetStore;
import org.nuanyi.cabinet.internal.TwinStore;
import org.nuanyi.cabinet.wire.Said.LaneHeld;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.TypedText;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.supply.Heading;
import org.nuanyi.supply.Lot;
import org.nuanyi.supply.Papers;
import org.nuanyi.supply.Pieces;
import org.nuanyi.supply.Stock;
import org.nuanyi.supply.Stores;
import org.nuanyi.supply.SupplyResult;

/**
 * Compares what lies in cabinets with the supplies' books. A difference is somebody's to explain:
 * the books follow the cabinet only with a reason. Thread-safe.
 */
@Singleton
public final class Differences {

    private static final int AT_ONCE = 200;
    private static final int LONGEST_REASON = 300;
    private static final Scope KEEPER = Scope.system("cabinet", Reach.everything());
    private static final Scope LOOKER = Scope.reader("cabinet");

    private final Scopes scopes;
    private final Stores stores;
    private final Papers papers;
    private final Clock clock;

    public Differences(Scopes scopes, Stores stores, Papers papers, Clock clock) {
        this.scopes = scopes;
        this.stores = stores;
        this.papers = papers;
        this.clock = clock;
    }

    /** By items; none before the cabinet said what lies in it. */
    public List<Difference> list(Scope scope, Cabinet cabinet) {
        return snapshot(scope, cabinet.id())
                .map(lanes -> list(books(cabinet), lanes))
                .orElse(List.of());
    }

    private static List<Difference> list(List<Stock> books, List<LaneHeld> lanes) {
        Map<String, Long> booked = new TreeMap<>();
        books.forEach(stock -> booked.merge(stock.lot().item(), stock.pieces(), Long::sum));
        Map<String, Long> found = new TreeMap<>();
        lanes.forEach(lane -> found.merge(lane.item(), (long) lane.pieces(), Long::sum));
        found.keySet().forEach(item -> booked.putIfAbsent(item, 0L));
        return booked.entrySet().stream()
                .map(
                        entry ->
                                new Difference(
                                        entry.getKey(),
                                        entry.getValue(),
                                        found.getOrDefault(entry.getKey(), 0L)))
                .filter(one -> one.books() != one.found())
                .toList();
    }

    /**
     * Puts into the books what lies in the cabinet, as a count of that day.
     *
     * @param key made once by whoever asks: the same again is the same
     * @param why 1 to 300 characters
     * @return done too where nothing differs
     * @throws org.nuanyi.kernel.BadInput if it says not why
     * @throws NotFound if the scope may not change what the cabinet holds
     * @throws Conflict while something that was taken is not booked yet: a moment later it is
     */
    public SupplyResult settle(Scope scope, Cabinet cabinet, UUID key, String why) {
        String reason = TypedText.require("why", why, LONGEST_REASON);
        if (!scopes.in(LOOKER, handle -> new TwinStore(handle).isCurrent(cabinet.id()))) {
            throw new Conflict("cabinet", "Its books are being written: try again in a moment.");
        }
        List<LaneHeld> lanes = snapshot(scope, cabinet.id()).orElse(List.of());
        List<Stock> books = books(cabinet);
        List<Pieces> lines = new ArrayList<>();
        list(books, lanes).forEach(one -> lines.addAll(lines(one, books, lanes)));
        if (lines.isEmpty()) {
            return new SupplyResult.Done(key.toString());
        }
        SupplyResult result =
                papers.count(
                        scope,
                        new Heading(key, store(cabinet), LocalDate.now(clock), reason),
                        lines);
        scopes.use(scope, handle -> new TwinStore(handle).compare(cabinet.id()));
        return result;
    }

    /**
     * Which lots it is that differ is not known: what is missing is taken to be what is used first,
     * what is more to be of the lot that the lane says.
     */
    private static List<Pieces> lines(
            Difference difference, List<Stock> books, List<LaneHeld> lanes) {
        List<Stock> held =
                books.stream()
                        .filter(stock -> stock.lot().item().equals(difference.item()))
                        .toList();
        long more = difference.found() - difference.books();
        return more > 0
                ? List.of(found(difference.item(), more, held, lanes))
                : missing(-more, held);
    }

    private static Pieces found(String item, long more, List<Stock> held, List<LaneHeld> lanes) {
        Lot lot =
                lanes.stream()
                        .filter(lane -> lane.item().equals(item) && lane.pieces() > 0)
                        .map(lane -> new Lot(item, lane.lot().orElse(""), lane.expiresOn()))
                        .findFirst()
                        .orElseGet(() -> Lot.of(item));
        long booked =
                held.stream()
                        .filter(stock -> stock.lot().equals(lot))
                        .mapToLong(Stock::pieces)
                        .sum();
        return new Pieces(lot, booked + more);
    }

    private static List<Pieces> missing(long pieces, List<Stock> held) {
        List<Pieces> lines = new ArrayList<>();
        long left = pieces;
        for (Stock stock : held) {
            long taken = Math.min(left, stock.pieces());
            if (taken > 0) {
                lines.add(new Pieces(stock.lot(), stock.pieces() - taken));
                left -= taken;
            }
        }
        return lines;
    }

    /**
     * Compares the cabinets of which something is new: an alarm for whom something differs, none
     * any more for whom nothing does.
     *
     * @return how many
     */
    public int sweep() {
        List<Cabinet> cabinets =
                scopes.in(
                        KEEPER,
                        handle -> {
                            CabinetStore all = new CabinetStore(handle);
                            return new TwinStore(handle)
                                    .takeToCompare(AT_ONCE).stream()
                                            .flatMap(id -> all.find(id).stream())
                                            .toList();
                        });
        cabinets.forEach(this::compare);
        return cabinets.size();
    }

    private void compare(Cabinet cabinet) {
        List<Difference> found = list(LOOKER, cabinet);
        scopes.use(
                Openings.acting(cabinet),
                handle -> {
                    AlarmStore alarms = new AlarmStore(handle);
                    if (found.isEmpty()) {
                        alarms.clear(cabinet.id(), Alarm.Kind.DIFFERENCE, clock.instant());
                    } else {
                        alarms.raise(
                                cabinet.unit(),
                                cabinet.id(),
                                Alarm.Kind.DIFFERENCE,
                                words(found),
                                clock.instant());
                    }
                });
    }

    private static String words(List<Difference> found) {
        return found.stream()
                .map(one -> "%s %d/%d".formatted(one.item(), one.found(), one.books()))
                .collect(Collectors.joining(", "));
    }

    private Optional<List<LaneHeld>> snapshot(Scope scope, String cabinet) {
        return scopes.in(scope, handle -> new TwinStore(handle).find(cabinet))
                .flatMap(Twin::lanes)
                .map(lanes -> lanes.lanes());
    }

    private List<Stock> books(Cabinet cabinet) {
        return stores.held(LOOKER, store(cabinet)).stream()
                .filter(stock -> stock.pieces() > 0)
                .toList();
    }

    private long store(Cabinet cabinet) {
        return stores.ofCabinet(Openings.acting(cabinet), cabinet.unit(), cabinet.id()).id();
    }
}
