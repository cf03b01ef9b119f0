package org.nuanyi.core.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nuanyi.core.flow.Transition.Target;

/**
 * Finds what would make a machine strand its cases: everything at once, so that it is mended once.
 */
final class Soundness {

    private final List<State> states;
    private final List<Transition> table;
    private final Vocabulary vocabulary;
    private final List<String> faults = new ArrayList<>();

    private Soundness(List<State> states, List<Transition> table, Vocabulary vocabulary) {
        this.states = states;
        this.table = table;
        this.vocabulary = vocabulary;
    }

    /** A sentence for each fault; none if it is sound. */
    static List<String> faults(List<State> states, List<Transition> table, Vocabulary vocabulary) {
        Soundness soundness = new Soundness(states, table, vocabulary);
        soundness.checkStates();
        soundness.checkLines();
        if (soundness.faults.isEmpty()) {
            soundness.checkWays();
        }
        return soundness.faults;
    }

    private void checkStates() {
        Set<String> ids = new HashSet<>();
        for (State state : states) {
            require(ids.add(state.id()), "the state %s stands twice", state.id());
            state.limit().ifPresent(limit -> checkLimit(state, limit));
        }
        long starts = states.stream().filter(s -> s.kind() == State.Kind.START).count();
        require(starts == 1, "one state is the start, not %d", starts);
    }

    private void checkLimit(State state, State.Limit limit) {
        require(!state.isEnd(), "%s is an end and needs no limit", state.id());
        require(limit.workingDays() > 0, "%s: a limit is a day or more", state.id());
        checkRole(state.id(), limit.escalatesTo());
    }

    private void checkLines() {
        Set<String> known = new HashSet<>(states.stream().map(State::id).toList());
        Set<String> seen = new HashSet<>();
        for (Transition line : table) {
            String name = line.from() + " " + line.event().id();
            require(seen.add(name), "%s stands twice", name);
            require(known.contains(line.from()), "%s: there is no state %s", name, line.from());
            require(!line.roles().isEmpty(), "%s: nobody may", name);
            line.roles().forEach(role -> checkRole(name, role));
            line.guard()
                    .ifPresent(
                            guard ->
                                    require(
                                            vocabulary.guards().contains(guard),
                                            "%s: there is no guard %s",
                                            name,
                                            guard));
            if (line.target() instanceof Target.To(String state)) {
                require(known.contains(state), "%s: there is no state %s", name, state);
            }
        }
    }

    private void checkRole(String name, String role) {
        require(vocabulary.roles().contains(role), "%s: there is no role %s", name, role);
    }

    /** From the start every state is reached, and from every state an end. */
    private void checkWays() {
        Map<String, Set<String>> onward = new LinkedHashMap<>();
        Map<String, Set<String>> backward = new LinkedHashMap<>();
        for (Transition line : table) {
            if (line.target() instanceof Target.To(String to)) {
                onward.computeIfAbsent(line.from(), _ -> new LinkedHashSet<>()).add(to);
                backward.computeIfAbsent(to, _ -> new LinkedHashSet<>()).add(line.from());
            }
        }
        Set<String> reached = reached(onward, of(State.Kind.START));
        Set<String> ending = reached(backward, of(State.Kind.END));
        for (State state : states) {
            String id = state.id();
            require(reached.contains(id), "nothing leads to %s", id);
            require(ending.contains(id), "from %s no end is reached", id);
            require(
                    !state.isEnd() || table.stream().noneMatch(line -> line.from().equals(id)),
                    "%s is an end, and something leads on from it",
                    id);
        }
        for (Transition line : table) {
            require(
                    line.target() instanceof Target.To
                            || !of(State.Kind.START).contains(line.from()),
                    "%s is the start, nothing is earlier",
                    line.from());
        }
    }

    private List<String> of(State.Kind kind) {
        return states.stream().filter(state -> state.kind() == kind).map(State::id).toList();
    }

    private static Set<String> reached(Map<String, Set<String>> ways, List<String> from) {
        Set<String> reached = new LinkedHashSet<>(from);
        Deque<String> waiting = new ArrayDeque<>(from);
        while (!waiting.isEmpty()) {
            for (String next : ways.getOrDefault(waiting.remove(), Set.of())) {
                if (reached.add(next)) {
                    waiting.add(next);
                }
            }
        }
        return reached;
    }

    private void require(boolean holds, String sentence, Object... words) {
        if (!holds) {
            faults.add(sentence.formatted(words));
        }
    }
}
