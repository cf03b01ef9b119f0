package org.nuanyi.core.form;

import java.util.Optional;

/**
 * Where answers that somebody saved belong, who may have been offline since he last saw the others.
 * He names the version of the trunk he started from and his branch; nothing is ever overwritten.
 */
public enum Branch {
    /** They follow what is there: the next version of the trunk. */
    NEXT,
    /** They are there already: he sends them once more, because he did not hear the answer. */
    AGAIN,
    /** He changed nothing, or just what somebody else did: there is nothing to keep. */
    UNCHANGED,
    /** Somebody else was there since: they are kept beside the trunk until one decides. */
    ASIDE;

    /**
     * What this branch saved last.
     *
     * @param version of the trunk; none where it lies aside
     */
    public record Last(Optional<Integer> version, Answers answers) {}

    /** A version of the trunk; 0 before anything was saved. */
    public record Version(int number, Answers answers) {}

    /**
     * Decides.
     *
     * @param head the newest version of the trunk
     * @param last what came from the same branch before
     * @param from the version of the trunk he started from
     */
    public static Branch of(Version head, Optional<Last> last, Version from, Answers answers) {
        if (last.filter(before -> before.answers().equals(answers)).isPresent()) {
            return AGAIN;
        }
        if (last.isEmpty() && (answers.equals(from.answers()) || answers.equals(head.answers()))) {
            return UNCHANGED;
        }
        int base = last.flatMap(Last::version).orElse(from.number());
        return base == head.number() ? NEXT : ASIDE;
    }
}
