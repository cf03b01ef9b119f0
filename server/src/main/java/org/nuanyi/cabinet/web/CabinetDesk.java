package org.nuanyi.cabinet.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanyi.account.Acting;
import org.nuanyi.account.UnitChoice;
import org.nuanyi.cabinet.CabinetState;
import org.nuanyi.cabinet.CabinetStates;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.page.TimeWords;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.supply.Item;
import org.nuanyi.supply.Items;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/** What the pages of cabinets share: who asks, for which units, and in which words. */
@Singleton
class CabinetDesk {

    static final Permission SEE = Permission.SEE_CABINETS;
    static final Permission KEEP = Permission.KEEP_CABINETS;

    private final Acting acting;
    private final Units units;
    private final Items items;
    private final CabinetStates states;
    private final Clock clock;

    CabinetDesk(Acting acting, Units units, Items items, CabinetStates states, Clock clock) {
        this.acting = acting;
        this.units = units;
        this.items = items;
        this.states = states;
        this.clock = clock;
    }

    static Scope reader(RoutingContext context) {
        return SignedIn.reader(context, SEE);
    }

    static Scope keeper(RoutingContext context) {
        return SignedIn.scope(context, SEE, KEEP);
    }

    /** Whether the reader keeps the cabinets of a unit. */
    boolean keeps(RoutingContext context, String unit) {
        return acting.may(context, KEEP, unit);
    }

    /**
     * How a cabinet is.
     *
     * @throws NotFound if there is none that the reader may see
     */
    CabinetState state(RoutingContext context, String cabinet) {
        return states.find(reader(context), cabinet)
                .orElseThrow(() -> new NotFound("There is no cabinet " + cabinet + "."));
    }

    CabinetWords words(Language language) {
        return new CabinetWords(
                language,
                items.list().stream().collect(Collectors.toMap(Item::code, Function.identity())),
                new TimeWords(language, LocalDateTime.now(clock)));
    }

    /** The supplies to choose from; what is retired only where it is chosen. */
    List<Option> itemOptions(CabinetWords words, String chosen) {
        return items.list().stream()
                .filter(one -> one.retiredOn().isEmpty() || one.code().equals(chosen))
                .map(
                        one ->
                                new Option(
                                        one.code(),
                                        words.item(one.code()),
                                        one.code().equals(chosen)))
                .toList();
    }

    UnitTree tree() {
        return units.tree();
    }

    /** Codes of one unit and all below it; of all that the reader sees where none is asked for. */
    Set<String> units(RoutingContext context, String asked) {
        return Set.copyOf(UnitChoice.codes(units.tree(), seen(context), asked));
    }

    /** Those that the reader sees, to choose from. */
    List<Option> unitOptions(RoutingContext context, String chosen, CabinetWords words) {
        return UnitChoice.options(units.tree(), seen(context), chosen, words.language());
    }

    private static Set<String> seen(RoutingContext context) {
        return SignedIn.of(context).caller().units(SEE);
    }
}
