package org.nuanyi.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nuanyi.core.ledger.BudgetKey;
import org.nuanyi.station.StationCode;

/**
 * What a station is granted.
 *
 * @param project by which it was built; empty where it is granted for something else
 * @param unit code of the unit that answers for it
 * @param acceptedOn whose policy and whose year's budget hold
 * @param lack why there is no money yet, as it was looked at last
 * @param funding what is owed, once there is
 * @param undoneOn when it was refused, or reversed for good
 */
public record Grant(
        long id,
        BudgetLine line,
        StationCode station,
        String project,
        String unit,
        LocalDate acceptedOn,
        Instant madeAt,
        Optional<Lack> lack,
        Optional<Funding> funding,
        Optional<LocalDate> undoneOn) {

    /**
     * Why there is no money.
     *
     * @param source of which it lacks; empty where it is about no source
     */
    public record Lack(Lacking why, Optional<Source> source) {}

    /**
     * What is owed.
     *
     * @param policy under which
     * @param commit number of the posting that set it aside
     * @param obligate number of the posting that made it owed
     */
    public record Funding(long policy, List<Share> shares, long commit, long obligate) {

        public Funding {
            shares = List.copyOf(shares);
        }

        /** Of all sources. */
        public long fen() {
            return shares.stream().mapToLong(Share::fen).sum();
        }
    }

    /** The budget line of a source. */
    public BudgetKey key(Source source) {
        return new BudgetKey(acceptedOn.getYear(), unit, line.id(), source.id());
    }

    /** The budget lines it is owed from. */
    public List<BudgetKey> keys() {
        return funding.stream()
                .flatMap(owed -> owed.shares().stream())
                .map(share -> key(share.source()))
                .toList();
    }

    /** Fen that are owed; none where it is not funded. */
    public long fen() {
        return funding.map(Funding::fen).orElse(0L);
    }
}
