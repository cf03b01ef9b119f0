package org.nuanyi.fund;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.ledger.Yuan;
import org.nuanyi.fund.PolicyResult.Entered;
import org.nuanyi.fund.PolicyResult.Reason;
import org.nuanyi.fund.PolicyResult.Refused;
import org.nuanyi.fund.internal.PolicyStore;
import org.nuanyi.fund.internal.Texts;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/**
 * The versions of what is granted. They are only added: what was wrong is decided anew, from
 * another day. Thread-safe.
 */
@Singleton
public final class Policies {

    private final Scopes scopes;
    private final Audit audit;
    private final Clock clock;

    public Policies(Scopes scopes, Clock clock) {
        this.scopes = scopes;
        this.audit = new Audit(scopes);
        this.clock = clock;
    }

    /**
     * Enters a version.
     *
     * @throws org.nuanyi.kernel.BadInput if the meeting or the number is missing or too long
     */
    public PolicyResult enter(Scope scope, PolicyDraft draft) {
        PolicyDraft tidy = tidy(draft);
        return refusal(tidy)
                .<PolicyResult>map(Refused::new)
                .orElseGet(() -> audit.in(scope, act(tidy), handle -> add(handle, scope, tidy)));
    }

    private PolicyResult add(Handle handle, Scope scope, PolicyDraft draft) {
        Optional<Policy> added =
                new PolicyStore(handle).add(draft, scope.actor().id(), clock.instant());
        added.ifPresent(_ -> Audit.done(handle, scope, act(draft)));
        return added.<PolicyResult>map(Entered::new).orElse(new Refused(Reason.SAME_DAY));
    }

    /** All versions, the newest first. */
    public List<Policy> list(Scope scope) {
        return scopes.in(scope, handle -> new PolicyStore(handle).list());
    }

    /** The one that holds on a day: the newest that is valid by then. */
    public Optional<Policy> find(Scope scope, LocalDate day) {
        return scopes.in(scope, handle -> new PolicyStore(handle).find(day));
    }

    private static Optional<Reason> refusal(PolicyDraft draft) {
        if (draft.amounts().values().stream().allMatch(List::isEmpty)) {
            return Optional.of(Reason.NOTHING);
        }
        return draft.validFrom().isBefore(draft.decidedOn())
                ? Optional.of(Reason.BEFORE_DECISION)
                : Optional.empty();
    }

    private static PolicyDraft tidy(PolicyDraft draft) {
        return new PolicyDraft(
                draft.validFrom(),
                Texts.require("meeting", draft.meeting(), Texts.LONGEST_MEETING),
                draft.decidedOn(),
                Texts.require("number", draft.documentNumber(), Texts.LONGEST_NUMBER),
                draft.amounts());
    }

    private static Act act(PolicyDraft draft) {
        return Act.of("fund.policy", "policy", draft.validFrom().toString()).giving(said(draft));
    }

    private static Map<String, String> said(PolicyDraft draft) {
        Map<String, String> said = new HashMap<>(Map.of("number", draft.documentNumber()));
        draft.amounts()
                .forEach(
                        (line, shares) ->
                                shares.forEach(
                                        share ->
                                                said.put(
                                                        line.id() + " " + share.source().id(),
                                                        Yuan.text(share.fen()))));
        return said;
    }
}
