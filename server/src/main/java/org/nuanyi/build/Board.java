package org.nuanyi.build;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nuanyi.build.internal.BoardStore;
import org.nuanyi.build.internal.BuildMachine;
import org.nuanyi.build.internal.ProjectStore;
import org.nuanyi.core.flow.State;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.Stays;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/**
 * Many projects at once: sifted, counted and paged by the database, however many there are.
 * Thread-safe.
 */
@Singleton
public final class Board {

    private static final int AT_ONCE = 500;

    private static final List<String> UNDER_WAY =
            BuildMachine.read().states().stream()
                    .filter(state -> !state.isEnd())
                    .map(State::id)
                    .toList();

    private final Scopes scopes;
    private final Flows flows;
    private final Clock clock;

    public Board(Scopes scopes, Flows flows, Clock clock) {
        this.scopes = scopes;
        this.flows = flows;
        this.clock = clock;
    }

    /**
     * How many stand in a state.
     *
     * @param late of how many the limit is over
     */
    public record Count(String stage, long all, long late) {}

    /** How many stand in each state in which any does. */
    public List<Count> counts(Scope scope, Sift sift) {
        return scopes.in(scope, handle -> new BoardStore(handle).counts(sift, today()));
    }

    /** Of each state that is no end the first so many: what is due first. */
    public List<Projects.Standing> first(Scope scope, Sift sift, int ofEach) {
        return scopes.in(
                scope,
                handle ->
                        standings(
                                handle,
                                new BoardStore(handle).first(sift, today(), UNDER_WAY, ofEach)));
    }

    /**
     * Some of them: the latest to be late first, where only what is late is wanted, else the
     * newest.
     */
    public List<Projects.Standing> list(Scope scope, Sift sift, int skip, int limit) {
        return scopes.in(
                scope,
                handle ->
                        standings(handle, new BoardStore(handle).list(sift, today(), skip, limit)));
    }

    /** All of them, as they are at one moment, some hundred in memory at a time. */
    public void forEach(Scope scope, Sift sift, Consumer<Projects.Standing> action) {
        scopes.use(
                scope,
                handle ->
                        new BoardStore(handle)
                                .forEach(
                                        sift,
                                        today(),
                                        AT_ONCE,
                                        some -> standings(handle, some).forEach(action)));
    }

    /**
     * How long projects stood in each state that they left since then.
     *
     * @param units codes; none for all that the scope may see
     */
    public List<Stays> stays(Scope scope, Collection<String> units, Instant from) {
        return scopes.in(scope, handle -> flows.stays(handle, BuildMachine.ID, units, from));
    }

    /** In the order of the codes. */
    private List<Projects.Standing> standings(Handle handle, List<ProjectCode> codes) {
        Map<ProjectCode, Project> projects =
                new ProjectStore(handle)
                        .findAll(codes).stream()
                                .collect(Collectors.toMap(Project::code, Function.identity()));
        Map<String, Matter> matters =
                flows
                        .findAll(
                                handle,
                                BuildMachine.ID,
                                codes.stream().map(ProjectCode::value).toList())
                        .stream()
                        .collect(Collectors.toMap(Matter::subject, Function.identity()));
        return codes.stream()
                .flatMap(code -> Optional.ofNullable(projects.get(code)).stream())
                .flatMap(
                        project ->
                                Optional.ofNullable(matters.get(project.code().value()))
                                        .map(matter -> new Projects.Standing(project, matter))
                                        .stream())
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
