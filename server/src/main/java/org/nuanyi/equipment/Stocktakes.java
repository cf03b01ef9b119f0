package org.nuanyi.equipment;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.nuanyi.equipment.EquipmentResult.Done;
import org.nuanyi.equipment.EquipmentResult.Reason;
import org.nuanyi.equipment.EquipmentResult.Refused;
import org.nuanyi.equipment.internal.EquipmentFlow;
import org.nuanyi.equipment.internal.ScanStore;
import org.nuanyi.equipment.internal.ScannedText;
import org.nuanyi.equipment.internal.StockCount;
import org.nuanyi.equipment.internal.StocktakeStore;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.TypedText;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.purchase.AssetCard;
import org.nuanyi.purchase.Assets;
import org.nuanyi.station.StationCode;

/**
 * Stock-takes by scanning (扫码盘点). Several people scan at once; what is sent again changes nothing;
 * what was seen and what is missing goes into the register of pieces once, when it is closed.
 * Thread-safe.
 */
@Singleton
public final class Stocktakes {

    private static final int LONGEST_NOTE = 300;
    private static final String NOT_SEEN = "盘点时没有扫到";

    /** Whose a scanned piece is, is told to whoever holds it in hand. */
    private static final Scope EVERYBODY = Scope.reader("stocktake");

    private final Scopes scopes;
    private final Assets assets;
    private final Places places;
    private final Clock clock;

    public Stocktakes(Scopes scopes, Assets assets, Places places, Clock clock) {
        this.scopes = scopes;
        this.assets = assets;
        this.places = places;
        this.clock = clock;
    }

    /**
     * Begins one at a station, or goes on with the one that was begun.
     *
     * @return its number
     * @throws NotFound if there is no such station that the scope may see
     * @throws Forbidden if the scope may not change what is the station's
     */
    public long open(Scope scope, StationCode station) {
        String unit =
                places.findUnit(scope, station)
                        .orElseThrow(() -> new NotFound("There is no station " + station + "."));
        return scopes.in(
                scope,
                handle -> {
                    StocktakeStore store = new StocktakeStore(handle);
                    return store.open(unit, station, scope.actor().id(), clock.instant())
                            .map(
                                    id -> {
                                        note(handle, scope, unit, id, "open", Map.of());
                                        return id;
                                    })
                            .or(() -> store.goingOn(station))
                            .orElseThrow(Forbidden::ofAnotherUnit);
                });
    }

    /**
     * Labels were scanned.
     *
     * @param key made by whoever sends it: the same again is the same
     * @param text links of labels, or tags, with anything between them
     * @throws org.nuanyi.kernel.BadInput naming {@code tags}, if there are none or too many
     */
    public EquipmentResult scan(Scope scope, long id, UUID key, String text) {
        List<String> tags = ScannedText.tags(text);
        return change(
                scope,
                id,
                (handle, stocktake) -> {
                    ScanStore scans = new ScanStore(handle);
                    for (int place = 0; place < tags.size(); place++) {
                        scans.add(
                                stocktake,
                                key,
                                place,
                                tags.get(place),
                                scope.actor().id(),
                                clock.instant());
                    }
                });
    }

    /** A piece is there, though its label was not scanned. */
    public EquipmentResult found(Scope scope, long id, String tag) {
        return scan(scope, id, UUID.randomUUID(), tag);
    }

    /**
     * What is known of a piece that was not found.
     *
     * @throws org.nuanyi.kernel.BadInput naming {@code note}
     */
    public EquipmentResult remark(Scope scope, long id, String tag, String note) {
        String words = TypedText.require("note", note, LONGEST_NOTE);
        return change(
                scope,
                id,
                (handle, stocktake) ->
                        new ScanStore(handle).remark(stocktake, tag, words, scope.actor().id()));
    }

    /** What was scanned as this does not count. */
    public EquipmentResult drop(Scope scope, long id, String tag) {
        return change(scope, id, (handle, _) -> new ScanStore(handle).drop(id, tag));
    }

    /** It was one label, scanned more than once. */
    public EquipmentResult keepOne(Scope scope, long id, String tag) {
        return change(scope, id, (handle, _) -> new ScanStore(handle).keepOne(id, tag));
    }

    private EquipmentResult change(Scope scope, long id, BiConsumer<Handle, Stocktake> work) {
        return EquipmentFlow.whole(
                scopes,
                scope,
                handle -> {
                    boolean held = new StocktakeStore(handle).lockToScan(id);
                    Stocktake stocktake = held(handle, id, held);
                    if (!stocktake.open()) {
                        return new Refused(Reason.CLOSED);
                    }
                    work.accept(handle, stocktake);
                    return new Done(id);
                });
    }

    /**
     * All was scanned: what was is seen now, what was not is missing. Closing it again does
     * nothing.
     *
     * @param seen how many different labels had been scanned when it was read
     */
    public EquipmentResult close(Scope scope, long id, int seen) {
        Known known = known(scope, id);
        return end(
                scope,
                id,
                false,
                (handle, stocktake) -> {
                    Set<String> scanned = new ScanStore(handle).scanned(id).keySet();
                    if (scanned.size() != seen || !scanned.equals(known.scanned())) {
                        return new Refused(Reason.SCANNED_MEANWHILE);
                    }
                    List<StockLine> lines = count(handle, stocktake, known).lines();
                    lines.forEach(line -> settle(handle, scope, stocktake, line));
                    note(handle, scope, stocktake.unit(), id, "close", sums(lines));
                    return new Done(id);
                });
    }

