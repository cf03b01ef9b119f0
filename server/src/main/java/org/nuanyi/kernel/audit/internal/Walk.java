package org.nuanyi.kernel.audit.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.audit.AuditVerification.Result;
import org.nuanyi.kernel.audit.internal.SealStore.Sealed;

/**
 * One walk along the chain. After a break it goes on from what is there, so that each is named
 * once.
 */
public final class Walk {

    private static final int MOST_FINDINGS = 100;

    private final SealStore store;
    private final HeadFile head;
    private final List<String> findings = new ArrayList<>();
    private Link before = Link.START;
    private long entries;
    private int days;
    private Optional<LocalDate> through = Optional.empty();

    public Walk(Handle handle, Path dataFolder) {
        this.store = new SealStore(handle);
        this.head = new HeadFile(dataFolder);
    }

    /** From one day to another, both included, as PostgreSQL spells them. */
    public Result walk(String from, String to) {
        before = store.lastBefore(from);
        store.forEach(from, to, this::step);
        store.listWaiting()
                .forEach(entry -> find("Entry " + entry + " was added and is not sealed."));
        compareHead();
        return new Result(entries, days, through, findings);
    }

    private void step(Sealed sealed) {
        Link link = sealed.link();
        entries++;
        if (!through.equals(Optional.of(link.day()))) {
            through = Optional.of(link.day());
            days++;
        }
        if (!follows(link)) {
            find("Seals are missing between %s and %s.".formatted(place(before), place(link)));
        } else if (sealed.canonical() == null) {
            find("Entry %d (%s) is missing.".formatted(sealed.entry(), place(link)));
        } else if (!Arrays.equals(link.hash(), hash(link, sealed.canonical()))) {
            find(
                    "Entry %d (%s) is not what was sealed, or follows on another one."
                            .formatted(sealed.entry(), place(link)));
        }
        before = link;
    }

    private boolean follows(Link link) {
        return link.day().equals(before.day())
                ? link.sequence() == before.sequence() + 1
                : link.sequence() == 1;
    }

    private byte[] hash(Link link, String canonical) {
        return Link.hash(link.digest(), before.hash(), link.day(), link.sequence(), canonical);
    }

    /** The chain must hold the link that was last seen from here, unless its day was removed. */
    private void compareHead() {
        Optional<String[]> seen = head.read().map(words -> words.split(" ", 3));
        if (seen.isEmpty()) {
            return;
        }
        LocalDate day = LocalDate.parse(seen.get()[0]);
        int sequence = Integer.parseInt(seen.get()[1]);
        boolean there =
                store.findHash(day, sequence)
                        .map(hash -> HexFormat.of().formatHex(hash).equals(seen.get()[2]))
                        .orElse(false);
        if (!there) {
            find(
                    "The last seal known to the data folder (%s, %d) is missing or another one."
                            .formatted(day, sequence));
        }
    }

    private void find(String finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    private static String place(Link link) {
        return link.sequence() == 0 ? "the beginning" : link.day() + ", " + link.sequence();
    }
}
