package org.nuanyi.kernel.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.nuanyi.core.ledger.Line;
import org.nuanyi.kernel.ledger.PostResult.BelowZero;

/**
 * The ledger as a list: whatever is asked is added up anew from the entries. Accounts in the order
 * they were opened in.
 */
final class LedgerModel {

    private record Entry(LocalDate on, long units) {}

    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();
    private final Set<String> outside;

    LedgerModel(List<String> accounts, Set<String> outside) {
        accounts.forEach(account -> entries.put(account, new ArrayList<>()));
        this.outside = outside;
    }

    /** What is refused of it, if anything is; nothing is added. */
    Optional<BelowZero> refusal(LocalDate on, List<Line> lines) {
        for (String account : entries.keySet()) {
            Optional<BelowZero> found =
                    lines.stream()
                            .filter(line -> line.account().equals(account))
                            .flatMap(line -> refusal(on, line).stream())
                            .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    void add(LocalDate on, List<Line> lines) {
        lines.forEach(line -> of(line.account()).add(new Entry(on, line.units())));
    }

    long balance(String account, LocalDate day) {
        return of(account).stream()
                .filter(entry -> !entry.on().isAfter(day))
                .mapToLong(Entry::units)
                .sum();
    }

    private Optional<BelowZero> refusal(LocalDate on, Line line) {
        if (outside.contains(line.account()) || line.units() > 0) {
            return Optional.empty();
        }
        TreeMap<LocalDate, Long> nets = new TreeMap<>();
        nets.put(on, line.units());
        of(line.account()).forEach(entry -> nets.merge(entry.on(), entry.units(), Long::sum));
        long running = 0;
        Optional<BelowZero> worst = Optional.empty();
        for (Map.Entry<LocalDate, Long> net : nets.entrySet()) {
            running += net.getValue();
            boolean worse = -running > worst.map(BelowZero::missing).orElse(0L);
            if (!net.getKey().isBefore(on) && worse) {
                worst = Optional.of(new BelowZero(line.account(), net.getKey(), -running));
            }
        }
        return worst;
    }

    private List<Entry> of(String account) {
        return Objects.requireNonNull(entries.get(account));
    }
}
