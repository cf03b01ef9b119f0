package org.nuanyi.fund;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nuanyi.kernel.ledger.Turnover;

/**
 * A row of a statement.
 *
 * @param value whose it is; empty where it is no single one's
 * @param figures fen
 * @param late how many entries of the period were recorded after it
 */
public record StatementRow(String value, Map<Figure, Long> figures, int late) {

    public StatementRow {
        figures = Map.copyOf(figures);
    }

    /** Fen. */
    public long fen(Figure figure) {
        return figures.getOrDefault(figure, 0L);
    }

    /** From what moved on the lines of one value. */
    static StatementRow of(String value, List<Turnover> lines) {
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            figures.put(
                    figure,
                    lines.stream()
                            .filter(
                                    one ->
                                            figure.line().isEmpty()
                                                    || one.line().equals(figure.line()))
                            .mapToLong(one -> fen(one, figure))
                            .sum());
        }
        return new StatementRow(value, figures, lines.stream().mapToInt(Turnover::late).sum());
    }

    private static long fen(Turnover line, Figure figure) {
        return switch (figure.kind()) {
            case GRANTED -> line.granted();
            case OWED -> line.owed();
            case PAID -> line.paid();
            case UNDONE -> line.undone();
            case SPENT -> line.paid() - line.undone();
        };
    }
}
