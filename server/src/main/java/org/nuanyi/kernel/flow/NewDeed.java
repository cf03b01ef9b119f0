package org.nuanyi.kernel.flow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nuanyi.core.flow.Act;

/**
 * What somebody wants to do with a matter.
 *
 * @param seen how many deeds he saw: what was done since may change his mind
 * @param holding ids of the guards that hold for it now
 * @param comment why; may be empty
 * @param evidence ids of what the feature keeps to prove it
 * @param until the last day of the state it comes into, where that has a limit; the limit's own
 *     where nothing is said
 */
public record NewDeed(
        UUID matter,
        int seen,
        Act act,
        Set<String> holding,
        String comment,
        List<String> evidence,
        Optional<LocalDate> until) {

    /** The longest comment. */
    public static final int LONGEST_COMMENT = 2_000;

    public NewDeed {
        holding = Set.copyOf(holding);
        evidence = List.copyOf(evidence);
        if (comment.length() > LONGEST_COMMENT) {
            throw new IllegalArgumentException("a comment takes up to 2000 characters");
        }
    }

    /** For as long as the state it comes into has. */
    public NewDeed(
            UUID matter,
            int seen,
            Act act,
            Set<String> holding,
            String comment,
            List<String> evidence) {
        this(matter, seen, act, holding, comment, evidence, Optional.empty());
    }

    /** Without guards, comment and evidence. */
    public static NewDeed of(Matter matter, Act act) {
        return new NewDeed(matter.id(), matter.deeds(), act, Set.of(), "", List.of());
    }

    public NewDeed because(String why) {
        return new NewDeed(matter, seen, act, holding, why, evidence, until);
    }

    public NewDeed holding(String... guards) {
        return new NewDeed(matter, seen, act, Set.of(guards), comment, evidence, until);
    }

    /** The same, with a last day of the state it comes into. */
    public NewDeed until(LocalDate day) {
        return new NewDeed(matter, seen, act, holding, comment, evidence, Optional.of(day));
    }
}
