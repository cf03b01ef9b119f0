package org.nuanyi.kernel.lifecycle;

import java.util.List;
import java.util.Optional;

/**
 * A matter as its page shows it.
 *
 * @param name of its machine
 * @param machine id of its machine
 * @param steps what it came through, where it is, what lies ahead on its main way
 * @param turn what it waits for; empty once it has ended
 * @param history what was done, the first first
 * @param choices what the reader may do that leads on
 * @param verbs what the reader may do besides
 * @param colleagues whom it may be handed over to, or who may be asked to sign
 * @param seen how many deeds there were
 */
public record Lifecycle(
        String name,
        String machine,
        List<Step> steps,
        Optional<Turn> turn,
        List<Entry> history,
        List<Choice> choices,
        Verbs verbs,
        List<Option> colleagues,
        int seen) {

    /**
     * A state on the way.
     *
     * @param standing done, now or ahead
     * @param who led on from here; empty unless it is done
     * @param when he did; or since when it is here; empty if it is ahead
     */
    public record Step(String name, String standing, String who, String when) {}

    /**
     * What it waits for.
     *
     * @param whom a person, or roles
     * @param signers who was asked to sign and has not yet
     * @param due the last day; empty where there is no limit
     * @param late whether that day has gone by
     * @param toldTo who is told when it has; empty where there is no limit
     */
    public record Turn(
            String state, String whom, String signers, String due, boolean late, String toldTo) {}

    /**
     * Something that was done.
     *
     * @param as the role
     * @param at to the minute
     */
    public record Entry(String who, String as, String what, String words, String when, String at) {}

    /**
     * An event of the machine that leads on.
     *
     * @param id for {@link DeedForm}
     * @param main whether it is the main way on
     * @param explained whether it takes a comment
     * @param targets the states to choose from, to go back; empty for all other events
     * @param missing what must hold first and does not, in a sentence; empty if nothing lacks
     */
    public record Choice(
            String id,
            String name,
            boolean main,
            boolean explained,
            List<Option> targets,
            String missing) {}

    /** One of several to choose. */
    public record Option(String id, String name) {}

    /**
     * What every machine has.
     *
     * @param sign 加签: whether the reader was asked to
     * @param takeBack 撤回
     * @param urge 催办: whether it is another's turn
     * @param handOver 转办, and to ask others to sign: whether it is the reader's turn
     */
    public record Verbs(boolean sign, boolean takeBack, boolean urge, boolean handOver) {}

    /** The same only to look at: what is done with it has forms of its own. */
    public Lifecycle shown() {
        return new Lifecycle(
                name,
                machine,
                steps,
                turn,
                history,
                List.of(),
                new Verbs(false, false, false, false),
                List.of(),
                seen);
    }

    /** Whether there is anything the reader may do. */
    public boolean isDoable() {
        return !choices.isEmpty()
                || verbs.sign()
                || verbs.takeBack()
                || verbs.urge()
                || verbs.handOver();
    }
}
