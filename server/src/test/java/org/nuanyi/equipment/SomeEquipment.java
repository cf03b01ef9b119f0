package org.nuanyi.equipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.hours.HolidayCalendar;
import org.nuanyi.equipment.EquipmentResult.Done;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Machines;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.scope.Actor;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.purchase.Asset;
import org.nuanyi.purchase.Assets;
import org.nuanyi.purchase.SomePurchases;
import org.nuanyi.station.MovableClock;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;
import org.nuanyi.voice.Handling;
import org.nuanyi.voice.SomeDeadlines;

/** Pieces that two units bought, on Tuesday 2026-11-24 at noon, and who keeps them. */
public final class SomeEquipment {

    static final String DONGSI = "110101006";
    static final String CHAOYANGMEN = "110101007";

    /** Of Dongsi: of five pieces bought, three are at the first and two at the second. */
    static final StationCode FIRST = StationCode.ofNumber(1_000_001);

    static final StationCode SECOND = StationCode.ofNumber(1_000_002);

    /** Of Chaoyangmen. */
    static final StationCode ABROAD = StationCode.ofNumber(1_000_003);

    static final Scope OFFICER = as("zhao", "unit-officer", DONGSI);
    static final Scope COLLEAGUE = as("wang", "unit-officer", DONGSI);
    static final Scope NEIGHBOUR = as("sun", "unit-officer", CHAOYANGMEN);
    static final Scope OFFICE = as("li", "district-office", "110101");

    final Scopes scopes;
    final SomePurchases purchases;
    final Assets assets;
    public final MovableClock clock;
    final Flows flows;
    final Handling handling;
    public final Faults faults;
    public final Repairs repairs;
    public final RepairList list;
    public final Pieces pieces;
    final Stocktakes stocktakes;
    final Transfers transfers;
    final TransferList transferList;

    /** Whose the stations are. */
    final Map<StationCode, String> places =
            new HashMap<>(Map.of(FIRST, DONGSI, SECOND, DONGSI, ABROAD, CHAOYANGMEN));

    public SomeEquipment(Scopes scopes) {
        this.scopes = scopes;
        this.purchases = new SomePurchases(scopes);
        this.assets = purchases.assets();
        this.clock = purchases.clock();
        this.flows =
                new Flows(
                        new Machines(List.of(Repairs.machine(), Transfers.machine())),
                        clock,
                        HolidayCalendar.CHINA);
        Sealing sealing = new AesGcmSealing(SealKey.generate());
        this.handling =
                new Handling(
                        scopes,
                        new Stations(scopes, clock, sealing),
                        clock,
                        sealing,
                        SomeDeadlines.USUAL);
        this.faults = new Faults(scopes, flows, assets, handling, clock);
        this.pieces = new Pieces(scopes, flows, assets);
        this.repairs = new Repairs(scopes, flows, assets, clock);
        this.list = new RepairList(scopes, flows);
        this.stocktakes = new Stocktakes(scopes, assets, this::unit, clock);
        this.transfers = new Transfers(scopes, flows, assets, this::unit, clock);
        this.transferList = new TransferList(scopes, flows);
    }

    private Optional<String> unit(Scope scope, StationCode station) {
        return Optional.ofNullable(places.get(station));
    }

    static Scope as(String person, String role, String unit) {
        Reach reach = Reach.of(unit);
        return new Scope(
                new Actor(person, role, Optional.empty(), Optional.of("request-1")), reach, reach);
    }

    /** Something of everything, the unit's. */
    public void fill(String unit) {
        Scope officer = as("zhao of " + unit, "unit-officer", unit);
        List<String> tags = bought(unit);
        done(faults.report(officer, fault(tags.getFirst())));
        places.put(FIRST, unit);
        long stocktake = stocktakes.open(officer, FIRST);
        done(stocktakes.found(officer, stocktake, tags.get(1)));
        done(stocktakes.remark(officer, stocktake, tags.getFirst(), "送修了"));
        done(stocktakes.close(officer, stocktake, 1));
        places.put(SECOND, unit);
        done(
                transfers.send(
                        officer,
                        new NewTransfer(
                                UUID.randomUUID(), tags.get(1), SECOND, Optional.empty(), "")));
    }

    /** Tags of five pieces that a unit bought. */
    List<String> bought(String unit) {
        return purchases.bought(unit).stream().map(Asset::tag).toList();
    }

    /** The tag of one more piece that a unit bought, on the books of one of its stations. */
    public String pieceAt(StationCode station, String unit) {
        String tag = bought(unit).getFirst();
        scopes.use(
                EVERYTHING,
                handle -> assets.move(handle, EVERYTHING, assets.hold(handle, tag), station, unit));
        return tag;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    static NewFault fault(String tag) {
        return new NewFault(tag, "不加热了", Optional.empty(), FaultSource.DESK);
    }

    /** The number of the repair of a piece that is out of order. */
    long broken(String tag) {
        return done(faults.report(OFFICER, fault(tag)));
    }

    EquipmentResult act(Scope scope, long repair, String event, String why) {
        NewDeed deed = NewDeed.of(repairs.matter(scope, repair), Act.event(event));
        return repairs.act(scope, repair, deed.because(why));
    }

    public static long done(EquipmentResult result) {
        assertThat(result).isInstanceOf(Done.class);
        return ((Done) result).id();
    }
}
