package org.nuanyi.supply;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.paper.PaperSize;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;
import org.nuanyi.supply.internal.ItemStore;
import org.nuanyi.supply.internal.PickPaper;
import org.nuanyi.supply.internal.PickStore;

/**
 * What a proposal that was sent takes from the unit's store, route by route, and leaves at each
 * station. Thread-safe.
 */
@Singleton
public final class PickLists {

    private final Scopes scopes;
    private final Stations stations;
    private final org.nuanyi.kernel.paper.Papers printer;
    private final Clock clock;

    public PickLists(
            Scopes scopes, Stations stations, org.nuanyi.kernel.paper.Papers printer, Clock clock) {
        this.scopes = scopes;
        this.stations = stations;
        this.printer = printer;
        this.clock = clock;
    }

    /**
     * One for each route by their names, and last one for the stations that are on none; what was
     * taken back is not in it. Empty before the proposal is sent.
     */
    public List<PickList> list(Scope scope, long proposal) {
        return scopes.in(scope, handle -> new PickStore(handle).list(proposal));
    }

    /**
     * The list of a route as a PDF: on top what is taken from the store, below it what is left at
     * each station, with a code that leads to its shipment on the keeper's phone.
     *
     * @param route its number, or {@link Route#NONE}
     * @param unit name of the unit
     * @param root where this server is: {@code https://host}
     * @throws NotFound if nothing was sent on that route
     */
    public byte[] pdf(Scope scope, Proposal proposal, long route, String unit, String root) {
        PickList list =
                list(scope, proposal.id()).stream()
                        .filter(one -> one.route().id() == route)
                        .findFirst()
                        .orElseThrow(
                                () -> new NotFound("Nothing was sent on route " + route + "."));
        PickPaper paper = new PickPaper(items(scope, list), stations(scope, list), root);
        return printer.pdf(
                new org.nuanyi.kernel.paper.Paper(
                        PaperSize.A4,
                        "配货单 " + list.route().name(),
                        unit,
                        LocalDate.now(clock),
                        paper.body(proposal, list)));
    }

    private Map<String, Item> items(Scope scope, PickList list) {
        List<String> codes =
                list.taken().stream().map(line -> line.lot().item()).distinct().toList();
        return scopes.in(scope, handle -> new ItemStore(handle).findAll(codes));
    }

    private Map<String, Station> stations(Scope scope, PickList list) {
        List<StationCode> codes =
                list.stops().stream()
                        .map(stop -> StationCode.find(stop.store().place()))
                        .flatMap(Optional::stream)
                        .toList();
        return stations.list(scope, codes).stream()
                .collect(Collectors.toMap(it -> it.code().value(), Function.identity()));
    }
}
