package org.nuanyi.core.flow;

import java.util.Optional;
import java.util.Set;
import org.nuanyi.core.Named.Words;

/**
 * A line of the table: in a state, an event leads on.
 *
 * @param from id of a state
 * @param event what is done; its id is unique among those of the state
 * @param roles ids of those who may
 * @param guard id of what must hold first, as the feature knows it
 * @param consent whether one of the roles is enough
 * @param explained whether it takes a comment
 */
public record Transition(
        String from,
        Words event,
        Target target,
        Set<String> roles,
        Optional<String> guard,
        Consent consent,
        boolean explained) {

    /** Whose agreement an event takes. */
    public enum Consent {
        /** 或签: any one of the roles. */
        ANY,
        /** 会签: each of the roles, by different people. */
        ALL
    }

    /** Where an event leads. */
    public sealed interface Target {

        /** To this state. */
        record To(String state) implements Target {}

        /** 退回到任一步: to any state the case came through, as whoever does it chooses. */
        record Earlier() implements Target {}
    }

    public Transition {
        roles = Set.copyOf(roles);
    }
}
