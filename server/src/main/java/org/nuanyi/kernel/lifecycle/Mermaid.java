package org.nuanyi.kernel.lifecycle;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.core.flow.State;
import org.nuanyi.core.flow.Transition;
import org.nuanyi.core.flow.Transition.Target;

/** A machine as a Mermaid state diagram, for documents. */
public final class Mermaid {

    private Mermaid() {}

    /** Without a line feed at its end. Ids have no character that Mermaid knows but the hyphen. */
    public static String of(Machine machine) {
        Set<String> lines = new LinkedHashSet<>();
        lines.add("stateDiagram-v2");
        for (State state : machine.states()) {
            lines.add("    %s: %s".formatted(id(state.id()), state.words().chinese()));
        }
        lines.add("    [*] --> " + id(machine.start().id()));
        for (State state : machine.states()) {
            machine.from(state.id()).forEach(line -> arrow(line, lines));
            if (state.isEnd()) {
                lines.add("    %s --> [*]".formatted(id(state.id())));
            }
        }
        return lines.stream().collect(Collectors.joining("\n"));
    }

    private static void arrow(Transition line, Set<String> lines) {
        if (line.target() instanceof Target.To(String to)) {
            lines.add(
                    "    %s --> %s: %s".formatted(id(line.from()), id(to), line.event().chinese()));
        }
    }

    private static String id(String id) {
        return id.replace('-', '_');
    }
}
