package org.nuanyi.supply.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanyi.account.Acting;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Names;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.supply.Item;
import org.nuanyi.supply.Items;
import org.nuanyi.supply.Store;
import org.nuanyi.supply.Stores;
import org.nuanyi.union.Unit;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/** What the pages of supplies share: who asks, for which units, and what things are called. */
@Singleton
class SupplyDesk {

    private final DeskFrames frames;
    private final Acting acting;
    private final Names.Book people;
    private final Items items;
    private final Stores stores;
    private final Units units;
    private final Clock clock;

    SupplyDesk(
            DeskFrames frames,
            Acting acting,
            Names.Book people,
            Items items,
            Stores stores,
            Units units,
            Clock clock) {
        this.frames = frames;
        this.acting = acting;
        this.people = people;
        this.items = items;
        this.stores = stores;
        this.units = units;
        this.clock = clock;
    }

    static Scope reader(RoutingContext context) {
        return SignedIn.reader(context, Permission.SEE_SUPPLIES);
    }

    static Scope keeper(RoutingContext context) {
        return SignedIn.scope(context, Permission.SEE_SUPPLIES, Permission.KEEP_STORES);
    }

    /** Who brings proposals on, and back. */
    static Scope decider(RoutingContext context) {
        return SignedIn.scope(context, Permission.SEE_SUPPLIES, Permission.DECIDE_SUPPLIES);
    }

    /** Whether the reader keeps stores of whichever unit. */
    static boolean keeps(RoutingContext context) {
        return SignedIn.of(context).caller().may(Permission.KEEP_STORES);
    }

    /** Whether the reader keeps the stores of a unit. */
    boolean keeps(RoutingContext context, String unit) {
        return acting.may(context, Permission.KEEP_STORES, unit);
    }

    SupplyWords words(RoutingContext context) {
        Language language = frames.of(context).frame().language();
        return new SupplyWords(
                language,
                items.list().stream().collect(Collectors.toMap(Item::code, Function.identity())));
    }

    Names people(RoutingContext context, SupplyWords words) {
        return people.names(reader(context), words.language());
    }

    /**
     * @throws NotFound if there is none that the reader may see
     */
    Store store(RoutingContext context, long id) {
        return stores.find(reader(context), id)
                .orElseThrow(() -> new NotFound("There is no store " + id + "."));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The day on which something happened, where the house stands. */
    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    UnitTree tree() {
        return units.tree();
    }

    /** The unit that the address asks for; empty for all of the reader's. */
    static String asked(RoutingContext context) {
        return Pages.query(context.request(), "unit");
    }

    /** Codes of the units that are asked for, with all below them; of the reader's alone. */
    List<String> codes(RoutingContext context) {
        String asked = asked(context);
        List<Unit> mine = mine(context).toList();
        if (asked.isEmpty()) {
            return mine.stream().map(Unit::code).toList();
        }
        Set<String> below =
                tree().listSubtree(asked).stream()
                        .map(Unit::code)
                        .collect(Collectors.toUnmodifiableSet());
        return mine.stream().map(Unit::code).filter(below::contains).toList();
    }

    /** The one unit that is asked for, of the reader's; else the first of them. */
    String oneUnit(RoutingContext context) {
        List<String> mine = mine(context).map(Unit::code).toList();
        String asked = asked(context);
        return mine.contains(asked) ? asked : mine.stream().findFirst().orElse("");
    }

    /** The reader's units, to choose from. */
    List<Option> options(RoutingContext context, SupplyWords words) {
        return options(context, asked(context), words);
    }

    /** The same, with the one that is shown. */
    List<Option> options(RoutingContext context, String asked, SupplyWords words) {
        return mine(context).map(one -> option(one, asked, words)).toList();
    }

    /** Every unit there is, to send to. */
    List<Option> everyUnit(String chosen, SupplyWords words) {
        return tree().listUnits().stream()
                .filter(one -> one.closedOn().isEmpty())
                .map(one -> option(one, chosen, words))
                .toList();
    }

    /** The catalogue, to choose from. */
    static List<Option> itemOptions(SupplyWords words, String chosen, boolean retiredToo) {
        return words.items().values().stream()
                .filter(one -> retiredToo || one.retiredOn().isEmpty())
                .sorted(CatalogueOrder.OF_ITEMS)
                .map(
                        one ->
                                new Option(
                                        one.code(),
                                        words.item(one.code()),
                                        one.code().equals(chosen)))
                .toList();
    }

    Optional<Unit> unit(String code) {
        return tree().findUnit(code).filter(one -> one.closedOn().isEmpty());
    }

    private static Option option(Unit unit, String chosen, SupplyWords words) {
        return new Option(
                unit.code(), words.pick(unit.name(), unit.english()), unit.code().equals(chosen));
    }

    private Stream<Unit> mine(RoutingContext context) {
        UnitTree tree = tree();
        return SignedIn.of(context).caller().units(Permission.SEE_SUPPLIES).stream()
                .sorted()
                .flatMap(code -> tree.listSubtree(code).stream())
                .distinct();
    }
}
