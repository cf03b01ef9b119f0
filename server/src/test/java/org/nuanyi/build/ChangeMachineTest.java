package org.nuanyi.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.nuanyi.build.internal.ChangeMachine;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.core.flow.State;
import org.nuanyi.core.flow.Transition;

/** Who may do what with a change of a station, and what must hold. */
class ChangeMachineTest {

    private final Machine machine = ChangeMachine.read();

    @Test
    void in_each_state_each_role_may_do_this_and_nothing_else() {
        Map<String, TreeSet<String>> may = new TreeMap<>();
        for (State state : machine.states()) {
            for (Transition line : machine.from(state.id())) {
                line.roles()
                        .forEach(
                                role ->
                                        may.computeIfAbsent(
                                                        state.id() + " " + role,
                                                        _ -> new TreeSet<>())
                                                .add(line.event().id()));
            }
        }

        assertThat(may.toString().replace("], ", "]\n"))
                .isEqualTo(
                        """
                        {deciding district-office=[carry-out, reject, return]
                        deciding unit-leader=[reject]
                        deciding unit-officer=[withdraw]
                        requested district-office=[reject]
                        requested unit-leader=[reject, submit]
                        requested unit-officer=[withdraw]}\
                        """);
    }

    @Test
    void what_goes_on_is_guarded() {
        assertThat(machine.find("requested", "submit").flatMap(Transition::guard))
                .contains("prepared");
        assertThat(machine.find("deciding", "carry-out").flatMap(Transition::guard))
                .contains("decided");
    }
}
