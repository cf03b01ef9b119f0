package org.nuanyi.keeper.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.keeper.Deed;
import org.nuanyi.keeper.DeedResult.Reason;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StationCode;
import org.nuanyi.supply.Heading;
import org.nuanyi.supply.Papers;
import org.nuanyi.supply.Pieces;
import org.nuanyi.supply.Shipments;
import org.nuanyi.supply.Stores;
import org.nuanyi.supply.SupplyResult;
import org.nuanyi.supply.Used;

/**
 * Does what a deed about supplies means: in one transaction and one scope, at one station. The
 * deed's own name is that of the paper.
 *
 * @param at when the keeper did it, as the phone says
 */
public record SupplyHands(
        Tools tools, Handle handle, Scope scope, StationCode station, UUID id, Instant at) {

    /** Kinds of deeds that are papers of the station's store. */
    static final Set<String> PAPERS = Set.of("use", "count");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** What everybody reads under a paper that was a wrong tap. */
    private static final String WRONG_TAP = "点错了";

    /** What it takes. */
    @Singleton
    public static class Tools {

        private final Stores stores;
        private final Papers papers;
        private final Shipments shipments;

        public Tools(Stores stores, Papers papers, Shipments shipments) {
            this.stores = stores;
            this.papers = papers;
            this.shipments = shipments;
        }

        Stores stores() {
            return stores;
        }

        Papers papers() {
            return papers;
        }

        Shipments shipments() {
            return shipments;
        }
    }

    Effect receive(Deed.Receive received) {
        return effect(
                tools.shipments()
                        .acceptAt(
                                handle,
                                scope,
                                store(),
                                received.shipment(),
                                received.came(),
                                received.note()));
    }

    Effect use(Deed.Use used) {
        Used line = new Used(used.item(), used.pieces());
        return effect(tools.papers().use(handle, scope, heading(), List.of(line)));
    }

    Effect count(Deed.Count counted) {
        Pieces line = new Pieces(counted.lot(), counted.pieces());
        return effect(tools.papers().count(handle, scope, heading(), List.of(line)));
    }

    /** Why it cannot be undone; empty where it is. */
    Optional<Reason> undo() {
        return refusal(tools.papers().undo(handle, scope, id, WRONG_TAP));
    }

    private Heading heading() {
        return new Heading(id, store(), LocalDate.ofInstant(at, ZONE), "");
    }

    private long store() {
        return tools.stores().ofStations(handle, List.of(station)).stream()
                .findFirst()
                .orElseThrow(() -> new Forbidden("This station has no store."))
                .id();
    }

    private static Effect effect(SupplyResult result) {
        return refusal(result).<Effect>map(Effect.Refused::new).orElseGet(Effect::nothing);
    }

    private static Optional<Reason> refusal(SupplyResult result) {
        return switch (result) {
            case SupplyResult.Done _ -> Optional.empty();
            case SupplyResult.TooFew _ -> Optional.of(Reason.NOT_SO_MANY);
            case SupplyResult.NotNow _, SupplyResult.Overtaken _ ->
                    Optional.of(Reason.NOT_ON_THEIR_WAY);
            case SupplyResult.Refused(var why, _) -> Optional.of(reason(why));
        };
    }

    private static Reason reason(SupplyResult.Reason why) {
        return switch (why) {
            case NOTHING_LEFT -> Reason.NOT_SO_MANY;
            case NO_NOTE -> Reason.NO_NOTE;
            case UNDONE -> Reason.NOT_THE_LAST;
            default -> Reason.NOT_COUNTED;
        };
    }
}
