package org.nuanyi.equipment;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nuanyi.equipment.Piece.Waiting;
import org.nuanyi.equipment.internal.EquipmentFlow;
import org.nuanyi.equipment.internal.RepairStore;
import org.nuanyi.equipment.internal.TransferStore;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.purchase.Asset;
import org.nuanyi.purchase.AssetCard;
import org.nuanyi.purchase.Assets;
import org.nuanyi.station.StationCode;

/** What stands at stations, and which of it waits for its repair. Thread-safe. */
@Singleton
public final class Pieces {

    private final Scopes scopes;
    private final Flows flows;
    private final Assets assets;

    public Pieces(Scopes scopes, Flows flows, Assets assets) {
        this.scopes = scopes;
        this.flows = flows;
        this.assets = assets;
    }

    /** What is on the books of a station and neither on its way nor lent, by age. */
    public List<Piece> at(Scope scope, StationCode station) {
        return scopes.in(
                scope,
                handle -> {
                    List<Asset> booked =
                            assets.listAt(handle, station).stream().map(AssetCard::asset).toList();
                    List<String> tags = booked.stream().map(Asset::tag).toList();
                    Set<String> away =
                            new TransferStore(handle)
                                    .listOpen(tags).stream()
                                            .map(Transfer::tag)
                                            .collect(Collectors.toUnmodifiableSet());
                    Map<String, Waiting> waiting = waiting(handle, tags);
                    return booked.stream()
                            .filter(piece -> !away.contains(piece.tag()))
                            .map(
                                    piece ->
                                            new Piece(
                                                    piece.tag(),
                                                    piece.item(),
                                                    Optional.ofNullable(waiting.get(piece.tag()))))
                            .toList();
                });
    }

    /** On the books of which station a piece is, of what the scope may see. */
    public Optional<StationCode> findStation(Scope scope, String tag) {
        return assets.cards(scope, List.of(tag)).values().stream()
                .filter(card -> card.left().isEmpty())
                .map(card -> card.asset().station())
                .findFirst();
    }

    private Map<String, Waiting> waiting(Handle handle, List<String> tags) {
        List<Repair> open = new RepairStore(handle).listOpen(tags);
        Set<String> ordered =
                flows
                        .findAll(
                                handle,
                                EquipmentFlow.REPAIR,
                                open.stream().map(repair -> Long.toString(repair.id())).toList())
                        .stream()
                        .filter(matter -> matter.state().equals("ordered"))
                        .map(Matter::subject)
                        .collect(Collectors.toUnmodifiableSet());
        return open.stream()
                .collect(
                        Collectors.toMap(
                                Repair::tag,
                                repair ->
                                        waiting(
                                                repair,
                                                ordered.contains(Long.toString(repair.id())))));
    }

    private static Waiting waiting(Repair repair, boolean ordered) {
        return new Waiting(
                repair.id(),
                repair.fault(),
                repair.order().filter(_ -> ordered).map(RepairOrder::until));
    }
}
