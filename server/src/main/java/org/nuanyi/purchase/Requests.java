package org.nuanyi.purchase;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.TypedText;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.purchase.PurchaseResult.Done;
import org.nuanyi.purchase.internal.Moves;
import org.nuanyi.purchase.internal.OpenPurchase;
import org.nuanyi.purchase.internal.PurchaseStore;
import org.nuanyi.station.StationCode;

/** What is asked for, while it is a draft. Thread-safe. */
@Singleton
public final class Requests {

    /** So many lines. */
    public static final int MOST_LINES = 50;

    private static final int LONGEST = 100;
    private static final int LONGEST_MEASURE = 20;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private final Scopes scopes;
    private final Flows flows;
    private final StationUnits units;
    private final Clock clock;

    public Requests(Scopes scopes, Flows flows, StationUnits units, Clock clock) {
        this.scopes = scopes;
        this.flows = flows;
        this.units = units;
        this.clock = clock;
    }

    /**
     * A draft.
     *
     * @return its id
     * @throws BadInput that names the field
     * @throws org.nuanyi.kernel.Forbidden if the scope may not change what is the unit's
     */
    public long draft(Scope scope, NewPurchase wanted) {
        check(wanted);
        Map<StationCode, String> known = units(scope, wanted);
        return scopes.in(
                scope,
                handle -> {
                    long id =
                            new PurchaseStore(handle)
                                    .add(wanted, known, scope.actor().id(), clock.instant());
                    flows.begin(
                            handle, scope, OpenPurchase.MACHINE, Long.toString(id), wanted.unit());
                    return id;
                });
    }

    /**
     * Asks for something else instead. Quotes that were entered before it was returned are for what
     * is asked no more, and go.
     *
     * @throws BadInput that names the field; the unit stays who it is
     */
    public PurchaseResult revise(Scope scope, long purchase, NewPurchase wanted) {
        check(wanted);
        Map<StationCode, String> known = units(scope, wanted);
        return scopes.in(scope, handle -> revise(handle, scope, purchase, wanted, known));
    }

    private PurchaseResult revise(
            Handle handle,
            Scope scope,
            long purchase,
            NewPurchase wanted,
            Map<StationCode, String> known) {
        OpenPurchase open = OpenPurchase.hold(handle, scope, flows, purchase);
        if (!open.isIn("draft")) {
            return Moves.notNow();
        }
        if (!open.purchase().unit().equals(wanted.unit())) {
            throw new BadInput("unit", "Who buys does not change.");
        }
        open.store().revise(purchase, wanted, known);
        Audit.done(
                handle,
                scope,
                wanted.unit(),
                Act.of("purchase.revise", "purchase", Long.toString(purchase))
                        .giving(Map.of("title", wanted.title())));
        return new Done(purchase);
    }

    private Map<StationCode, String> units(Scope scope, NewPurchase wanted) {
        Set<StationCode> stations =
                wanted.lines().stream()
                        .flatMap(line -> line.pieces().keySet().stream())
                        .collect(Collectors.toUnmodifiableSet());
        Map<StationCode, String> known = units.below(scope, wanted.unit(), stations);
        List<String> unknown =
                stations.stream()
                        .filter(one -> !known.containsKey(one))
                        .map(StationCode::value)
                        .sorted()
                        .toList();
        if (!unknown.isEmpty()) {
            throw new BadInput(
                    "stations", "These are no stations of the unit: " + String.join(", ", unknown));
        }
        return known;
    }

    private static void check(NewPurchase wanted) {
        TypedText.require("title", wanted.title(), LONGEST);
        if (wanted.year() < FIRST_YEAR || wanted.year() > LAST_YEAR) {
            throw new BadInput("year", "Write a year like 2026.");
        }
        if (!Set.of("city", "district", "street", "host").contains(wanted.source())) {
            throw new BadInput("source", "Write city, district, street or host.");
        }
        if (wanted.lines().isEmpty() || wanted.lines().size() > MOST_LINES) {
            throw new BadInput("lines", "Write 1 to 50 lines.");
        }
        wanted.lines().forEach(Requests::checkLine);
    }

    private static void checkLine(NewPurchase.Line line) {
        TypedText.require("item", line.item(), LONGEST);
        TypedText.require("measure", line.measure(), LONGEST_MEASURE);
        Purchases.checkPrice("estimate", line.estimate());
        boolean counted = line.pieces().values().stream().allMatch(n -> n > 0 && n <= ToCome.MOST);
        if (line.pieces().isEmpty() || !counted) {
            throw new BadInput("pieces", "Write 1 to 10000 pieces for each station.");
        }
    }
}
