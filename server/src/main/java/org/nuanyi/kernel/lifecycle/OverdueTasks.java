package org.nuanyi.kernel.lifecycle;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.Task;
import org.nuanyi.kernel.desk.TaskSource;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Machines;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/** What stood in a state longer than its limit, for whom the limit names (升级). Thread-safe. */
@Singleton
public final class OverdueTasks implements TaskSource {

    private static final int SHOWN = 3;

    private final Scopes scopes;
    private final Flows flows;
    private final Machines machines;
    private final Map<String, MatterAddress> addresses;
    private final Clock clock;

    public OverdueTasks(
            Scopes scopes,
            Flows flows,
            Machines machines,
            @All List<MatterAddress> addresses,
            Clock clock) {
        this.scopes = scopes;
        this.flows = flows;
        this.machines = machines;
        this.addresses =
                addresses.stream()
                        .collect(Collectors.toMap(MatterAddress::machine, Function.identity()));
        this.clock = clock;
    }

    @Override
    public Permission permission() {
        return Permission.OVERSEE_MATTERS;
    }

    @Override
    public List<Task> list(Scope scope, Language language, Instant now) {
        List<Matter> late =
                scopes.in(scope, handle -> flows.listEscalated(handle, scope.actor().role()));
        return late.stream()
                .collect(
                        Collectors.groupingBy(
                                Matter::machine, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(matters -> task(matters, new FlowWords(language)))
                .toList();
    }

    private Task task(List<Matter> matters, FlowWords words) {
        Machine machine = machines.machine(matters.getFirst().machine());
        return new Task(
                words.pick("超期没有办：", "Late: ")
                        + words.pick(machine.words().chinese(), machine.words().english()),
                matters.size(),
                Optional.empty(),
                things(matters),
                unit(matters),
                matters.stream().map(Matter::since).min(Instant::compareTo),
                matters.stream()
                        .flatMap(one -> one.due().stream())
                        .min(LocalDate::compareTo)
                        .map(day -> day.plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
    }

    /** Those of features without pages have none here. */
    private List<Task.Thing> things(List<Matter> matters) {
        return Optional.ofNullable(addresses.get(matters.getFirst().machine())).stream()
                .flatMap(
                        address ->
                                matters.stream()
                                        .limit(SHOWN)
                                        .map(
                                                one ->
                                                        new Task.Thing(
                                                                one.subject(),
                                                                address.path(one.subject()))))
                .toList();
    }

    private static Optional<String> unit(List<Matter> matters) {
        List<String> units = matters.stream().map(Matter::unit).distinct().toList();
        return units.size() == 1 ? Optional.of(units.getFirst()) : Optional.empty();
    }
}
