package org.nuanyi.kernel.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.nuanyi.core.ledger.Line;

/** Accounts of one unit, and postings among them: the same number gives the same posting. */
final class RandomPostings {

    static final String UNIT = "110101006";
    private static final int SPAN_DAYS = 300;

    private final long seed;
    private final List<String> accounts;
    private final Set<String> outside;

    RandomPostings(long seed, int accounts) {
        this.seed = seed;
        this.accounts = IntStream.range(0, accounts).mapToObj("account-%03d"::formatted).toList();
        this.outside = Set.copyOf(this.accounts.subList(0, Math.max(1, accounts / 10)));
    }

    LedgerModel open(SomeLedger some) {
        accounts.forEach(account -> some.open(account, UNIT, outside.contains(account)));
        return new LedgerModel(accounts, outside);
    }

    List<String> accounts() {
        return accounts;
    }

    /** Half of them of the last days, half long past. */
    LocalDate day(Random random) {
        return SomeLedger.TODAY.minusDays(random.nextInt(random.nextBoolean() ? 3 : SPAN_DAYS));
    }

    Posting posting(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        List<String> chosen = new ArrayList<>(accounts);
        int size = 2 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            Collections.swap(chosen, i, i + random.nextInt(chosen.size() - i));
        }
        List<Line> lines = new ArrayList<>();
        long rest = 0;
        for (String account : chosen.subList(1, size)) {
            long units = 1 + random.nextInt(100);
            rest -= units;
            lines.add(SomeLedger.line(account, units));
        }
        lines.add(SomeLedger.line(source(chosen.getFirst(), lines, random), rest));
        return new Posting(new Occasion("walk-" + number, day(random), SomeLedger.DOCUMENT), lines);
    }

    /** Every third time something comes from outside, so that there is something to move. */
    private String source(String chosen, List<Line> others, Random random) {
        if (random.nextInt(3) > 0) {
            return chosen;
        }
        return outside.stream()
                .sorted()
                .filter(one -> others.stream().noneMatch(line -> line.account().equals(one)))
                .findFirst()
                .orElse(chosen);
    }
}
