package org.nuanyi.equipment.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.nuanyi.equipment.Transfer;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StationLabels;
import org.nuanyi.union.UnitTree;

/** Puts what goes from station to station into words. Thread-safe. */
@Singleton
class TransferRows {

    /** Where stations are of other units, their names are told. */
    private static final Scope EVERYBODY = Scope.reader("equipment-sent");

    /**
     * A piece that goes, or went.
     *
     * @param standing in words: 待签收
     * @param due the day by which a lent piece comes back; empty where it stays
     */
    record TransferRow(
            long id,
            String tag,
            String item,
            String from,
            String sender,
            String to,
            String unit,
            String sentOn,
            String due,
            String standing,
            boolean open,
            boolean late) {}

    private final StationLabels labels;
    private final EquipmentDesk desk;

    TransferRows(StationLabels labels, EquipmentDesk desk) {
        this.labels = labels;
        this.desk = desk;
    }

    List<TransferRow> write(List<Transfer> found, EquipmentWords words) {
        StationLabels.Known known =
                labels.of(
                        EVERYBODY,
                        found.stream()
                                .flatMap(one -> Stream.of(one.from(), one.to()))
                                .distinct()
                                .toList());
        UnitTree tree = desk.tree();
        return found.stream().map(one -> row(one, known, tree, words)).toList();
    }

    private TransferRow row(
            Transfer one, StationLabels.Known known, UnitTree tree, EquipmentWords words) {
        return new TransferRow(
                one.id(),
                one.tag(),
                one.item(),
                known.name(one.from()),
                words.unit(tree, one.sender()),
                known.name(one.to()),
                words.unit(tree, one.unit()),
                desk.day(one.sentAt()),
                one.due().map(LocalDate::toString).orElse(""),
                standing(one, words),
                one.open(),
                one.isLate(desk.today()));
    }

    /** How it stands, by what was done with it. */
    static String standing(Transfer one, EquipmentWords words) {
        if (one.open()) {
            return one.there().isEmpty()
                    ? words.pick("调拨途中", "On its way")
                    : one.back().isEmpty()
                            ? words.pick("借用中", "Lent")
                            : words.pick("归还途中", "On its way back");
        }
        return one.there().isEmpty()
                ? words.pick("已撤回", "Taken back")
                : one.home().isPresent()
                        ? words.pick("已归还", "Returned")
                        : words.pick("已调入", "Accepted");
    }
}
