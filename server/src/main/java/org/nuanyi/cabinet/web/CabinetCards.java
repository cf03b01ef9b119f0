package org.nuanyi.cabinet.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.nuanyi.cabinet.Alarm;
import org.nuanyi.cabinet.CabinetState;
import org.nuanyi.cabinet.LaneStock;
import org.nuanyi.cabinet.Twin;
import org.nuanyi.cabinet.wire.Said;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StationLabels;
import org.nuanyi.union.UnitTree;

/** Puts how cabinets are into words. Thread-safe. */
@Singleton
class CabinetCards {

    /**
     * A cabinet, as it stands on the wall.
     *
     * @param mark how it is reached: online, away or retired
     * @param connection the same in words
     * @param full per cent of what it holds; -1 where nothing is known
     * @param empty lanes in which nothing is left; may be empty
     * @param temperature empty where it measures none, as {@code door} and {@code firmware} are
     *     before its first word
     * @param ajar whether the door does not stand as it should
     * @param care whether somebody has to look after it
     * @param at entrance of the station, in WGS-84
     */
    record Card(
            String id,
            String place,
            String station,
            String stationCode,
            String unit,
            String mark,
            String connection,
            int full,
            String empty,
            String temperature,
            String door,
            boolean ajar,
            String firmware,
            List<String> alarms,
            boolean care,
            Optional<GeoPoint> at) {

        public boolean known() {
            return full >= 0;
        }
    }

    private static final int UNKNOWN = -1;

    private final StationLabels labels;
    private final CabinetDesk desk;

    CabinetCards(StationLabels labels, CabinetDesk desk) {
        this.labels = labels;
        this.desk = desk;
    }

    List<Card> write(Scope scope, List<CabinetState> states, CabinetWords words) {
        StationLabels.Known known =
                labels.of(
                        scope,
                        states.stream()
                                .map(state -> state.cabinet().station())
                                .distinct()
                                .toList());
        UnitTree tree = desk.tree();
        return states.stream().map(state -> card(state, known, tree, words)).toList();
    }

    private static Card card(
            CabinetState state, StationLabels.Known known, UnitTree tree, CabinetWords words) {
        Optional<Said.Heartbeat> heartbeat = state.twin().flatMap(Twin::heartbeat);
        OptionalInt full = state.fullness();
        return new Card(
                state.cabinet().id(),
                state.cabinet().place(),
                known.name(state.cabinet().station()),
                state.cabinet().station().value(),
                words.unit(tree, state.cabinet().unit()),
                mark(state),
                words.connection(state),
                full.orElse(UNKNOWN),
                state.empty().stream()
                        .map(LaneStock::lane)
                        .map(words::lane)
                        .collect(Collectors.joining(words.pick("、", ", "))),
                words.temperature(state.twin()),
                heartbeat.map(one -> words.door(one.door())).orElse(""),
                heartbeat.filter(one -> one.door() != Said.DoorState.SHUT).isPresent(),
                heartbeat.map(Said.Heartbeat::firmware).orElse(""),
                state.alarms().stream().map(Alarm::kind).map(words::of).toList(),
                state.needsCare(),
                Optional.ofNullable(known.stations().get(state.cabinet().station()))
                        .map(station -> station.profile().place().location().entrance().rounded()));
    }

    private static String mark(CabinetState state) {
        if (!state.isInService()) {
            return "retired";
        }
        return state.isOnline() ? "online" : "away";
    }
}