    /** It was opened by mistake: nothing comes out of it. */
    public EquipmentResult cancel(Scope scope, long id) {
        return end(
                scope,
                id,
                true,
                (handle, stocktake) -> {
                    note(handle, scope, stocktake.unit(), id, "cancel", Map.of());
                    return new Done(id);
                });
    }

    private EquipmentResult end(
            Scope scope,
            long id,
            boolean empty,
            BiFunction<Handle, Stocktake, EquipmentResult> work) {
        return EquipmentFlow.whole(
                scopes,
                scope,
                handle -> {
                    StocktakeStore store = new StocktakeStore(handle);
                    boolean held = store.lock(id);
                    Stocktake stocktake = held(handle, id, held);
                    if (!stocktake.open()) {
                        return new Done(id);
                    }
                    EquipmentResult result = work.apply(handle, stocktake);
                    store.close(id, scope.actor().id(), clock.instant(), empty);
                    return result;
                });
    }

    private void settle(Handle handle, Scope scope, Stocktake stocktake, StockLine line) {
        String note =
                switch (line.group()) {
                    case FOUND, UNKNOWN -> "";
                    case ELSEWHERE -> stocktake.station().value() + " 盘点时看到";
                    case MISSING -> line.note().isEmpty() ? NOT_SEEN : line.note();
                };
        new StocktakeStore(handle)
                .addOutcome(
                        stocktake,
                        new StockLine(
                                line.group(),
                                line.tag(),
                                line.item(),
                                line.station(),
                                line.unit(),
                                line.times(),
                                note));
        if (line.group() != StockGroup.UNKNOWN) {
            boolean found = line.group() != StockGroup.MISSING;
            assets.findHeld(handle, line.tag())
                    .filter(card -> card.left().isEmpty())
                    .ifPresent(card -> assets.look(handle, scope, card, found, note));
        }
    }

    /**
     * What it finds so far, or what came out of it.
     *
     * @throws NotFound if there is none that the scope may see
     */
    public List<StockLine> lines(Scope scope, long id) {
        Known known = known(scope, id);
        return scopes.in(
                scope,
                handle -> {
                    Stocktake stocktake = stocktake(handle, id);
                    return stocktake.open()
                            ? count(handle, stocktake, known).lines()
                            : new StocktakeStore(handle).outcomes(stocktake);
                });
    }

    private StockCount count(Handle handle, Stocktake stocktake, Known known) {
        ScanStore scans = new ScanStore(handle);
        Map<String, Integer> scanned = scans.scanned(stocktake.id());
        return new StockCount(
                assets.listAt(handle, stocktake.station()),
                scanned,
                known.cards(),
                assets.cards(handle, scanned.keySet()).keySet(),
                scans.remarks(stocktake.id()));
    }

    /** What was scanned, and which pieces these are, whose ever. */
    private record Known(Set<String> scanned, Map<String, AssetCard> cards) {}

    private Known known(Scope scope, long id) {
        Set<String> scanned =
                scopes.in(scope, handle -> new ScanStore(handle).scanned(id).keySet());
        return new Known(scanned, assets.cards(EVERYBODY, scanned));
    }

    /**
     * The stock-take.
     *
     * @throws NotFound if there is none that the scope may see
     */
    public Stocktake stocktake(Scope scope, long id) {
        return scopes.in(scope, handle -> stocktake(handle, id));
    }

    /**
     * Those of these units: what goes on comes first, then the last.
     *
     * @param units codes
     */
    public List<Stocktake> list(Scope scope, List<String> units, int limit, int offset) {
        return scopes.in(scope, handle -> new StocktakeStore(handle).list(units, limit, offset));
    }

    /** How many pieces came out in each group, by the numbers of those that are over. */
    public Map<Long, Map<StockGroup, Integer>> counts(Scope scope, List<Long> ids) {
        return scopes.in(scope, handle -> new StocktakeStore(handle).counts(ids));
    }

    private static Stocktake held(Handle handle, long id, boolean held) {
        Stocktake stocktake = stocktake(handle, id);
        if (!held) {
            throw Forbidden.ofAnotherUnit();
        }
        return stocktake;
    }

    private static Stocktake stocktake(Handle handle, long id) {
        return new StocktakeStore(handle)
                .find(id)
                .orElseThrow(() -> EquipmentFlow.missing("stock-take", id));
    }

    private static Map<String, String> sums(List<StockLine> lines) {
        Map<String, String> sums = new TreeMap<>();
        for (StockGroup group : StockGroup.values()) {
            long count = lines.stream().filter(line -> line.group() == group).count();
            sums.put(group.id(), Long.toString(count));
        }
        return sums;
    }

    private static void note(
            Handle handle, Scope scope, String unit, long id, String verb, Map<String, String> of) {
        Audit.done(
                handle,
                scope,
                unit,
                Act.of("equipment.stocktake-" + verb, "stocktake", Long.toString(id)).giving(of));
    }
}
