package org.nuanyi.fund;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanyi.core.ledger.BudgetKey;
import org.nuanyi.core.ledger.Stage;
import org.nuanyi.fund.Reconciled.Gap;
import org.nuanyi.fund.internal.ReconciliationStore;
import org.nuanyi.kernel.ledger.Difference;
import org.nuanyi.kernel.ledger.Ledger;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/**
 * Proves that the ledger and the documents say the same: for new stations and awards, whose
 * documents are all kept here. Thread-safe.
 */
@Singleton
public final class Reconciliation {

    private final Scopes scopes;
    private final BudgetDocuments papers;
    private final Ledger ledger;

    public Reconciliation(Scopes scopes, BudgetDocuments papers, Ledger ledger) {
        this.scopes = scopes;
        this.papers = papers;
        this.ledger = ledger;
    }

    /** Compares the budget lines of a year that the scope sees. */
    public Reconciled compare(Scope scope, int year) {
        List<BudgetStanding> documents =
                scopes.in(scope, handle -> new ReconciliationStore(handle).byDocuments(year));
        Map<BudgetKey, BudgetStanding> posted =
                papers.standings(scope, year).stream()
                        .collect(Collectors.toMap(BudgetStanding::key, Function.identity()));
        List<Gap> gaps =
                documents.stream()
                        .flatMap(one -> gaps(Optional.ofNullable(posted.get(one.key())), one))
                        .toList();
        List<Difference> broken = scopes.in(scope, ledger::verify);
        return new Reconciled(documents.size(), gaps, broken);
    }

    private static Stream<Gap> gaps(Optional<BudgetStanding> posted, BudgetStanding documents) {
        return Stream.of(
                        gap(Stage.GRANTED, posted, documents, BudgetStanding::granted),
                        gap(Stage.AVAILABLE, posted, documents, BudgetStanding::available),
                        gap(Stage.COMMITTED, posted, documents, BudgetStanding::committed),
                        gap(Stage.OBLIGATED, posted, documents, BudgetStanding::obligated),
                        gap(Stage.PAID, posted, documents, BudgetStanding::paid))
                .filter(gap -> gap.ledger() != gap.documents());
    }

    private static Gap gap(
            Stage stage,
            Optional<BudgetStanding> posted,
            BudgetStanding documents,
            Function<BudgetStanding, Long> at) {
        return new Gap(documents.key(), stage, posted.map(at).orElse(0L), at.apply(documents));
    }
}
