package org.nuanyi.kernel.form;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.form.Answers;
import org.nuanyi.core.form.Branch;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Fault;
import org.nuanyi.core.form.Filling;
import org.nuanyi.core.form.Kind;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.form.internal.DefinitionStore;
import org.nuanyi.kernel.form.internal.FormPhotoStore;
import org.nuanyi.kernel.form.internal.SubmissionStore;
import org.nuanyi.kernel.scope.Scope;

/**
 * Forms that are filled in, in the transaction of the feature they are for. Answers are only added
 * to: what two save at once is kept of both, and one of them decides. A submission keeps the
 * version of the form it was begun with. Thread-safe.
 */
@Singleton
public final class Forms {

    private final Clock clock;

    public Forms(Clock clock) {
        this.clock = clock;
    }

    /** The version new submissions are of; none, if there is no such form or it is withdrawn. */
    public Optional<Definition> latest(Handle handle, String form) {
        return new DefinitionStore(handle)
                .latest(form)
                .filter(published -> published.withdrawn().isEmpty())
                .map(PublishedForm::definition);
    }

    /**
     * The form as it was published under that version.
     *
     * @throws NotFound if it never was
     */
    public Definition definition(Handle handle, String form, int version) {
        return published(handle, form, version).definition();
    }

    /** The form a submission is of, in its own version. */
    public Definition definition(Handle handle, Submission submission) {
        return definition(handle, submission.form(), submission.version());
    }

    /**
     * Begins to fill in a form; the same again begins nothing new. A version that was followed by a
     * newer one may still be begun, by a phone that was offline meanwhile.
     *
     * @throws Conflict if the form is withdrawn, or the id is another's
     * @throws Forbidden if the scope may not change what is the unit's
     */
    public Submission begin(Handle handle, Scope scope, NewSubmission wanted) {
        SubmissionStore store = new SubmissionStore(handle);
        Optional<Submission> known = store.find(wanted.id());
        if (known.isEmpty()) {
            takesMore(handle, wanted);
            if (store.add(wanted, clock.instant(), scope.actor().id())) {
                Act act = act("begin", wanted.id());
                String of = wanted.form() + " " + wanted.version();
                Audit.done(handle, scope, wanted.unit(), act.giving(Map.of("form", of)));
            }
        }
        return store.find(wanted.id())
                .filter(begun -> isThat(begun, wanted))
                .orElseThrow(() -> new Conflict("id", "This id is another submission's."));
    }

    /**
     * Saves answers as they are, be they whole or not.
     *
     * @throws NotFound if there is no such submission that the scope may see
     * @throws Forbidden if the scope may see it and not change it
     */
    public SaveResult save(Handle handle, Scope scope, Edit edit) {
        SubmissionStore store = new SubmissionStore(handle);
        Submission before = locked(store, edit.submission());
        Optional<Branch.Last> last = store.lastOf(before.id(), edit.branch());
        Branch.Version head = new Branch.Version(before.trunk(), before.answers());
        Answers from = store.answers(before.id(), edit.trunk());
        Branch.Version seen = new Branch.Version(edit.trunk(), from);
        Branch where = Branch.of(head, last, seen, edit.answers());
        Optional<Integer> version = last.flatMap(Branch.Last::version);
        if (where == Branch.UNCHANGED) {
            boolean isNewest = edit.answers().equals(before.answers());
            return new SaveResult.AlreadySaved(before, isNewest ? before.trunk() : edit.trunk());
        }
        if (where == Branch.AGAIN && version.isPresent()) {
            return new SaveResult.AlreadySaved(before, version.get());
        }
        if (where == Branch.AGAIN) {
            return aside(store, before, edit);
        }
        if (where == Branch.ASIDE || before.submitted().isPresent()) {
            store.setAside(edit, clock.instant(), scope.actor().id());
            note(handle, scope, before, act("set-aside", before.id()));
            return aside(store, before, edit);
        }
        store.grow(before, followed(edit, before), Optional.empty(), clock.instant(), by(scope));
        Submission after = submission(handle, before.id());
        note(handle, scope, after, act("save", before.id()).giving(trunk(after)));
        return new SaveResult.Saved(after);
    }

    /** Answers that lie aside and that nobody has decided about, the first first. */
    public List<OpenConflict> conflicts(Handle handle, UUID submission) {
        return new SubmissionStore(handle).conflicts(submission);
    }

    /**
     * Decides about answers that lie aside: these are the newest version now.
     *
     * @param seen the version of the trunk that was seen beside them
     * @param aside the branch they are of
     * @param revision of that branch that was seen: what came from it since was not decided about
     */
    public SaveResult resolve(Handle handle, Scope scope, Edit seen, UUID aside, long revision) {
        SubmissionStore store = new SubmissionStore(handle);
        Submission before = locked(store, seen.submission());
        if (before.submitted().isPresent()) {
            return new SaveResult.TooLate(before);
        }
        Optional<OpenConflict> open =
                store.conflicts(before.id()).stream()
                        .filter(one -> one.branch().equals(aside))
                        .findFirst();
        if (open.isEmpty()) {
            return new SaveResult.AlreadySaved(before, seen.trunk());
        }
        if (seen.trunk() != before.trunk() || open.get().revision() != revision) {
            return new SaveResult.Conflicting(before, open.get());
        }
        store.grow(before, seen, Optional.of(aside), clock.instant(), by(scope));
        Submission after = submission(handle, before.id());
        note(handle, scope, after, act("resolve", before.id()).giving(trunk(after)));
        return new SaveResult.Saved(after);
    }

