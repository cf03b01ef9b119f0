package org.nuanyi.upkeep.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.core.ledger.Yuan;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.Names;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.lifecycle.Lifecycle;
import org.nuanyi.kernel.lifecycle.Lifecycles;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationLabels;
import org.nuanyi.upkeep.Category;
import org.nuanyi.upkeep.Plan;
import org.nuanyi.upkeep.Plans;
import org.nuanyi.upkeep.Spendings;
import org.nuanyi.upkeep.UnitYear;
import org.nuanyi.upkeep.UnitYear.Spent;
import org.nuanyi.upkeep.UnitYear.Watched;
import org.nuanyi.upkeep.UpkeepYears;

/** Writes the page of a unit's year. */
@Singleton
class UnitWriter {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int MOST = 100;

    private final UpkeepYears years;
    private final Plans plans;
    private final Spendings spendings;
    private final SpendingRows rows;
    private final Lifecycles lifecycles;
    private final Names.Book names;
    private final StationLabels labels;
    private final UpkeepDesk desk;

    UnitWriter(
            UpkeepYears years,
            Plans plans,
            Spendings spendings,
            SpendingRows rows,
            Lifecycles lifecycles,
            Names.Book names,
            StationLabels labels,
            UpkeepDesk desk) {
        this.years = years;
        this.plans = plans;
        this.spendings = spendings;
        this.rows = rows;
        this.lifecycles = lifecycles;
        this.names = names;
        this.labels = labels;
        this.desk = desk;
    }

    UnitView write(RoutingContext context, DeskFrame frame, String unit, int year, String error) {
        Scope scope = UpkeepDesk.reader(context);
        UpkeepWords words = new UpkeepWords(frame.frame().language());
        Watched watched =
                years.list(scope, year, List.of(unit)).stream()
                        .filter(one -> one.year().unit().equals(unit))
                        .findFirst()
                        .orElseThrow();
        UnitYear found = watched.year();
        StationLabels.Known stations = labels.of(scope, found.stations().keySet());
        Optional<Plan> plan = plans.find(scope, unit, year);
        Optional<Matter> matter = plan.map(one -> plans.matter(scope, one.id()));
        boolean writes = desk.writes(context, unit);
        return new UnitView(
                frame,
                unit,
                words.unit(desk.tree(), unit),
                year,
                desk.years(year),
                watched.warnings().stream().map(one -> words.warning(one, stations)).toList(),
                Arrays.stream(Category.values()).map(one -> line(found, plan, one, words)).toList(),
                total(found, words),
                words.yuan(found.granted()),
                words.yuan(found.available()),
                stations(found, stations, words),
                plan.map(Plan::id).orElse(0L),
                matter.map(one -> lifecycle(context, plan.orElseThrow(), one, words)),
                plan.stream().flatMap(one -> versions(scope, one, words).stream()).toList(),
                rows.write(scope, spendings.list(scope, year, unit, MOST, 0), words),
                writes && matter.map(one -> one.state().equals("draft")).orElse(true),
                writes && SignedIn.of(context).caller().may(Permission.KEEP_UP),
                error);
    }

    private Lifecycle lifecycle(
            RoutingContext context, Plan plan, Matter matter, UpkeepWords words) {
        Scope scope = desk.acting(context, Plans.machine(), matter);
        return lifecycles.draw(
                scope, matter, plans.history(scope, plan.id()), Map.of(), words.language());
    }

    private static UnitView.LineRow line(
            UnitYear year, Optional<Plan> plan, Category category, UpkeepWords words) {
        Spent spent = year.spent(category);
        long written = plan.map(one -> one.last().fen(category)).orElse(0L);
        return new UnitView.LineRow(
                category.id(),
                words.of(category),
                words.yuan(year.planned(category)),
                words.yuan(spent.used()),
                words.yuan(spent.waiting()),
                words.yuan(year.left(category)),
                written == 0 ? "" : Yuan.text(written));
    }

    private static UnitView.LineRow total(UnitYear year, UpkeepWords words) {
        Spent spent = year.spent();
        return new UnitView.LineRow(
                "",
                "",
                words.yuan(year.planned()),
                words.yuan(spent.used()),
                words.yuan(spent.waiting()),
                words.yuan(year.left()),
                "");
    }

    private static List<UnitView.StationRow> stations(
            UnitYear year, StationLabels.Known names, UpkeepWords words) {
        return year.stations().entrySet().stream()
                .sorted(Map.Entry.<StationCode, Long>comparingByValue().reversed())
                .map(
                        one ->
                                new UnitView.StationRow(
                                        one.getKey().value(),
                                        names.name(one.getKey()),
                                        words.yuan(one.getValue())))
                .toList();
    }

    private List<UnitView.VersionRow> versions(Scope scope, Plan plan, UpkeepWords words) {
        Names who = names.names(scope, words.language());
        return plan.versions().stream()
                .sorted(Comparator.comparingInt(Plan.Version::number).reversed())
                .map(
                        one ->
                                new UnitView.VersionRow(
                                        one.number(),
                                        words.yuan(one.fen()),
                                        who.of(one.madeBy()),
                                        one.madeAt().atZone(ZONE).toLocalDate().toString(),
                                        one.agreedOn().map(Object::toString).orElse(""),
                                        one.why()))
                .toList();
    }
}
