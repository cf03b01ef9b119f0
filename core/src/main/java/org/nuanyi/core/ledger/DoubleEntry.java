package org.nuanyi.core.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rule of double entry. */
public final class DoubleEntry {

    private static final int MOST_LINES = 1_000;

    private DoubleEntry() {}

    /**
     * The same lines, if they can be a posting at all.
     *
     * @throws IllegalArgumentException if there are fewer than two, more than a thousand, or two of
     *     the same account
     */
    public static List<Line> lines(List<Line> lines) {
        Set<String> accounts = new HashSet<>();
        lines.forEach(line -> accounts.add(line.account()));
        if (lines.size() < 2 || lines.size() > MOST_LINES || accounts.size() < lines.size()) {
            throw new IllegalArgumentException("a posting has lines of two accounts or more");
        }
        return List.copyOf(lines);
    }

    /** In which measures more comes in than goes out, or less; none where the lines balance. */
    public static Set<Measure> unbalanced(List<Line> lines) {
        Map<Measure, Long> sums = new HashMap<>();
        lines.forEach(line -> sums.merge(line.measure(), line.units(), Math::addExact));
        sums.values().removeIf(sum -> sum == 0);
        return Set.copyOf(sums.keySet());
    }
}
