package org.nuanyi.equipment;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.equipment.EquipmentResult.Done;
import org.nuanyi.equipment.EquipmentResult.Reason;
import org.nuanyi.equipment.EquipmentResult.Refused;
import org.nuanyi.equipment.internal.EquipmentFlow;
import org.nuanyi.equipment.internal.RepairStore;
import org.nuanyi.equipment.internal.TransferStore;
import org.nuanyi.kernel.TypedText;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.photo.PhotoRewrite;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.purchase.AssetCard;
import org.nuanyi.purchase.Assets;
import org.nuanyi.station.StationCode;
import org.nuanyi.voice.Handling;
import org.nuanyi.voice.WorkOrder;

/**
 * Faults of pieces, by whomever they are found (报修): each is a repair from then on. Thread-safe.
 */
@Singleton
public final class Faults {

    private static final int LONGEST_FAULT = 500;

    /** Why a keeper's wrong tap is no fault. */
    private static final String WRONG_TAP = "点错了";

    private final Scopes scopes;
    private final Flows flows;
    private final Assets assets;
    private final Handling handling;
    private final Clock clock;
    private final PhotoRewrite rewrite = new PhotoRewrite();

    public Faults(Scopes scopes, Flows flows, Assets assets, Handling handling, Clock clock) {
        this.scopes = scopes;
        this.flows = flows;
        this.assets = assets;
        this.handling = handling;
        this.clock = clock;
    }

    /**
     * A piece is out of order. What a worker reported is wrong with a piece of the report's
     * station, and keeps the worker's photo where no other is sent.
     *
     * @return done with the number of its repair
     * @throws org.nuanyi.kernel.BadInput that names the field: {@code fault}, {@code photo}
     * @throws org.nuanyi.kernel.NotFound if there is no such piece, or no such report, that the
     *     scope may see
     * @throws org.nuanyi.kernel.Forbidden if the piece may not be changed
     */
    public EquipmentResult report(Scope scope, NewFault said) {
        NewFault fault = read(said);
        return EquipmentFlow.whole(
                scopes,
                scope,
                handle ->
                        fault.source()
                                .report()
                                .map(order -> handling.order(handle, order))
                                .map(order -> reportOf(handle, scope, order, fault))
                                .orElseGet(() -> begin(handle, scope, held(handle, fault), fault)));
    }

    /**
     * The same in the transaction of the handle, of a piece on the books of this station and of no
     * other.
     */
    public EquipmentResult report(Handle handle, Scope scope, StationCode station, NewFault said) {
        return reportAt(handle, scope, station, read(said));
    }

    private NewFault read(NewFault said) {
        return new NewFault(
                said.tag(),
                TypedText.require("fault", said.fault(), LONGEST_FAULT),
                said.photo().map(photo -> rewrite.rewrite(photo).jpeg()),
                said.source());
    }

    private EquipmentResult reportOf(Handle handle, Scope scope, WorkOrder order, NewFault said) {
        NewFault fault =
                new NewFault(
                        said.tag(),
                        said.fault(),
                        said.photo().or(() -> handling.findPhoto(handle, order.report().number())),
                        said.source());
        return reportAt(handle, scope, order.report().station(), fault);
    }

    private EquipmentResult reportAt(
            Handle handle, Scope scope, StationCode station, NewFault fault) {
        AssetCard card = held(handle, fault);
        return card.asset().station().equals(station)
                ? begin(handle, scope, card, fault)
                : new Refused(Reason.AT_ANOTHER_STATION);
    }

    private AssetCard held(Handle handle, NewFault fault) {
        return assets.hold(handle, fault.tag());
    }

    private EquipmentResult begin(Handle handle, Scope scope, AssetCard card, NewFault fault) {
        if (card.left().isPresent()) {
            return new Refused(Reason.GONE);
        }
        if (isOnItsWay(handle, fault.tag())) {
            return new Refused(Reason.ON_ITS_WAY);
        }
        return new RepairStore(handle)
                .add(card.asset(), fault, scope.actor().id(), clock.instant())
                .<EquipmentResult>map(id -> begun(handle, scope, card.asset().unit(), id, fault))
                .orElseGet(() -> new Refused(Reason.IN_REPAIR));
    }

    /** What is with nobody breaks at one of the two ends, and is reported there. */
    private static boolean isOnItsWay(Handle handle, String tag) {
        return new TransferStore(handle)
                .listOpen(List.of(tag)).stream().anyMatch(Transfer::onItsWay);
    }

    private EquipmentResult begun(
            Handle handle, Scope scope, String unit, long id, NewFault fault) {
        String subject = Long.toString(id);
        flows.begin(handle, scope, EquipmentFlow.REPAIR, subject, unit);
        Act act =
                Act.of("equipment.report", EquipmentFlow.REPAIR, subject)
                        .giving(
                                Map.of(
                                        "tag", fault.tag(),
                                        "fault", fault.fault(),
                                        "source", fault.source().kind().id()));
        Audit.done(handle, scope, unit, act);
        return new Done(id);
    }

    /**
     * What the scope's actor said of a piece was a wrong tap: in the transaction of the handle, as
     * long as nobody is to repair it.
     */
    public EquipmentResult takeBack(Handle handle, Scope scope, String tag) {
        RepairStore store = new RepairStore(handle);
        Optional<Repair> own =
                store.listOpen(List.of(tag)).stream()
                        .filter(open -> open.reportedBy().equals(scope.actor().id()))
                        .findFirst();
        return own.map(repair -> takeBack(handle, scope, repair, store))
                .orElseGet(EquipmentFlow::notNow);
    }

    private EquipmentResult takeBack(Handle handle, Scope scope, Repair repair, RepairStore store) {
        EquipmentFlow flow =
                new EquipmentFlow(handle, scope, flows, EquipmentFlow.REPAIR, repair.id());
        NewDeed deed =
                NewDeed.of(flow.matter(), org.nuanyi.core.flow.Act.event("withdraw"))
                        .because(WRONG_TAP);
        EquipmentResult done = flow.act(deed);
        if (done instanceof Done) {
            store.close(repair.id(), clock.instant());
        }
        return done;
    }
}
