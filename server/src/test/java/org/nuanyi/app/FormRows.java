package org.nuanyi.app;

import static org.nuanyi.testing.TestScopes.EVERYTHING;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.nuanyi.core.form.Answers;
import org.nuanyi.core.form.Definition;
import org.nuanyi.kernel.form.Edit;
import org.nuanyi.kernel.form.FormDrafts;
import org.nuanyi.kernel.form.FormPhotos;
import org.nuanyi.kernel.form.Forms;
import org.nuanyi.kernel.form.NewSubmission;
import org.nuanyi.kernel.form.SaveResult;
import org.nuanyi.kernel.form.SomeForms;
import org.nuanyi.kernel.form.Submission;
import org.nuanyi.kernel.scope.Scopes;

/** Makes forms that units fill in, in the running server. Thread-safe. */
@Singleton
class FormRows {

    private final Scopes scopes;
    private final Forms forms;
    private final FormPhotos photos;
    private final FormDrafts drafts;

    FormRows(Scopes scopes, Forms forms, FormPhotos photos, FormDrafts drafts) {
        this.scopes = scopes;
        this.forms = forms;
        this.photos = photos;
        this.drafts = drafts;
    }

    /** A submission that says the unit's secret. */
    Submission filling(String unit, UnitMarks marks) {
        Definition form = form();
        return scopes.in(
                EVERYTHING,
                handle -> {
                    Submission begun =
                            forms.begin(
                                    handle, EVERYTHING, NewSubmission.of(form, "x/" + unit, unit));
                    Answers answers = Answers.NONE.with("words", marks.secret());
                    forms.save(handle, EVERYTHING, Edit.of(begun, answers));
                    return forms.submission(handle, begun.id());
                });
    }

    /** Changes of it that lie aside; the branch they are of. */
    UUID aside(UUID filling, UnitMarks marks) {
        return scopes.in(
                EVERYTHING,
                handle -> {
                    Submission seen = forms.submission(handle, filling);
                    Edit first = Edit.of(seen, seen.answers().with("area", "7"));
                    forms.save(handle, EVERYTHING, first);
                    Edit late = Edit.of(seen, seen.answers().with("words", marks.secret() + " 又"));
                    SaveResult result = forms.save(handle, EVERYTHING, late);
                    return ((SaveResult.Conflicting) result).conflict().branch();
                });
    }

    /** The number of what lies aside. */
    long revision(UUID filling, UUID branch) {
        return scopes.in(EVERYTHING, handle -> forms.conflicts(handle, filling)).stream()
                .filter(one -> one.branch().equals(branch))
                .findFirst()
                .orElseThrow()
                .revision();
    }

    /** A photo of it. */
    UUID photo(UUID filling, UnitMarks marks) {
        UUID photo = UUID.randomUUID();
        scopes.use(
                EVERYTHING,
                handle ->
                        photos.add(
                                handle,
                                EVERYTHING,
                                filling,
                                "door",
                                photo,
                                photos.read(marks.picture(false))));
        return photo;
    }

    private synchronized Definition form() {
        String id = SomeForms.WITH_PHOTOS.id();
        return scopes.in(EVERYTHING, handle -> forms.latest(handle, id))
                .orElseGet(() -> SomeForms.publish(scopes, drafts, SomeForms.WITH_PHOTOS));
    }
}
