package org.nuanyi.fund;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.core.ledger.BudgetKey;
import org.nuanyi.fund.GrantResult.Granted;
import org.nuanyi.fund.GrantResult.Reason;
import org.nuanyi.fund.GrantResult.Refused;
import org.nuanyi.fund.internal.BudgetStore;
import org.nuanyi.fund.internal.GrantFunding;
import org.nuanyi.fund.internal.GrantStore;
import org.nuanyi.fund.internal.Postings;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.flow.FlowResult;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Machines;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.ledger.Ledger;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.StationCode;

/**
 * What stations are granted: a new one once, after it was accepted, under the policy of that day.
 * Money that lacks keeps no station from opening: the grant waits. Thread-safe.
 */
@Singleton
public final class Grants {

    private final Scopes scopes;
    private final Flows flows;
    private final Postings postings;
    private final GrantFunding funding;
    private final Clock clock;

    public Grants(Scopes scopes, Flows flows, Ledger ledger, Clock clock) {
        this.scopes = scopes;
        this.flows = flows;
        this.postings = new Postings(ledger);
        this.funding = new GrantFunding(flows, postings);
        this.clock = clock;
    }

    /** The lifecycle of a grant. */
    public static Machine machine() {
        return Machines.read(GrantFunding.MACHINE, Set.of("funded", "listed", "undone", "posted"));
    }

    /**
     * Grants something to a station that was accepted, in the transaction of what it is granted
     * for. If there is money, it is owed from now on.
     *
     * @throws org.nuanyi.kernel.Forbidden once the transaction ends, if the scope may not
     */
    public GrantResult make(Handle handle, Scope scope, NewGrant wanted) {
        if (wanted.acceptedOn().isAfter(today())) {
            return new Refused(Reason.NOT_ACCEPTED);
        }
        Optional<Long> added =
                new GrantStore(handle).add(wanted, scope.actor().id(), clock.instant());
        if (added.isEmpty()) {
            return new Refused(Reason.ALREADY_GRANTED);
        }
        long id = added.get();
        flows.begin(handle, scope, GrantFunding.MACHINE, Long.toString(id), wanted.unit());
        funding.fund(handle, scope, grant(handle, id), today());
        return new Granted(grant(handle, id));
    }

    /** Looks again whether there is money for those that wait, the first accepted first. */
    public int fundWaiting(Scope scope) {
        return scopes.in(scope, handle -> fundWaiting(handle, scope, hold(handle, Set.of())));
    }

    /**
     * Holds all lines from which grants that wait may be funded, and the others of the same purpose
     * as these: all at once, in their order, and before the grants themselves, as everywhere.
     */
    Set<BudgetKey> hold(Handle handle, Set<BudgetKey> these) {
        Set<BudgetKey> keys =
                Stream.concat(
                                these.stream(),
                                new GrantStore(handle)
                                        .listWaiting().stream()
                                                .map(grant -> grant.key(Source.DISTRICT)))
                        .flatMap(Grants::ofAllSources)
                        .collect(Collectors.toSet());
        new BudgetStore(handle).lock(keys);
        return keys;
    }

    /** The same as {@link #fundWaiting(Scope)}, for those whose lines are held. */
    int fundWaiting(Handle handle, Scope scope, Set<BudgetKey> held) {
        return (int)
                new GrantStore(handle)
                        .lockWaiting().stream()
                                .filter(grant -> held.contains(grant.key(Source.DISTRICT)))
                                .filter(grant -> funding.fund(handle, scope, grant, today()))
                                .count();
    }

    private static Stream<BudgetKey> ofAllSources(BudgetKey key) {
        return Arrays.stream(Source.values())
                .map(source -> new BudgetKey(key.year(), key.unit(), key.line(), source.id()));
    }

    /**
     * Says that it will not be paid; what was set aside for it is available again.
     *
     * @param seen how many deeds of its matter were seen
     * @throws NotFound if there is no such grant
     */
    public GrantResult refuse(Scope scope, long id, int seen, String why) {
        return scopes.in(
                scope,
                handle -> {
                    Grant grant = locked(handle, id);
                    NewDeed deed =
                            new NewDeed(
                                    matter(handle, id).id(),
                                    seen,
                                    Act.event("refuse"),
                                    Set.of("undone"),
                                    why,
                                    List.of());
                    return switch (flows.act(handle, scope, deed)) {
                        case FlowResult.Overtaken(Matter now) -> new GrantResult.Overtaken(now);
                        case FlowResult.Refused(var reason) -> new GrantResult.NotNow(reason);
                        case FlowResult.Done _ -> {
                            grant.funding()
                                    .ifPresent(
                                            owed ->
                                                    postings.undoFunding(
                                                            handle, grant, owed, today(), why));
                            new GrantStore(handle).undo(id, today());
                            yield new Granted(grant(handle, id));
                        }
                    };
                });
    }

    /**
     * The grant.
     *
     * @throws NotFound if there is none that the scope may see
     */
    public Grant grant(Scope scope, long id) {
        return scopes.in(scope, handle -> grant(handle, id));
    }

    /** Those of these numbers that the scope may see. */
    public List<Grant> find(Scope scope, Collection<Long> ids) {
        return scopes.in(scope, handle -> new GrantStore(handle).list(ids));
    }

    /** Where it stands. */
    public Matter matter(Scope scope, long id) {
        return scopes.in(scope, handle -> matter(handle, id));
    }

    /** What a station is granted. */
    public List<Grant> list(Scope scope, StationCode station) {
        return scopes.in(scope, handle -> new GrantStore(handle).list(station));
    }

    /** Those that stand in one of these states, by where they stand, in the order of numbers. */
    public List<StandingGrant> list(Scope scope, Collection<String> states) {
        return scopes.in(
                scope,
                handle -> {
                    Map<Long, Matter> matters =
                            flows.listIn(handle, GrantFunding.MACHINE, states).stream()
                                    .collect(
                                            Collectors.toMap(
                                                    matter -> Long.valueOf(matter.subject()),
                                                    matter -> matter));
                    return new GrantStore(handle)
                            .list(matters.keySet()).stream()
                                    .map(
                                            grant ->
                                                    new StandingGrant(
                                                            grant,
                                                            Objects.requireNonNull(
                                                                    matters.get(grant.id()))))
                                    .toList();
                });
    }

    private Grant locked(Handle handle, long id) {
        new BudgetStore(handle).lock(grant(handle, id).keys());
        return new GrantStore(handle)
                .lock(List.of(id)).stream().findFirst().orElseThrow(Forbidden::ofAnotherUnit);
    }

    private static Grant grant(Handle handle, long id) {
        return new GrantStore(handle)
                .list(List.of(id)).stream().findFirst().orElseThrow(() -> missing(id));
    }

    private Matter matter(Handle handle, long id) {
        return flows.find(handle, GrantFunding.MACHINE, Long.toString(id))
                .orElseThrow(() -> missing(id));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static NotFound missing(long id) {
        return new NotFound("There is no grant " + id + ".");
    }
}
