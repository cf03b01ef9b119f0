package org.nuanyi.kernel.lifecycle;

import static java.util.stream.Collectors.joining;

import org.nuanyi.core.flow.Machine;
import org.nuanyi.core.flow.State;
import org.nuanyi.core.flow.Transition;
import org.nuanyi.core.flow.Transition.Consent;
import org.nuanyi.core.flow.Transition.Target;
import org.nuanyi.kernel.lifecycle.Chart.Way;

/** Puts one machine into words and a drawing. */
record ChartWriter(Machine machine, FlowWords words) {

    Chart write() {
        return new Chart(
                words.pick(machine.words().chinese(), machine.words().english()),
                Diagram.svg(machine, words),
                machine.states().stream()
                        .flatMap(
                                state ->
                                        machine.from(state.id()).stream()
                                                .map(line -> way(state, line)))
                        .toList());
    }

    private Way way(State state, Transition line) {
        return new Way(
                words.state(machine, state.id()),
                state.limit().map(this::limit).orElse(""),
                words.name(line),
                switch (line.target()) {
                    case Target.To(String to) -> words.state(machine, to);
                    case Target.Earlier() -> words.pick("走过的任一步", "any earlier step");
                },
                who(line),
                line.explained());
    }

    private String limit(State.Limit limit) {
        return words.pick("%d 个工作日，超期告诉%s", "%d working days, then %s is told")
                .formatted(limit.workingDays(), words.role(limit.escalatesTo()));
    }

    private String who(Transition line) {
        boolean all = line.consent() == Consent.ALL && line.roles().size() > 1;
        return line.roles().stream().sorted().map(words::role).collect(joining(separator(all)));
    }

    private String separator(boolean all) {
        return all ? words.pick(" 和 ", " and ") : words.pick(" 或 ", " or ");
    }
}
