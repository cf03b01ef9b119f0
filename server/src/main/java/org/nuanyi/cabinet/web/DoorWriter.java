package org.nuanyi.cabinet.web;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyi.cabinet.Borrowed;
import org.nuanyi.cabinet.Cabinet;
import org.nuanyi.cabinet.Cabinets;
import org.nuanyi.cabinet.Lane;
import org.nuanyi.cabinet.LaneKind;
import org.nuanyi.cabinet.MemberOpenings;
import org.nuanyi.cabinet.Twin;
import org.nuanyi.cabinet.Twins;
import org.nuanyi.cabinet.web.DoorView.LaneView;
import org.nuanyi.cabinet.wire.Said.LaneHeld;
import org.nuanyi.core.cabinet.Quota.Left;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.Station;
import org.nuanyi.station.Stations;

/** Writes the page of a cabinet. Thread-safe. */
@Singleton
final class DoorWriter {

    private static final Scope LOOKER = Scope.reader("cabinet");
    private static final Left NO_LIMIT = new Left(OptionalInt.empty(), OptionalInt.empty());

    private final Cabinets cabinets;
    private final Twins twins;
    private final MemberOpenings openings;
    private final Stations stations;
    private final ItemNames names;

    DoorWriter(
            Cabinets cabinets,
            Twins twins,
            MemberOpenings openings,
            Stations stations,
            ItemNames names) {
        this.cabinets = cabinets;
        this.twins = twins;
        this.openings = openings;
        this.stations = stations;
        this.names = names;
    }

    /** What is in it, and what of it is for the member, if it is one's phone. */
    DoorView write(Cabinet cabinet, Optional<String> member, String refused, Frame frame) {
        Station station = stations.station(LOOKER, cabinet.station());
        Optional<Twin> twin = twins.find(LOOKER, cabinet.id());
        List<Lane> lanes = cabinets.lanes(LOOKER, cabinet.id());
        Frame shown = frame.showing(station.isDemo());
        Lanes written = lanes(shown, twin, member, lanes);
        return new DoorView(
                shown,
                cabinet.id(),
                station.profile().name(),
                cabinet.place(),
                line(cabinet, twin),
                station.profile().deskPhone(),
                member.isPresent(),
                refused,
                lanes.stream()
                        .sorted(
                                Comparator.comparing(
                                                (Lane lane) -> lane.kind() != LaneKind.EMERGENCY)
                                        .thenComparing(Lane::number))
                        .map(written::write)
                        .toList());
    }

    private static String line(Cabinet cabinet, Optional<Twin> twin) {
        if (cabinet.retiredOn().isPresent()) {
            return "retired";
        }
        return twin.filter(Twin::isOnline).isPresent() ? "online" : "offline";
    }

    private Lanes lanes(
            Frame frame, Optional<Twin> twin, Optional<String> member, List<Lane> lanes) {
        List<String> dispensed =
                lanes.stream()
                        .filter(lane -> lane.kind() == LaneKind.DISPENSE)
                        .map(Lane::item)
                        .distinct()
                        .toList();
        Map<Integer, Integer> held =
                twin.flatMap(Twin::lanes).stream()
                        .flatMap(snapshot -> snapshot.lanes().stream())
                        .collect(Collectors.toMap(LaneHeld::lane, LaneHeld::pieces, (a, b) -> b));
        return new Lanes(
                names.in(frame.language()),
                held,
                member.map(who -> openings.left(who, dispensed)).orElse(Map.of()),
                member.map(openings::borrowed).orElse(List.of()).stream()
                        .collect(Collectors.toMap(Borrowed::item, Borrowed::pieces)));
    }

    /** What is known of all lanes. */
    private record Lanes(
            ItemNames.Spoken names,
            Map<Integer, Integer> held,
            Map<String, Left> left,
            Map<String, Integer> borrowed) {

        LaneView write(Lane lane) {
            boolean lends = lane.kind() == LaneKind.BORROW;
            return new LaneView(
                    lane.number(),
                    names.item(lane.item()),
                    names.piece(lane.item()),
                    lane.kind().id(),
                    Optional.ofNullable(held.get(lane.number())),
                    UUID.randomUUID(),
                    left.getOrDefault(lane.item(), NO_LIMIT),
                    lends ? borrowed.getOrDefault(lane.item(), 0) : 0);
        }
    }
}
