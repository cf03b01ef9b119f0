package org.nuanyi.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyi.core.hours.HolidayCalendar;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Machines;
import org.nuanyi.kernel.ledger.Ledger;
import org.nuanyi.kernel.scope.Actor;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.MovableClock;
import org.nuanyi.station.Stations;
import org.nuanyi.supply.SupplyResult.Done;

/** Supplies of two units and their district on a day of October 2026, and who sees to them. */
public final class SomeSupplies {

    static final String DISTRICT = "110101";
    static final String DONGSI = "110101006";
    static final String CHAOYANGMEN = "110101007";

    static final Scope OFFICE = as("li", "district-office", DISTRICT);
    static final Scope OFFICER = as("zhao", "unit-officer", DONGSI);
    static final Scope COLLEAGUE = as("wang", "unit-officer", DONGSI);
    static final Scope NEIGHBOUR = as("sun", "unit-officer", CHAOYANGMEN);

    static final String CUPS = "paper-cup";
    static final String MASKS = "mask";

    /** Tuesday, at noon. */
    static final LocalDate TODAY = LocalDate.of(2026, 10, 20);

    final MovableClock clock = new MovableClock(Instant.parse("2026-10-20T04:00:00Z"));
    final Scopes scopes;
    final Ledger ledger = new Ledger(clock);
    final Items items;
    final Stores stores;
    final Papers papers;
    final Shipments shipments;

    public SomeSupplies(Scopes scopes) {
        Flows flows =
                new Flows(new Machines(List.of(Shipments.machine())), clock, HolidayCalendar.CHINA);
        this.scopes = scopes;
        this.items = new Items(scopes);
        this.stores =
                new Stores(
                        scopes, new Stations(scopes, clock, new AesGcmSealing(SealKey.generate())));
        this.papers = new Papers(scopes, ledger, clock);
        this.shipments = new Shipments(scopes, flows, ledger, clock);
    }

    static Scope as(String person, String role, String unit) {
        Reach reach = Reach.of(unit);
        return new Scope(
                new Actor(person, role, Optional.empty(), Optional.of("request-1")), reach, reach);
    }

    /** Cups, which keep, and masks, which do not. */
    void catalogue() {
        items.add(OFFICE, DISTRICT, item(CUPS, "纸杯", false));
        items.add(OFFICE, DISTRICT, item(MASKS, "口罩", true));
    }

    static Item item(String code, String name, boolean dated) {
        return new Item(
                code,
                name,
                code,
                "个",
                "piece",
                ItemCategory.OTHER,
                50,
                dated,
                Optional.empty(),
                Optional.empty());
    }

    /** Something of everything, the unit's. */
    public void fill(String unit) {
        Scope officer = as("zhao of " + unit, "unit-officer", unit);
        String code = "cup-" + unit;
        items.add(officer, unit, item(code, "纸杯", false));
        long store = stores.ofUnit(officer, unit).id();
        done(papers.receive(officer, heading(store), List.of(cups(code, 100))));
        long other = scopes.in(officer, handle -> stationStore(handle, unit));
        done(shipments.send(officer, shipment(store, other, cups(code, 10))));
        new SomeReplenishing(scopes, this).fill(officer, unit, other, code);
    }

    private static long stationStore(org.jdbi.v3.core.Handle handle, String unit) {
        return handle.createQuery(
                        """
                        insert into supply.store (unit, kind, place) values (:unit, 'station', :place) returning id
                        """)
                .bind("unit", unit)
                .bind("place", "station of " + unit)
                .mapTo(Long.class)
                .one();
    }

    /** A store of a station that only supplies know. */
    long station(Scope scope, String unit) {
        return scopes.in(scope, handle -> stationStore(handle, unit));
    }

    /** The same where a unit has several. */
    long station(Scope scope, String unit, String place) {
        return scopes.in(
                scope,
                handle ->
                        handle.createQuery(
                                        """
                                        insert into supply.store (unit, kind, place) values (:unit, 'station', :place) returning id
                                        """)
                                .bind("unit", unit)
                                .bind("place", place)
                                .mapTo(Long.class)
                                .one());
    }

    static Pieces cups(long pieces) {
        return cups(CUPS, pieces);
    }

    private static Pieces cups(String code, long pieces) {
        return new Pieces(Lot.of(code), pieces);
    }

    static Lot masks(String batch, LocalDate until) {
        return new Lot(MASKS, batch, Optional.of(until));
    }

    static Heading heading(long store) {
        return heading(store, TODAY);
    }

    static Heading heading(long store, LocalDate on) {
        return new Heading(UUID.randomUUID(), store, on, "");
    }

    static NewShipment shipment(long from, long to, Pieces... lines) {
        return new NewShipment(UUID.randomUUID(), from, to, TODAY, "", Arrays.asList(lines));
    }

    static String done(SupplyResult result) {
        assertThat(result).isInstanceOf(Done.class);
        return ((Done) result).id();
    }

    /** What a store holds: {@code mask A 2026-12-31 × 5}. */
    List<String> held(long store) {
        return stores.held(OFFICE, store).stream()
                .map(
                        one ->
                                "%s %s %s × %d"
                                        .formatted(
                                                one.lot().item(),
                                                one.lot().batch(),
                                                one.lot()
                                                        .expiresOn()
                                                        .map(LocalDate::toString)
                                                        .orElse(""),
                                                one.pieces())
                                        .replaceAll(" +", " "))
                .collect(Collectors.toList());
    }

    /** Where what the stores hold differs from the ledger, or the ledger from its entries. */
    List<String> differences() {
        String sql =
                """
                select store || '/' || lot || ': ' || pieces || ', moved ' || coalesce(moved, 0)
                from supply.stock
                left join (select store, lot, sum(pieces) as moved from supply.move where not undone group by store, lot) moves
                     using (store, lot)
                where pieces <> coalesce(moved, 0)
                union all
                select key || ': ' || balance || ', held ' || coalesce(pieces, 0)
                from ledger.account
                left join supply.stock on key = 'supply/' || store || '/' || lot
                where key ~ '^supply/[0-9]+/' and balance <> coalesce(pieces, 0)
                order by 1
                """;
        return scopes.in(
                Scope.reader("test"),
                handle -> {
                    List<String> found =
                            new java.util.ArrayList<>(
                                    handle.createQuery(sql).mapTo(String.class).list());
                    ledger.verify(handle).forEach(one -> found.add(one.toString()));
                    return found;
                });
    }
}
