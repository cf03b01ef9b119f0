package org.nuanyi.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nuanyi.build.internal.BuildMachine;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.flow.Actor;
import org.nuanyi.core.flow.Case;
import org.nuanyi.core.flow.Decision;
import org.nuanyi.core.flow.Flow;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.core.flow.State;
import org.nuanyi.core.flow.Transition;
import org.nuanyi.kernel.access.Role;

/** Every state, every event, every role. */
class BuildMachineTest {

    private final Machine machine = BuildMachine.read();
    private final Flow flow = new Flow(machine);

    @Test
    void in_each_state_each_role_may_do_this_and_nothing_else() {
        Map<String, String> may = new TreeMap<>();
        for (State state : machine.states()) {
            for (Role role : Role.values()) {
                String events =
                        events().stream()
                                .filter(event -> isPossible(state, event, role, true))
                                .collect(Collectors.joining(" "));
                if (!events.isEmpty()) {
                    may.put(state.id() + " " + role.id(), events);
                }
            }
        }

        assertThat(may.toString().replace(", ", "\n"))
                .isEqualTo(
                        """
                        {acceptance district-office=accept reject return suspend
                        acceptance unit-officer=withdraw
                        applied district-office=agree reject
                        applied unit-officer=withdraw
                        equipping district-office=reject return suspend
                        equipping unit-leader=return
                        equipping unit-officer=equip suspend withdraw
                        needs district-office=reject return suspend
                        needs unit-leader=return
                        needs unit-officer=hear suspend withdraw
                        signing district-office=reject return suspend
                        signing unit-leader=return
                        signing unit-officer=submit suspend withdraw
                        siting district-office=reject return suspend
                        siting unit-leader=return site
                        siting unit-officer=suspend withdraw
                        staffing district-office=reject return suspend
                        staffing unit-leader=return
                        staffing unit-officer=staff suspend withdraw
                        suspended district-office=reject resume
                        suspended unit-officer=resume withdraw}\
                        """);
    }

    @Test
    void what_goes_on_is_guarded_and_what_goes_back_is_not() {
        Set<String> guarded = new TreeSet<>();
        for (State state : machine.states()) {
            for (String event : events()) {
                for (Role role : Role.values()) {
                    if (isPossible(state, event, role, true)
                            && !isPossible(state, event, role, false)) {
                        guarded.add(event);
                    }
                }
            }
        }

        assertThat(guarded).containsExactly("accept", "equip", "hear", "site", "staff", "submit");
    }

    private Set<String> events() {
        return machine.states().stream()
                .flatMap(state -> machine.from(state.id()).stream())
                .map(Transition::event)
                .map(words -> words.id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isPossible(State state, String event, Role role, boolean holding) {
        List<String> path =
                state.kind() == State.Kind.START
                        ? List.of(state.id())
                        : List.of(machine.start().id(), state.id());
        Case standing = new Case(path, Optional.empty(), Set.of(), Map.of(), Optional.empty());
        return flow.decide(
                        standing,
                        new Actor("li", Set.of(role.id())),
                        Act.back(event, machine.start().id()),
                        holding ? machine.guards() : Set.of(),
                        true)
                instanceof Decision.Done;
    }
}
