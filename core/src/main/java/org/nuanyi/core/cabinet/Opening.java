package org.nuanyi.core.cabinet;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/**
 * One opening of a cabinet's door: all that was heard of it. Facts are only added, so what comes
 * late, twice or in another order leads to the same end.
 *
 * @param facts what happened
 * @param dispensed pieces by the number under which the cabinet wrote them down; below nothing what
 *     was given back
 * @param counted pieces that are gone by the cabinet's own count, where what it wrote down was lost
 * @param reason why the cabinet kept the door shut, where it said so
 */
public record Opening(
        Set<Fact> facts,
        Map<Mark, Integer> dispensed,
        OptionalInt counted,
        Optional<DenialReason> reason) {

    /** Allowed, and nothing heard of yet. */
    public static final Opening QUEUED =
            new Opening(Set.of(), Map.of(), OptionalInt.empty(), Optional.empty());

    /** What can be heard of an opening. */
    public enum Fact {
        SENT,
        ACKED,
        OPENED,
        /** The cabinet decided it itself, off line. */
        DECIDED,
        LEFT_OPEN,
        CLOSED,
        DENIED,
        EXPIRED,
        JAMMED,
        /** Its time is over, and it is not. */
        SILENT,
        /** What was taken stands in the books. */
        BOOKED
    }

    /**
     * Under which the cabinet wrote something down: once, whatever becomes of the network.
     *
     * @param boot the cabinet's name for the time since it was switched on
     * @param sequence from 1 on
     */
    public record Mark(UUID boot, long sequence) {}

    public Opening {
        facts = Set.copyOf(facts);
        dispensed = Map.copyOf(dispensed);
    }

    /** This, and that something happened. */
    public Opening with(Fact fact) {
        Set<Fact> more = EnumSet.of(fact);
        more.addAll(facts);
        return new Opening(more, dispensed, counted, reason);
    }

    /** This, and that pieces left the cabinet; the same mark again is the same. */
    public Opening dispensing(Mark mark, int pieces) {
        Map<Mark, Integer> more = new HashMap<>(dispensed);
        more.putIfAbsent(mark, pieces);
        return new Opening(facts, more, counted, reason);
    }

    /** This, settled by what the cabinet counts; a later count changes nothing. */
    public Opening reconciled(int pieces) {
        return new Opening(
                facts, dispensed, counted.isPresent() ? counted : OptionalInt.of(pieces), reason);
    }

    /** This, and why; of several reasons the one that tells most. */
    public Opening because(DenialReason why) {
        return new Opening(
                facts,
                dispensed,
                counted,
                Optional.of(reason.filter(known -> known.compareTo(why) < 0).orElse(why)));
    }

    /** How far it has come. An open door is believed before any word that there was none. */
    public OpeningState state() {
        if (counted.isPresent() || has(Fact.CLOSED) && has(Fact.BOOKED)) {
            return OpeningState.SETTLED;
        }
        return isDoorKnown() ? door() : word();
    }

    private boolean isDoorKnown() {
        return has(Fact.OPENED) || has(Fact.CLOSED) || has(Fact.LEFT_OPEN) || !dispensed.isEmpty();
    }

    private OpeningState door() {
        if (has(Fact.CLOSED)) {
            return OpeningState.CLOSED;
        }
        if (has(Fact.LEFT_OPEN)) {
            return OpeningState.LEFT_OPEN;
        }
        return has(Fact.SILENT) ? OpeningState.UNKNOWN : OpeningState.OPENED;
    }

    private OpeningState word() {
        if (has(Fact.JAMMED)) {
            return OpeningState.JAMMED;
        }
        if (has(Fact.DENIED)) {
            return OpeningState.DENIED;
        }
        if (has(Fact.EXPIRED)) {
            return OpeningState.EXPIRED;
        }
        if (has(Fact.SILENT)) {
            return OpeningState.UNKNOWN;
        }
        if (has(Fact.ACKED)) {
            return OpeningState.ACKED;
        }
        return has(Fact.SENT) ? OpeningState.SENT : OpeningState.QUEUED;
    }

    /**
     * Pieces taken as far as is known; below nothing where more was given back. Of what the cabinet
     * counted and what it wrote down the one that tells of more: what came after the count was not
     * in it, and what was lost is in no message.
     */
    public int taken() {
        int written = dispensed.values().stream().mapToInt(Integer::intValue).sum();
        int count = counted.orElse(written);
        return Math.abs(written) > Math.abs(count) ? written : count;
    }

    /**
     * Pieces of the member's quota that it holds: all that were allowed until it is over, then what
     * was taken.
     *
     * @param allowed pieces; below nothing where some are to be given back, which counts once they
     *     are
     */
    public int held(int allowed) {
        return state().isOver() ? taken() : Math.max(allowed, taken());
    }

    private boolean has(Fact fact) {
        return facts.contains(fact);
    }
}
