package org.nuanyi.build;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.build.internal.Dossiers;
import org.nuanyi.build.internal.ProjectTexts;
import org.nuanyi.build.internal.SuggestionStore;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.form.Forms;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/**
 * 这里需要一个驿站: what anybody wishes for, gathered by spots, until a spot becomes a project or is
 * answered. Who says it stays unknown, and so does where he was. Thread-safe.
 */
@Singleton
public final class Suggestions {

    private static final int MOST = 500;

    private final Scopes scopes;
    private final Projects projects;
    private final Dossiers dossiers;
    private final Clock clock;

    public Suggestions(Scopes scopes, Projects projects, Flows flows, Forms forms, Clock clock) {
        this.scopes = scopes;
        this.projects = projects;
        this.dossiers = new Dossiers(flows, forms);
        this.clock = clock;
    }

    /**
     * The suggestions for one spot that nobody settled yet.
     *
     * @param comers how many named each who would come
     * @param addresses and {@code whys} as they were written, in the order of the letters
     */
    public record Heap(
            Spot spot,
            int count,
            Map<Comer, Integer> comers,
            List<String> addresses,
            List<String> whys,
            LocalDate first,
            LocalDate last) {

        public Heap {
            comers = Map.copyOf(comers);
            addresses = List.copyOf(addresses);
            whys = List.copyOf(whys);
        }
    }

    /** What became of a suggestion. */
    public sealed interface Fate {

        /** Nobody looked at it yet. */
        record Waits() implements Fate {}

        /** It is a project, in that state. */
        record IsBuilt(String state) implements Fate {}

        /** It was answered. */
        record Answered(String words) implements Fate {}
    }

    /**
     * Takes a suggestion; the same again is the same.
     *
     * @param id made by the page; who has it may see what becomes of it
     */
    public void hear(UUID id, Suggestion suggestion) {
        Scope scope = Scope.system("build-suggest", Reach.of(suggestion.unit()));
        scopes.use(
                scope,
                handle -> {
                    if (new SuggestionStore(handle).add(id, suggestion, LocalDate.now(clock))) {
                        Audit.done(handle, scope, suggestion.unit(), act("suggest", id.toString()));
                    }
                });
    }

    /** What became of a suggestion; empty where there is none. */
    public Optional<Fate> follow(UUID id) {
        return scopes.in(
                Scope.PUBLIC,
                handle -> new SuggestionStore(handle).find(id).map(one -> fate(handle, one)));
    }

    /**
     * The spots of the units that nobody settled yet, those with the most suggestions first; the
     * first 500 of them.
     *
     * @param units codes; none for all the scope may see
     */
    public List<Heap> list(Scope scope, Collection<String> units) {
        return scopes.in(scope, handle -> new SuggestionStore(handle).heaps(units, MOST));
    }

    /** What waits for a spot; empty where it is settled or out of reach. */
    public Optional<Heap> find(Scope scope, Spot spot) {
        return scopes.in(scope, handle -> new SuggestionStore(handle).heap(spot));
    }

    /**
     * Answers all suggestions for a spot.
     *
     * @throws org.nuanyi.kernel.BadInput if the answer is empty or too long
     * @throws Conflict if nothing is left to be settled there
     */
    public void answer(Scope scope, Spot spot, String answer) {
        String plain = ProjectTexts.answer(answer);
        scopes.use(
                scope,
                handle -> {
                    settled(new SuggestionStore(handle).answer(spot, plain, today(), by(scope)));
                    note(handle, scope, spot, act("answer", spot.place()));
                });
    }

    /**
     * Makes a project of a spot.
     *
     * @throws Conflict if nothing is left to be settled there
     */
    public ProjectCode apply(Scope scope, Spot spot, NewProject wish) {
        return scopes.in(
                scope,
                handle -> {
                    ProjectCode code = projects.apply(handle, scope, wish);
                    settled(new SuggestionStore(handle).build(spot, code, today(), by(scope)));
                    note(
                            handle,
                            scope,
                            spot,
                            act("suggested", spot.place()).giving(Map.of("project", code.value())));
                    return code;
                });
    }

    private Fate fate(Handle handle, SuggestionStore.Settled settled) {
        return settled.project()
                .<Fate>map(code -> new Fate.IsBuilt(dossiers.matter(handle, code).state()))
                .or(() -> settled.answer().map(Fate.Answered::new))
                .orElseGet(Fate.Waits::new);
    }

    private static void settled(int count) {
        if (count == 0) {
            throw new Conflict("place", "Somebody else settled this a moment ago.");
        }
    }

    private static void note(Handle handle, Scope scope, Spot spot, Act act) {
        Audit.done(handle, scope, spot.unit(), act);
    }

    private static Act act(String verb, String subject) {
        return Act.of("build." + verb, "suggestion", subject);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String by(Scope scope) {
        return scope.actor().id();
    }
}
