package org.nuanyi.equipment.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.equipment.Repair;
import org.nuanyi.equipment.RepairCost;
import org.nuanyi.equipment.RepairList;
import org.nuanyi.equipment.RepairOrder;
import org.nuanyi.equipment.Repairs;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StationLabels;
import org.nuanyi.union.UnitTree;

/** Puts repairs into words. Thread-safe. */
@Singleton
class RepairRows {

    private static final Machine MACHINE = Repairs.machine();

    /**
     * A repair.
     *
     * @param source where its fault was heard of
     * @param state what its state is called
     * @param late whether its limit is over
     * @param due the last day of the state; empty where it has none
     * @param cost what it cost, or is thought to cost; empty where nobody said
     */
    record RepairRow(
            long id,
            String tag,
            String item,
            String station,
            String stationCode,
            String unit,
            String fault,
            String reportedOn,
            String source,
            String state,
            boolean open,
            boolean late,
            String due,
            String repairer,
            String cost) {}

    private final RepairList list;
    private final StationLabels labels;
    private final EquipmentDesk desk;

    RepairRows(RepairList list, StationLabels labels, EquipmentDesk desk) {
        this.list = list;
        this.labels = labels;
        this.desk = desk;
    }

    List<RepairRow> write(Scope scope, List<Repair> found, EquipmentWords words) {
        Map<Long, Matter> matters = list.matters(scope, found.stream().map(Repair::id).toList());
        StationLabels.Known known =
                labels.of(scope, found.stream().map(Repair::station).distinct().toList());
        UnitTree tree = desk.tree();
        return found.stream()
                .map(
                        one ->
                                row(
                                        one,
                                        Optional.ofNullable(matters.get(one.id())),
                                        known,
                                        tree,
                                        words))
                .toList();
    }

    private RepairRow row(
            Repair one,
            Optional<Matter> matter,
            StationLabels.Known known,
            UnitTree tree,
            EquipmentWords words) {
        Optional<LocalDate> due = matter.filter(_ -> one.open()).flatMap(Matter::due);
        Optional<Long> cost =
                one.cost().map(RepairCost::fen).or(() -> one.order().map(RepairOrder::expected));
        return new RepairRow(
                one.id(),
                one.tag(),
                one.item(),
                known.name(one.station()),
                one.station().value(),
                words.unit(tree, one.unit()),
                one.fault(),
                desk.day(one.reportedAt()),
                words.of(one.source().kind()),
                matter.map(now -> words.state(MACHINE, now.state())).orElse(""),
                one.open(),
                due.filter(day -> day.isBefore(desk.today())).isPresent(),
                due.map(LocalDate::toString).orElse(""),
                one.order().map(RepairOrder::repairer).orElse(""),
                cost.map(words::yuan).orElse(""));
    }
}