    /**
     * Hands in a submission, if nothing is missing or wrong. What was not asked is not kept in it.
     *
     * @param seen the version of the answers that was seen
     */
    public SubmitResult submit(Handle handle, Scope scope, UUID id, int seen) {
        SubmissionStore store = new SubmissionStore(handle);
        Submission before = locked(store, id);
        if (before.submitted().isPresent()) {
            return new SubmitResult.Submitted(before);
        }
        if (before.trunk() != seen || !store.conflicts(id).isEmpty()) {
            return new SubmitResult.Unseen(before);
        }
        Definition definition = definition(handle, before);
        Filling filling = Filling.of(definition, before.answers());
        List<Fault> faults = faults(handle, definition, before, filling);
        if (!faults.isEmpty()) {
            return new SubmitResult.Faulty(before, faults);
        }
        if (before.trunk() == 0 || !filling.kept().equals(before.answers())) {
            Edit kept = Edit.of(before, filling.kept());
            store.grow(before, kept, Optional.empty(), clock.instant(), by(scope));
        }
        store.submit(id, clock.instant(), by(scope));
        Submission after = submission(handle, id);
        note(handle, scope, after, act("submit", id).giving(trunk(after)));
        return new SubmitResult.Submitted(after);
    }

    /** The submission, if there is one that the scope of the transaction may see. */
    public Optional<Submission> find(Handle handle, UUID id) {
        return new SubmissionStore(handle).find(id);
    }

    /**
     * The submission.
     *
     * @throws NotFound if there is none that the scope of the transaction may see
     */
    public Submission submission(Handle handle, UUID id) {
        return find(handle, id).orElseThrow(() -> noSubmission(id));
    }

    /** All about a subject, the last begun first. */
    public List<Submission> list(Handle handle, String subject) {
        return new SubmissionStore(handle).bySubject(subject);
    }

    /** All that was ever saved of a submission, the first first. */
    public List<Revision> revisions(Handle handle, UUID submission) {
        return new SubmissionStore(handle).revisions(submission);
    }

    private static SaveResult aside(SubmissionStore store, Submission before, Edit edit) {
        if (before.submitted().isPresent()) {
            return new SaveResult.TooLate(before);
        }
        return store.conflicts(before.id()).stream()
                .filter(conflict -> conflict.branch().equals(edit.branch()))
                .findFirst()
                .<SaveResult>map(conflict -> new SaveResult.Conflicting(before, conflict))
                .orElseGet(() -> new SaveResult.AlreadySaved(before, edit.trunk()));
    }

    /** A branch that goes on from what it saved itself follows the newest. */
    private static Edit followed(Edit edit, Submission before) {
        return new Edit(edit.submission(), before.trunk(), edit.branch(), edit.answers());
    }

    private static List<Fault> faults(
            Handle handle, Definition definition, Submission submission, Filling filling) {
        List<Fault> faults = new ArrayList<>(filling.faults());
        Set<String> here =
                new FormPhotoStore(handle)
                        .list(submission.id()).stream()
                                .map(photo -> photo.field() + "/" + photo.id())
                                .collect(Collectors.toSet());
        definition.fields().stream()
                .filter(field -> field.kind() instanceof Kind.Photos)
                .filter(
                        field ->
                                filling.kept().of(field.id()).stream()
                                        .anyMatch(id -> !here.contains(field.id() + "/" + id)))
                .forEach(field -> faults.add(new Fault(field.id(), Fault.Why.PHOTO_NOT_HERE, "")));
        return faults;
    }

    private void takesMore(Handle handle, NewSubmission wanted) {
        DefinitionStore store = new DefinitionStore(handle);
        published(handle, wanted.form(), wanted.version());
        if (store.latest(wanted.form()).filter(one -> one.withdrawn().isPresent()).isPresent()) {
            throw new Conflict("form", "This form was withdrawn; it is not filled in any more.");
        }
    }

    private static PublishedForm published(Handle handle, String form, int version) {
        return new DefinitionStore(handle)
                .find(form, version)
                .orElseThrow(
                        () -> new NotFound("There is no form %s %d.".formatted(form, version)));
    }

    private static boolean isThat(Submission begun, NewSubmission wanted) {
        return begun.form().equals(wanted.form())
                && begun.version() == wanted.version()
                && begun.subject().equals(wanted.subject())
                && begun.unit().equals(wanted.unit());
    }

    private static Submission locked(SubmissionStore store, UUID id) {
        boolean his = store.lock(id);
        Submission seen = store.find(id).orElseThrow(() -> noSubmission(id));
        if (!his) {
            throw Forbidden.ofAnotherUnit();
        }
        return seen;
    }

    private static void note(Handle handle, Scope scope, Submission submission, Act act) {
        Audit.done(handle, scope, submission.unit(), act);
    }

    private static Act act(String verb, UUID submission) {
        return Act.of("form." + verb, "form", submission.toString());
    }

    private static Map<String, String> trunk(Submission submission) {
        return Map.of("trunk", String.valueOf(submission.trunk()));
    }

    private static String by(Scope scope) {
        return scope.actor().id();
    }

    private static NotFound noSubmission(UUID id) {
        return new NotFound("There is no submission " + id + ".");
    }
}
