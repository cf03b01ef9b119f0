package org.nuanyi.cabinet.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nuanyi.cabinet.Cabinet;
import org.nuanyi.cabinet.Cabinets;
import org.nuanyi.cabinet.Lane;
import org.nuanyi.cabinet.Twin;
import org.nuanyi.cabinet.Twins;
import org.nuanyi.cabinet.wire.Said.LaneHeld;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.TypedFields;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.supply.Lot;
import org.nuanyi.supply.Stock;
import org.nuanyi.supply.Store;
import org.nuanyi.supply.StoreKind;
import org.nuanyi.supply.Stores;

/** Reckons what a cabinet lacks, and which lots of a store could fill it. */
@Singleton
class RestockPlan {

    /** So long before its end something is said of it. */
    private static final int SOON_DAYS = 60;

    /**
     * A lane.
     *
     * @param holds pieces by the newest snapshot
     * @param lots of the store that may be brought, what is used first comes first
     * @param pieces that the form proposes, or that were typed
     * @param warning of what lies there already; may be empty
     */
    record LaneRow(
            int number,
            String item,
            String kind,
            int holds,
            int capacity,
            List<Option> lots,
            String pieces,
            String warning) {}

    private final Cabinets cabinets;
    private final Twins twins;
    private final Stores stores;
    private final Clock clock;

    RestockPlan(Cabinets cabinets, Twins twins, Stores stores, Clock clock) {
        this.cabinets = cabinets;
        this.twins = twins;
        this.stores = stores;
        this.clock = clock;
    }

    /** Those of the cabinet's unit, the unit's own first; one is always chosen if there are any. */
    List<Option> stores(Scope scope, Cabinet cabinet, String chosen, VisitWords words) {
        List<Store> found =
                stores.list(scope, List.of(cabinet.unit())).stream()
                        .filter(store -> store.kind() != StoreKind.CABINET)
                        .toList();
        int at =
                IntStream.range(0, found.size())
                        .filter(n -> chosen.equals("" + found.get(n).id()))
                        .findFirst()
                        .orElse(0);
        return IntStream.range(0, found.size())
                .mapToObj(
                        n ->
                                new Option(
                                        "" + found.get(n).id(),
                                        words.of(found.get(n).kind())
                                                + (found.get(n).kind() == StoreKind.STATION
                                                        ? " " + found.get(n).place()
                                                        : ""),
                                        n == at))
                .toList();
    }

    List<LaneRow> lanes(
            Scope scope, Cabinet cabinet, long store, TypedFields typed, VisitWords words) {
        Map<Integer, LaneHeld> held =
                twins
                        .find(scope, cabinet.id())
                        .flatMap(Twin::lanes)
                        .map(lanes -> lanes.lanes())
                        .orElse(List.of())
                        .stream()
                        .collect(Collectors.toMap(LaneHeld::lane, Function.identity()));
        Map<String, List<Stock>> there =
                stores.held(scope, store).stream()
                        .filter(stock -> stock.pieces() > 0 && stock.lot().isGood(today()))
                        .collect(Collectors.groupingBy(stock -> stock.lot().item()));
        return cabinets.lanes(scope, cabinet.id()).stream()
                .map(
                        lane ->
                                row(
                                        lane,
                                        Optional.ofNullable(held.get(lane.number())),
                                        there.getOrDefault(lane.item(), List.of()),
                                        typed,
                                        words))
                .toList();
    }

    private LaneRow row(
            Lane lane,
            Optional<LaneHeld> held,
            List<Stock> there,
            TypedFields typed,
            VisitWords words) {
        int holds =
                held.filter(it -> it.item().equals(lane.item())).map(LaneHeld::pieces).orElse(0);
        int lacks = Math.max(0, lane.capacity() - holds);
        long most = there.isEmpty() ? 0 : Math.min(lacks, there.getFirst().pieces());
        String field = "pieces-" + lane.number();
        String chosen = typed.text("lot-" + lane.number());
        return new LaneRow(
                lane.number(),
                words.item(lane.item()),
                words.of(lane.kind()),
                holds,
                lane.capacity(),
                there.stream()
                        .map(
                                stock ->
                                        new Option(
                                                value(stock.lot()),
                                                words.lot(stock.lot(), stock.pieces()),
                                                value(stock.lot()).equals(chosen)))
                        .toList(),
                typed.fields().containsKey(field) ? typed.text(field) : "" + most,
                held.filter(it -> it.pieces() > 0)
                        .flatMap(LaneHeld::expiresOn)
                        .map(day -> warning(day, words))
                        .orElse(""));
    }

    private String warning(LocalDate day, VisitWords words) {
        if (day.isBefore(today())) {
            return words.pick(
                    "柜里的已过期（" + day + "），请取出", "What lies there expired " + day + ": take it out");
        }
        return day.isBefore(today().plusDays(SOON_DAYS))
                ? words.pick("柜里的快到期：" + day, "What lies there is to be used by " + day)
                : "";
    }

    private static String value(Lot lot) {
        return lot.expiresOn().map(LocalDate::toString).orElse("") + "|" + lot.batch();
    }

    /**
     * The lot that was chosen for a lane.
     *
     * @throws BadInput if it is none
     */
    static Lot lot(String item, String value) {
        int bar = value.indexOf('|');
        if (bar < 0) {
            throw new BadInput("lot", "Choose a lot.");
        }
        try {
            String day = value.substring(0, bar);
            return new Lot(
                    item,
                    value.substring(bar + 1),
                    day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)));
        } catch (DateTimeParseException noDay) {
            throw new BadInput("lot", "Choose a lot.");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
