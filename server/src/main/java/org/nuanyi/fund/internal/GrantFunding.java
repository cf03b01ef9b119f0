package org.nuanyi.fund.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.ledger.BudgetStep;
import org.nuanyi.core.ledger.Stage;
import org.nuanyi.fund.Grant;
import org.nuanyi.fund.Grant.Funding;
import org.nuanyi.fund.Grant.Lack;
import org.nuanyi.fund.Lacking;
import org.nuanyi.fund.Policy;
import org.nuanyi.fund.Share;
import org.nuanyi.fund.internal.Postings.Owed;
import org.nuanyi.kernel.flow.FlowResult;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.ledger.PostResult;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Whole;

/** Finds the money for a grant: under the policy of its acceptance, from that year's budget. */
public final class GrantFunding {

    /** The machine of grants. */
    public static final String MACHINE = "grant";

    private final Flows flows;
    private final Postings postings;

    public GrantFunding(Flows flows, Postings postings) {
        this.flows = flows;
        this.postings = postings;
    }

    /** Whether it is funded now. Where it is not, it says why, and nothing is set aside. */
    public boolean fund(Handle handle, Scope scope, Grant grant, LocalDate today) {
        Optional<Policy> policy = new PolicyStore(handle).find(grant.acceptedOn());
        List<Share> shares = policy.map(one -> one.shares(grant.line())).orElse(List.of());
        if (shares.isEmpty()) {
            Lacking why = policy.isEmpty() ? Lacking.NO_POLICY : Lacking.NO_AMOUNT;
            new GrantStore(handle).lack(grant.id(), new Lack(why, Optional.empty()));
            return false;
        }
        new BudgetStore(handle)
                .lock(shares.stream().map(share -> grant.key(share.source())).toList());
        Policy under = policy.orElseThrow();
        return Whole.orNothing(
                        handle, Outcome::funded, () -> attempt(handle, scope, grant, under, today))
                .said(grant, new GrantStore(handle));
    }

    /**
     * What came of looking for money.
     *
     * @param lack why there is none; empty also where who acts may not take it
     */
    private record Outcome(boolean funded, Optional<Lack> lack) {

        /** Keeps why there is none. */
        boolean said(Grant grant, GrantStore store) {
            lack.ifPresent(why -> store.lack(grant.id(), why));
            return funded;
        }
    }

    private Outcome attempt(
            Handle handle, Scope scope, Grant grant, Policy policy, LocalDate today) {
        List<Share> shares = policy.shares(grant.line());
        Owed what = new Owed(grant, policy.id(), shares);
        PostResult commit =
                postings.step(handle, BudgetStep.COMMIT, what, "commit/" + grant.id(), today);
        Optional<Lack> lack = lack(grant, shares, commit);
        if (lack.isPresent() || !isMoved(handle, scope, grant)) {
            return new Outcome(false, lack);
        }
        PostResult owed =
                postings.step(handle, BudgetStep.OBLIGATE, what, "obligate/" + grant.id(), today);
        Funding funding =
                new Funding(policy.id(), shares, Postings.require(commit), Postings.require(owed));
        new GrantStore(handle).fund(grant.id(), funding);
        return new Outcome(true, Optional.empty());
    }

    /** False where who acts is none of those the machine names: then it waits for one of them. */
    private boolean isMoved(Handle handle, Scope scope, Grant grant) {
        Matter matter = flows.find(handle, MACHINE, Long.toString(grant.id())).orElseThrow();
        NewDeed deed = NewDeed.of(matter, Act.event("fund")).holding("funded");
        return flows.act(handle, scope, deed) instanceof FlowResult.Done;
    }

    private static Optional<Lack> lack(Grant grant, List<Share> shares, PostResult commit) {
        return switch (commit) {
            case PostResult.Posted _, PostResult.Repeated _ -> Optional.empty();
            case PostResult.BelowZero below ->
                    Optional.of(lack(Lacking.BUDGET_SHORT, grant, shares, below.account()));
            case PostResult.Refused refused ->
                    Optional.of(lack(Lacking.NO_BUDGET, grant, shares, refused.account()));
        };
    }

    private static Lack lack(Lacking why, Grant grant, List<Share> shares, String account) {
        return new Lack(
                why,
                shares.stream()
                        .map(Share::source)
                        .filter(
                                source ->
                                        grant.key(source).account(Stage.AVAILABLE).equals(account)
                                                || grant.key(source)
                                                        .account(Stage.COMMITTED)
                                                        .equals(account))
                        .findFirst());
    }
}
