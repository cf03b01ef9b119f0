package org.nuanyi.kernel.lifecycle;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.desk.Names;
import org.nuanyi.kernel.flow.Machines;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.flow.PastDeed;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;

/** Draws lifecycles for the pages of features. Thread-safe. */
@Singleton
public final class Lifecycles {

    private final Machines machines;
    private final Names.Book names;
    private final Colleagues colleagues;
    private final Clock clock;

    public Lifecycles(Machines machines, Names.Book names, Colleagues colleagues, Clock clock) {
        this.machines = machines;
        this.names = names;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /**
     * A matter as its page shows it.
     *
     * @param scope of the reader, by the permission to do something with it
     * @param history all that was done with it
     * @param missing for each guard that does not hold, what lacks, in a sentence of the language
     */
    public Lifecycle draw(
            Scope scope,
            Matter matter,
            List<PastDeed> history,
            Map<String, String> missing,
            Language language) {
        return new LifecycleWriter(
                        machines.machine(matter.machine()),
                        matter,
                        history,
                        names.names(scope, language),
                        new FlowWords(language),
                        clock)
                .write(scope.actor(), missing, colleagues(matter));
    }

    /**
     * What somebody wants to do, as the tag {@code lifecycle} sends it.
     *
     * @param holding ids of the guards that hold now
     * @param evidence ids of what proves it
     * @throws org.nuanyi.kernel.BadInput naming the field that is wrong
     */
    public NewDeed read(
            MultivaluedMap<String, String> form,
            Matter matter,
            Set<String> holding,
            List<String> evidence) {
        return new DeedForm(form, colleagues(matter)).deed(matter.id(), holding, evidence);
    }

    /** A machine as its page shows it; empty if there is none of that id. */
    public Optional<Chart> findChart(String machine, Language language) {
        return machines.all().stream()
                .filter(one -> one.id().equals(machine))
                .findFirst()
                .map(one -> new ChartWriter(one, new FlowWords(language)).write());
    }

    /** Whoever may do anything with it where it is now. */
    private List<Colleague> colleagues(Matter matter) {
        Set<Role> roles =
                machines.machine(matter.machine()).from(matter.state()).stream()
                        .flatMap(line -> line.roles().stream())
                        .flatMap(id -> Role.find(id).stream())
                        .collect(Collectors.toUnmodifiableSet());
        return colleagues.list(roles, matter.unit());
    }
}
