package org.nuanyi.year;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What becomes of an application, and whether its thousand is paid in the end. */
enum Fate {
    /** Built, accepted, paid. */
    PAID(0, true),
    /** Not agreed to, at some stage. */
    REJECTED(10, false),
    /** Taken back by who applied, at some stage. */
    WITHDRAWN(10, false),
    /** Accepted, and given up before it was paid. */
    REFUSED(10, false),
    /** Paid, reversed, and paid again. */
    REPAID(5, true),
    /** Paid, and reversed for good. */
    REVOKED(5, false);

    private static final int THOUSAND = 1_000;

    private final int perThousand;
    private final boolean paid;

    Fate(int perThousand, boolean paid) {
        this.perThousand = perThousand;
        this.paid = paid;
    }

    boolean isPaid() {
        return paid;
    }

    /** Whether a payment of it is undone. */
    boolean isReversed() {
        return this == REPAID || this == REVOKED;
    }

    /** Whether it ends before it is accepted. */
    boolean endsEarly() {
        return this == REJECTED || this == WITHDRAWN;
    }

    /** Of so many projects: each share as it should be, at least one of each. */
    static List<Fate> of(int projects, long seed) {
        List<Fate> fates = new ArrayList<>();
        for (Fate fate : values()) {
            int share = fate.perThousand * projects;
            fates.addAll(
                    Collections.nCopies(
                            share == 0 ? 0 : Math.max(1, (share + THOUSAND / 2) / THOUSAND), fate));
        }
        while (fates.size() < projects) {
            fates.add(PAID);
        }
        Collections.shuffle(fates, new Random(seed));
        return List.copyOf(fates);
    }
}
