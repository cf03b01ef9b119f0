package org.nuanyi.build;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.build.internal.ChecklistStore;
import org.nuanyi.core.form.Definition;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.form.FormDrafts;
import org.nuanyi.kernel.form.PublishedForm;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.StationKind;

/**
 * Which checklist is offered first where a station of a kind is accepted. Choices are only added;
 * what was begun with another goes on with that. Thread-safe.
 */
@Singleton
public final class Checklists {

    private final Scopes scopes;
    private final Audit audit;
    private final FormDrafts published;
    private final Clock clock;

    public Checklists(Scopes scopes, FormDrafts published, Clock clock) {
        this.scopes = scopes;
        this.audit = new Audit(scopes);
        this.published = published;
        this.clock = clock;
    }

    /**
     * A choice.
     *
     * @param edition from 1, for each kind
     * @param form id of the checklist
     * @param by who chose it; nobody, where it came with the house
     */
    public record Chosen(StationKind kind, int edition, String form, Optional<By> by) {

        /** Somebody, and when. */
        public record By(String actor, Instant at) {}
    }

    /** All choices there ever were, of each kind the newest first. */
    public List<Chosen> history(Scope scope) {
        return scopes.in(scope, handle -> new ChecklistStore(handle).history());
    }

    /** The checklists that can be chosen: the newest version of each that is not withdrawn. */
    public List<Definition> offered(Scope scope) {
        return scopes.in(scope, handle -> offered(handle, published));
    }

    static List<Definition> offered(Handle handle, FormDrafts published) {
        return published.published(handle).stream()
                .filter(one -> one.withdrawn().isEmpty())
                .map(PublishedForm::definition)
                .filter(form -> form.id().startsWith(Acceptance.FORMS))
                .toList();
    }

    /**
     * Chooses a checklist for a kind; the same again is nothing new.
     *
     * @param form id of a checklist
     * @param seen the edition that was seen; 0 where there was none
     * @return false if somebody else chose since, and nothing is changed
     * @throws BadInput if it is none that can be chosen
     */
    public boolean choose(Scope scope, StationKind kind, String form, int seen) {
        return audit.in(scope, act(kind), handle -> choose(handle, scope, kind, form, seen));
    }

    private boolean choose(Handle handle, Scope scope, StationKind kind, String form, int seen) {
        ChecklistStore store = new ChecklistStore(handle);
        String before = store.usual(kind).orElse("");
        if (before.equals(form)) {
            return true;
        }
        if (offered(handle, published).stream().noneMatch(one -> one.id().equals(form))) {
            throw new BadInput("form", "There is no such checklist.");
        }
        boolean chosen = store.add(kind, seen + 1, form, clock.instant(), scope.actor().id());
        if (chosen) {
            Act act = act(kind).changing(Map.of("form", before), Map.of("form", form));
            Audit.done(handle, scope, act);
        }
        return chosen;
    }

    private static Act act(StationKind kind) {
        return Act.of("build.checklist", "station-kind", kind.id());
    }
}
