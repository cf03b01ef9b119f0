package org.nuanyi.fund.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.nuanyi.core.Named;
import org.nuanyi.fund.BudgetLine;
import org.nuanyi.fund.Policy;
import org.nuanyi.fund.PolicyDraft;
import org.nuanyi.fund.Share;
import org.nuanyi.fund.Source;

/** Keeps policies, in the transaction of the handle. */
public final class PolicyStore {

    private static final String ADD =
            """
            insert into fund.policy (valid_from, meeting, decided_on, document_number, entered_by, entered_at)
            values (:validFrom, :meeting, :decidedOn, :number, :by, :at)
            on conflict (valid_from) do nothing
            returning id
            """;

    private static final String ADD_AMOUNT =
            """
            insert into fund.policy_amount (policy, line, source, fen) values (:policy, :line, :source, :fen)
            """;

    private static final String LIST = "select * from fund.policy order by valid_from desc";

    private static final String FIND =
            """
            select * from fund.policy where valid_from <= :day order by valid_from desc limit 1
            """;

    private static final String AMOUNTS =
            """
            select line, source, fen from fund.policy_amount where policy = :policy order by line, source
            """;

    private final Handle handle;

    public PolicyStore(Handle handle) {
        this.handle = handle;
    }

    private record Row(
            long id,
            LocalDate validFrom,
            String meeting,
            LocalDate decidedOn,
            String documentNumber,
            String enteredBy,
            Instant enteredAt) {}

    private record Amount(String line, String source, long fen) {

        BudgetLine what() {
            return Named.get(BudgetLine.class, line);
        }

        Share share() {
            return new Share(Named.get(Source.class, source), fen);
        }
    }

    /** Empty if there is one of the same day. */
    public Optional<Policy> add(PolicyDraft draft, String by, Instant at) {
        Optional<Long> id =
                handle.createQuery(ADD)
                        .bind("validFrom", draft.validFrom())
                        .bind("meeting", draft.meeting())
                        .bind("decidedOn", draft.decidedOn())
                        .bind("number", draft.documentNumber())
                        .bind("by", by)
                        .bind("at", at)
                        .mapTo(Long.class)
                        .findOne();
        id.ifPresent(policy -> addAmounts(policy, draft));
        return id.map(policy -> new Policy(policy, draft, by, at));
    }

    private void addAmounts(long policy, PolicyDraft draft) {
        PreparedBatch batch = handle.prepareBatch(ADD_AMOUNT);
        draft.amounts()
                .forEach(
                        (line, shares) ->
                                shares.forEach(
                                        share ->
                                                batch.bind("policy", policy)
                                                        .bind("line", line.id())
                                                        .bind("source", share.source().id())
                                                        .bind("fen", share.fen())
                                                        .add()));
        batch.execute();
    }

    /** The newest first. */
    public List<Policy> list() {
        return handle.createQuery(LIST).mapTo(Row.class).list().stream().map(this::whole).toList();
    }

    /** The newest that is valid on that day. */
    public Optional<Policy> find(LocalDate day) {
        return handle.createQuery(FIND)
                .bind("day", day)
                .mapTo(Row.class)
                .findOne()
                .map(this::whole);
    }

    private Policy whole(Row row) {
        Map<BudgetLine, List<Share>> amounts =
                handle.createQuery(AMOUNTS).bind("policy", row.id).mapTo(Amount.class).stream()
                        .collect(groupingBy(Amount::what, mapping(Amount::share, toList())));
        PolicyDraft says =
                new PolicyDraft(
                        row.validFrom, row.meeting, row.decidedOn, row.documentNumber, amounts);
        return new Policy(row.id, says, row.enteredBy, row.enteredAt);
    }
}
