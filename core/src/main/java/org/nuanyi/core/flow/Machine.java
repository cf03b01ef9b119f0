package org.nuanyi.core.flow;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanyi.core.Named.Words;
import org.nuanyi.core.flow.Transition.Target;

/**
 * A lifecycle: states, and the table of what leads from one to the next. Immutable. Made by {@link
 * MachineFile}, which checks it.
 */
public final class Machine {

    private final Words words;
    private final Map<String, State> states = new LinkedHashMap<>();
    private final Map<String, Map<String, Transition>> table;

    /** Takes what {@link Soundness} found nothing wrong with. */
    Machine(Words words, List<State> states, List<Transition> transitions) {
        this.words = words;
        states.forEach(state -> this.states.put(state.id(), state));
        this.table =
                transitions.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Transition::from,
                                        Collectors.toMap(
                                                line -> line.event().id(),
                                                line -> line,
                                                (one, other) -> one,
                                                LinkedHashMap::new)));
    }

    public Words words() {
        return words;
    }

    public String id() {
        return words.id();
    }

    /** In the order of the file. */
    public List<State> states() {
        return List.copyOf(states.values());
    }

    /** Where every case begins. */
    public State start() {
        return states.values().stream()
                .filter(state -> state.kind() == State.Kind.START)
                .findFirst()
                .orElseThrow();
    }

    /**
     * The state of that id.
     *
     * @throws IllegalArgumentException if the machine has none
     */
    public State state(String id) {
        State state = states.get(id);
        if (state == null) {
            throw new IllegalArgumentException("%s has no state %s".formatted(id(), id));
        }
        return state;
    }

    /** All that must hold somewhere before something is done. */
    public Set<String> guards() {
        return table.values().stream()
                .flatMap(lines -> lines.values().stream())
                .flatMap(line -> line.guard().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What can be done in a state, in the order of the file. */
    public List<Transition> from(String state) {
        return List.copyOf(table.getOrDefault(state, Map.of()).values());
    }

    /**
     * The main way on: the states the first line of each leads to, up to an end or to where the way
     * came by already. The state itself is not among them.
     */
    public List<State> road(String from) {
        Set<String> road = new LinkedHashSet<>(Set.of(from));
        Optional<String> next = firstTo(from);
        while (next.isPresent() && road.add(next.get())) {
            next = firstTo(next.get());
        }
        return road.stream().skip(1).map(this::state).toList();
    }

    private Optional<String> firstTo(String state) {
        return from(state).stream()
                .flatMap(
                        line ->
                                line.target() instanceof Target.To(String to)
                                        ? Stream.of(to)
                                        : Stream.empty())
                .findFirst();
    }

    public Optional<Transition> find(String state, String event) {
        return Optional.ofNullable(table.getOrDefault(state, Map.of()).get(event));
    }
}
