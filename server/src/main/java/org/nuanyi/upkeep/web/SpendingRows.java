package org.nuanyi.upkeep.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StationLabels;
import org.nuanyi.union.UnitTree;
import org.nuanyi.upkeep.NewSpending;
import org.nuanyi.upkeep.Spending;
import org.nuanyi.upkeep.Spendings;

/** Writes lists of spendings. */
@Singleton
class SpendingRows {

    private static final Machine MACHINE = Spendings.machine();

    private final Spendings spendings;
    private final StationLabels labels;
    private final UpkeepDesk desk;

    SpendingRows(Spendings spendings, StationLabels labels, UpkeepDesk desk) {
        this.spendings = spendings;
        this.labels = labels;
        this.desk = desk;
    }

    List<UnitView.SpendingRow> write(Scope scope, List<Spending> found, UpkeepWords words) {
        Map<Long, Matter> matters =
                spendings.matters(scope, found.stream().map(Spending::id).toList());
        StationLabels.Known stations =
                labels.of(
                        scope,
                        found.stream().flatMap(one -> one.says().station().stream()).toList());
        UnitTree tree = desk.tree();
        return found.stream()
                .map(
                        one ->
                                row(
                                        one,
                                        Optional.ofNullable(matters.get(one.id())),
                                        stations,
                                        tree,
                                        words))
                .toList();
    }

    private static UnitView.SpendingRow row(
            Spending spending,
            Optional<Matter> matter,
            StationLabels.Known stations,
            UnitTree tree,
            UpkeepWords words) {
        NewSpending says = spending.says();
        return new UnitView.SpendingRow(
                spending.id(),
                says.spentOn().toString(),
                words.unit(tree, says.unit()),
                says.station().map(stations::name).orElse(""),
                words.of(says.category()),
                says.seller(),
                words.yuan(says.fen()),
                matter.map(one -> state(one.state(), words)).orElse(""),
                spending.photos() > 0);
    }

    static String state(String state, UpkeepWords words) {
        var named = MACHINE.state(state).words();
        return words.pick(named.chinese(), named.english());
    }
}
