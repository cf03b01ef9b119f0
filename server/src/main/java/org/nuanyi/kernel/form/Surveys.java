package org.nuanyi.kernel.form;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.form.Answers;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Filling;
import org.nuanyi.core.form.Tally;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.form.internal.SubmissionStore;
import org.nuanyi.kernel.scope.Scope;

/**
 * What many answer to the same questions, also people who are not named: of those nothing is kept
 * but their answers. Thread-safe.
 */
@Singleton
public final class Surveys {

    private final Forms forms;

    public Surveys(Forms forms) {
        this.forms = forms;
    }

    /**
     * Takes what somebody answers who is not named: begun, saved and handed in at once, or nothing
     * of it. The same id again is answered with the first.
     *
     * @param scope of the job that takes it, never of a person
     * @throws Conflict if the form takes no anonymous answers, or is withdrawn
     */
    public HearResult hear(Handle handle, Scope scope, NewSubmission wanted, Answers answers) {
        Definition definition = forms.definition(handle, wanted.form(), wanted.version());
        if (!definition.anonymous()) {
            throw new Conflict("form", "This form is not for everybody.");
        }
        Optional<Submission> before = forms.find(handle, wanted.id());
        Filling filling = Filling.of(definition, answers);
        if (before.isEmpty() && !filling.faults().isEmpty()) {
            return new HearResult.Faulty(filling.faults());
        }
        Submission begun = forms.begin(handle, scope, wanted);
        if (begun.submitted().isEmpty()) {
            forms.save(handle, scope, Edit.of(begun, filling.kept()));
            forms.submit(handle, scope, begun.id(), begun.trunk() + 1);
        }
        return new HearResult.Heard(forms.submission(handle, begun.id()));
    }

    /** What was handed in of that version, counted, as far as the scope sees. */
    public Tally tally(Handle handle, String form, int version) {
        return Tally.of(
                forms.definition(handle, form, version),
                new SubmissionStore(handle).submitted(form, version));
    }

    /**
     * What was answered in one version.
     *
     * @param form that version
     */
    public record Counted(Definition form, Tally tally) {}

    /**
     * What was handed in about a subject, counted for each version that was, the newest first, as
     * far as the scope sees.
     */
    public List<Counted> counted(Handle handle, String form, String subject) {
        SubmissionStore store = new SubmissionStore(handle);
        return store.versions(form, subject).stream()
                .map(version -> forms.definition(handle, form, version))
                .map(
                        asked ->
                                new Counted(
                                        asked,
                                        Tally.of(
                                                asked,
                                                store.submitted(form, asked.version(), subject))))
                .toList();
    }

    /** How often a form was handed in about a subject, in any version, as far as the scope sees. */
    public static int count(Handle handle, String form, String subject) {
        return new SubmissionStore(handle).count(form, subject);
    }
}
