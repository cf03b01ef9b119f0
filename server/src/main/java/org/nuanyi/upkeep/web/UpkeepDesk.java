package org.nuanyi.upkeep.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nuanyi.account.Acting;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.Stations;
import org.nuanyi.union.Unit;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;
import org.nuanyi.upkeep.NewSpending;

/** What the pages of maintenance share: who asks, for which year, and what things are called. */
@Singleton
class UpkeepDesk {

    static final String PATH = "/desk/fund/maintenance";

    private final Acting acting;
    private final Stations stations;
    private final Units units;
    private final Clock clock;

    UpkeepDesk(Acting acting, Stations stations, Units units, Clock clock) {
        this.acting = acting;
        this.stations = stations;
        this.units = units;
        this.clock = clock;
    }

    static Scope reader(RoutingContext context) {
        return SignedIn.reader(context, Permission.SEE_MONEY);
    }

    static Scope writer(RoutingContext context) {
        return SignedIn.scope(context, Permission.SEE_MONEY, Permission.KEEP_UP);
    }

    private static Scope decider(RoutingContext context) {
        return SignedIn.scope(context, Permission.SEE_MONEY, Permission.DECIDE_UPKEEP);
    }

    /** As what the reader does this with a matter. */
    Scope acting(RoutingContext context, Machine machine, Matter matter, NewDeed deed) {
        return acting.scope(context, decider(context), machine, matter, deed.act());
    }

    /** As what the reader may do something with a matter. */
    Scope acting(RoutingContext context, Machine machine, Matter matter) {
        return acting.scope(context, decider(context), machine, matter);
    }

    /** Whether the reader writes plans and spendings of a unit. */
    boolean writes(RoutingContext context, String unit) {
        return acting.may(context, Permission.KEEP_UP, unit);
    }

    /**
     * Nothing where the reader may see the money of a unit.
     *
     * @throws NotFound otherwise
     */
    void require(RoutingContext context, String unit) {
        if (!acting.may(context, Permission.SEE_MONEY, unit)) {
            throw new NotFound("There is no unit " + unit + ".");
        }
    }

    /**
     * The same, if the station it names is one of those the scope may see.
     *
     * @throws BadInput that names the field, otherwise
     */
    NewSpending known(Scope scope, NewSpending says) {
        if (says.station()
                .filter(code -> stations.findStation(scope, code).isEmpty())
                .isPresent()) {
            throw new BadInput("station", "There is no such station.");
        }
        return says;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The year that is asked for; this year where none is. */
    int year(RoutingContext context) {
        String asked = Pages.query(context.request(), "year");
        return asked.matches("2[0-9]{3}") ? Integer.parseInt(asked) : today().getYear();
    }

    /** This year and the two before. */
    List<Option> years(int chosen) {
        int now = today().getYear();
        return List.of(now, now - 1, now - 2).stream()
                .map(year -> new Option(year.toString(), year.toString(), year == chosen))
                .toList();
    }

    UnitTree tree() {
        return units.tree();
    }

    /** Codes of the assessed units that the reader has a permission for. */
    List<String> units(RoutingContext context, Permission permission) {
        UnitTree tree = units.tree();
        return SignedIn.of(context).caller().units(permission).stream()
                .flatMap(unit -> tree.listSubtree(unit).stream())
                .filter(Unit::isAssessed)
                .map(Unit::code)
                .distinct()
                .toList();
    }

    /** The same, to choose from. */
    List<Option> unitOptions(RoutingContext context, String chosen, UpkeepWords words) {
        UnitTree tree = units.tree();
        return units(context, Permission.KEEP_UP).stream()
                .map(code -> new Option(code, words.unit(tree, code), code.equals(chosen)))
                .toList();
    }
}
