package org.nuanyi.forms.web;

import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.form.Edit;
import org.nuanyi.kernel.form.Forms;
import org.nuanyi.kernel.form.SaveResult;
import org.nuanyi.kernel.form.Submission;
import org.nuanyi.kernel.form.SubmitResult;
import org.nuanyi.kernel.scope.Scope;

/** Takes answers from a page or a phone: saves them, and hands them in where that is wanted. */
@Singleton
class FormTaker {

    private final Forms forms;

    FormTaker(Forms forms) {
        this.forms = forms;
    }

    /**
     * Takes them; the same again changes nothing.
     *
     * @param whole whether they are to be handed in
     */
    TakeResult take(Handle handle, Scope scope, Edit edit, boolean whole) {
        return switch (forms.save(handle, scope, edit)) {
            case SaveResult.Saved(Submission now) -> saved(handle, scope, now, now.trunk(), whole);
            case SaveResult.AlreadySaved(Submission now, int seen) ->
                    saved(handle, scope, now, seen, whole);
            case SaveResult.Conflicting(Submission now, var conflict) ->
                    new TakeResult.Conflicting(now, conflict.branch());
            case SaveResult.TooLate(Submission now) -> new TakeResult.TooLate(now);
        };
    }

    private TakeResult saved(
            Handle handle, Scope scope, Submission now, int version, boolean whole) {
        if (!whole) {
            return new TakeResult.Saved(now, version);
        }
        return switch (forms.submit(handle, scope, now.id(), version)) {
            case SubmitResult.Submitted(Submission after) -> new TakeResult.HandedIn(after);
            case SubmitResult.Faulty(Submission after, var faults) ->
                    new TakeResult.Faulty(after, faults);
            case SubmitResult.Unseen(Submission after) -> new TakeResult.Unseen(after);
        };
    }
}
