package org.nuanyi.keeper.internal;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.equipment.EquipmentResult;
import org.nuanyi.equipment.FaultSource;
import org.nuanyi.equipment.Faults;
import org.nuanyi.equipment.NewFault;
import org.nuanyi.keeper.Deed;
import org.nuanyi.keeper.DeedResult.Reason;
import org.nuanyi.keeper.DoneDeed;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StationCode;

/** Reports a piece that broke, and takes that back: in one transaction and one scope. */
record FaultHands(Faults faults, Handle handle, Scope scope, StationCode station) {

    /** The kind of deeds that report a piece. */
    static final String KIND = "fault";

    /** Only of a piece of this station. */
    Effect report(Deed.Fault said) {
        if (said.tag().isBlank() || said.wrong().isBlank()) {
            return new Effect.Refused(Reason.NO_WORDS);
        }
        NewFault fault =
                new NewFault(said.tag(), said.wrong(), Optional.empty(), FaultSource.KEEPER);
        return switch (faults.report(handle, scope, station, fault)) {
            case EquipmentResult.Done _ -> Effect.nothing();
            case EquipmentResult.Refused(var why) -> new Effect.Refused(reason(why));
            case EquipmentResult.Overtaken _, EquipmentResult.NotNow _ ->
                    new Effect.Refused(Reason.IN_REPAIR);
        };
    }

    private static Reason reason(EquipmentResult.Reason why) {
        return why == EquipmentResult.Reason.IN_REPAIR ? Reason.IN_REPAIR : Reason.NOT_HERE;
    }

    /** Why it cannot be undone; empty where it is. */
    Optional<Reason> undo(DoneDeed deed) {
        String tag = deed.words().substring(0, deed.words().indexOf(' '));
        return faults.takeBack(handle, scope, tag) instanceof EquipmentResult.Done
                ? Optional.empty()
                : Optional.of(Reason.TAKEN_UP);
    }
}
