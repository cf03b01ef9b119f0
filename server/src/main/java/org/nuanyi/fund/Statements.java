package org.nuanyi.fund;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nuanyi.kernel.ledger.Period;
import org.nuanyi.kernel.ledger.Turnover;
import org.nuanyi.kernel.ledger.TurnoverBy;
import org.nuanyi.kernel.ledger.TurnoverEntry;
import org.nuanyi.kernel.ledger.TurnoverQuery;
import org.nuanyi.kernel.ledger.TurnoverRows;
import org.nuanyi.kernel.ledger.Turnovers;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/**
 * Statements (对账单): what moved in a period, for each unit, station, source or policy. All of it
 * comes from the ledger, so that a later policy changes nothing of it; what is entered later for an
 * earlier day does, and is counted. Thread-safe.
 */
@Singleton
public final class Statements {

    private final Scopes scopes;
    private final Turnovers turnovers = new Turnovers();

    public Statements(Scopes scopes) {
        this.scopes = scopes;
    }

    /**
     * The rows of those that something moved for, in the order of their ids; who is none comes
     * first.
     */
    public List<StatementRow> rows(Scope scope, StatementOf of, int limit, int offset) {
        List<Turnover> found =
                turnovers(
                        scope,
                        new TurnoverRows(of.by().turnovers(), of.value(), of.period()),
                        limit,
                        offset);
        Map<String, List<Turnover>> byValue =
                found.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Turnover::value, LinkedHashMap::new, Collectors.toList()));
        return byValue.entrySet().stream()
                .map(one -> StatementRow.of(one.getKey(), one.getValue()))
                .toList();
    }

    /** All rows together. */
    public StatementRow total(Scope scope, Period period) {
        TurnoverRows all = new TurnoverRows(TurnoverBy.ALL, Optional.empty(), period);
        return StatementRow.of("", turnovers(scope, all, 1, 0));
    }

    private List<Turnover> turnovers(Scope scope, TurnoverRows rows, int limit, int offset) {
        return scopes.in(scope, handle -> turnovers.list(handle, rows, limit, offset));
    }

    /** What a figure is made of, the newest first. */
    public List<TurnoverEntry> entries(Scope scope, FigureOf figure, int limit, int offset) {
        return scopes.in(scope, handle -> turnovers.entries(handle, query(figure), limit, offset));
    }

    /** What its entries add up to, in fen. */
    public long sum(Scope scope, FigureOf figure) {
        return scopes.in(scope, handle -> turnovers.sum(handle, query(figure)));
    }

    private static TurnoverQuery query(FigureOf of) {
        return new TurnoverQuery(
                of.row().value().isPresent() ? of.row().by().turnovers() : TurnoverBy.ALL,
                of.row().value().orElse(""),
                of.figure().kind(),
                of.figure().line(),
                of.row().period());
    }
}
