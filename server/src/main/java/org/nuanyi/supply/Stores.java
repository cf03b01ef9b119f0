package org.nuanyi.supply;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.supply.Usage;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;
import org.nuanyi.supply.internal.PlaceStore;
import org.nuanyi.supply.internal.StockStore;
import org.nuanyi.supply.internal.UseStore;

/** Where supplies lie, and what is there. Thread-safe. */
@Singleton
public final class Stores {

    private final Scopes scopes;
    private final Stations stations;

    public Stores(Scopes scopes, Stations stations) {
        this.scopes = scopes;
        this.stations = stations;
    }

    /**
     * The store of a unit; it has one from now on.
     *
     * @param unit its code
     * @throws org.nuanyi.kernel.Forbidden if there is none yet and the scope may not change what is
     *     the unit's
     */
    public Store ofUnit(Scope scope, String unit) {
        return open(scope, unit, StoreKind.UNIT, unit);
    }

    /**
     * The store of a station; it has one from now on.
     *
     * @throws NotFound if there is no such station that the scope may see
     * @throws org.nuanyi.kernel.Forbidden if there is none yet and the scope may not change what is
     *     the station's
     */
    public Store ofStation(Scope scope, StationCode code) {
        return open(
                scope,
                stations.station(scope, code).profile().unit(),
                StoreKind.STATION,
                code.value());
    }

    /**
     * The store of a smart cabinet; it has one from now on.
     *
     * @param unit code of the cabinet's unit
     * @throws org.nuanyi.kernel.Forbidden if there is none yet and the scope may not change what is
     *     the unit's
     */
    public Store ofCabinet(Scope scope, String unit, String cabinet) {
        return open(scope, unit, StoreKind.CABINET, cabinet);
    }

    /** Empty if there is none that the scope may see. */
    public Optional<Store> find(Scope scope, long id) {
        return scopes.in(scope, handle -> new PlaceStore(handle).find(id));
    }

    /**
     * The store of a unit where something is sent to; it has one from now on. Whoever may change
     * what is in some store may send to any unit's.
     *
     * @param unit code of a unit that there is
     */
    public Store toSendTo(Scope scope, String unit) {
        Reach other = Reach.of(unit);
        Scope wide = new Scope(scope.actor(), scope.reads().and(other), scope.writes().and(other));
        return open(wide, unit, StoreKind.UNIT, unit);
    }

    /** The stores of these stations, of those that have one and the scope may see. */
    public List<Store> ofStations(Scope scope, Collection<StationCode> codes) {
        return scopes.in(scope, handle -> ofStations(handle, codes));
    }

    /** The same, in the transaction of the handle. */
    public List<Store> ofStations(Handle handle, Collection<StationCode> codes) {
        return new PlaceStore(handle)
                .findAll(
                        StoreKind.STATION,
                        codes.stream().map(StationCode::value).distinct().toList());
    }

    /** The stores of these units themselves, of those that have one and the scope may see. */
    public List<Store> ofUnits(Scope scope, Collection<String> units) {
        return scopes.in(scope, handle -> new PlaceStore(handle).findAll(StoreKind.UNIT, units));
    }

    /** Those of these numbers that the scope may see. */
    public List<Store> findAll(Scope scope, Collection<Long> ids) {
        return scopes.in(scope, handle -> new PlaceStore(handle).findAll(ids));
    }

    /** A page of stores, those of the units themselves first. */
    public List<StoreCard> page(Scope scope, StoreFilter filter, int limit, int offset) {
        return scopes.in(scope, handle -> new PlaceStore(handle).page(filter, limit, offset));
    }

    /**
     * The stores of these units, those of the units themselves first.
     *
     * @param units codes
     */
    public List<Store> list(Scope scope, List<String> units) {
        return scopes.in(scope, handle -> new PlaceStore(handle).list(units));
    }

    /** What a store holds, by items; of each, what is to be used first comes first. */
    public List<Stock> held(Scope scope, long store) {
        return scopes.in(scope, handle -> new StockStore(handle).held(store));
    }

    /**
     * What a store used of each item it ever had, by their codes.
     *
     * @param until last day
     */
    public Map<String, Usage> used(Scope scope, long store, LocalDate from, LocalDate until) {
        return scopes.in(scope, handle -> new UseStore(handle).used(store, from, until));
    }

    private Store open(Scope scope, String unit, StoreKind kind, String place) {
        return scopes.in(
                scope,
                handle -> {
                    PlaceStore places = new PlaceStore(handle);
                    return places.find(kind, place)
                            .orElseGet(
                                    () -> {
                                        places.add(unit, kind, place);
                                        return places.find(kind, place)
                                                .orElseThrow(
                                                        () ->
                                                                new NotFound(
                                                                        "There is no store of "
                                                                                + place
                                                                                + "."));
                                    });
                });
    }
}
