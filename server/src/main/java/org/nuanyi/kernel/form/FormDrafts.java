package org.nuanyi.kernel.form;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Flaw;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.form.internal.DefinitionStore;
import org.nuanyi.kernel.scope.Scope;

/**
 * Forms as they are written and published: a draft changes, a published version never does.
 * Thread-safe.
 */
@Singleton
public final class FormDrafts {

    private final Clock clock;

    public FormDrafts(Clock clock) {
        this.clock = clock;
    }

    /** The newest version of each form, in the order of their ids. */
    public List<PublishedForm> published(Handle handle) {
        return new DefinitionStore(handle).latest();
    }

    /** All versions of a form, the newest first; none, if it never was published. */
    public List<PublishedForm> history(Handle handle, String form) {
        return new DefinitionStore(handle).history(form);
    }

    /** What is being written, in the order of their ids. */
    public List<DraftForm> drafts(Handle handle) {
        return new DefinitionStore(handle).drafts();
    }

    /** What is being written of a form, if anything is. */
    public Optional<DraftForm> draft(Handle handle, String form) {
        return new DefinitionStore(handle).draft(form);
    }

    /**
     * Keeps a draft as it is, be it sound or not.
     *
     * @param seen how often it had been saved when it was seen; 0 for a new one
     */
    public PublishResult save(Handle handle, Scope scope, Definition draft, int seen) {
        DefinitionStore store = new DefinitionStore(handle);
        Definition unnumbered = draft.as(Definition.DRAFT);
        Optional<DraftForm> kept =
                store.save(unnumbered, seen, clock.instant(), scope.actor().id());
        if (kept.isEmpty()) {
            return new PublishResult.Overtaken(theDraft(store, draft.id()));
        }
        Audit.done(handle, scope, Act.of("form.draft", "form", draft.id()));
        return new PublishResult.Kept(kept.get());
    }

    /** Drops what is being written; what was published stays. */
    public void drop(Handle handle, Scope scope, String form) {
        new DefinitionStore(handle).removeDraft(form);
        Audit.done(handle, scope, Act.of("form.drop", "form", form));
    }

    /**
     * Makes the draft the next version. What was begun with an older one goes on with that.
     *
     * @param seen how often the draft had been saved when it was seen
     * @throws NotFound if nothing is being written of that form
     */
    public PublishResult publish(Handle handle, Scope scope, String form, int seen) {
        DefinitionStore store = new DefinitionStore(handle);
        DraftForm draft = theDraft(store, form);
        if (draft.edits() != seen) {
            return new PublishResult.Overtaken(draft);
        }
        List<Flaw> flaws = draft.flaws();
        if (!flaws.isEmpty()) {
            return new PublishResult.Unsound(flaws);
        }
        int next = store.latest(form).map(one -> one.definition().version()).orElse(0) + 1;
        if (!store.add(draft.definition().as(next), clock.instant(), scope.actor().id())) {
            throw new Conflict("version", "Somebody else published it just now.");
        }
        store.removeDraft(form);
        Act act = Act.of("form.publish", "form", form);
        Audit.done(handle, scope, act.giving(Map.of("version", String.valueOf(next))));
        return new PublishResult.Published(store.find(form, next).orElseThrow());
    }

    /**
     * Withdraws a form: it takes no new submissions until a newer version is published. Those that
     * were begun stay.
     *
     * @throws NotFound if it never was published
     */
    public void withdraw(Handle handle, Scope scope, String form) {
        DefinitionStore store = new DefinitionStore(handle);
        int version =
                store.latest(form)
                        .orElseThrow(() -> new NotFound("There is no form " + form + "."))
                        .definition()
                        .version();
        if (store.withdraw(form, version, clock.instant(), scope.actor().id())) {
            Act act = Act.of("form.withdraw", "form", form);
            Audit.done(handle, scope, act.giving(Map.of("version", String.valueOf(version))));
        }
    }

    private static DraftForm theDraft(DefinitionStore store, String form) {
        return store.draft(form)
                .orElseThrow(() -> new NotFound("Nothing is being written of " + form + "."));
    }
}
