package org.nuanyi.kernel.form;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.form.Kind;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.form.internal.FormPhotoStore;
import org.nuanyi.kernel.form.internal.SubmissionStore;
import org.nuanyi.kernel.photo.Photo;
import org.nuanyi.kernel.photo.PhotoRewrite;
import org.nuanyi.kernel.scope.Scope;

/**
 * Photos of submissions, written anew without anything that came with them. A photo is part of the
 * answers once its id stands in them. Thread-safe.
 */
@Singleton
public final class FormPhotos {

    /** A submission has no more, those counted that were replaced. */
    static final int MOST = 200;

    private final Forms forms;
    private final Clock clock;
    private final PhotoRewrite rewrite = new PhotoRewrite();

    public FormPhotos(Forms forms, Clock clock) {
        this.forms = forms;
        this.clock = clock;
    }

    /** A photo fit to be kept, before any transaction is open: it takes a while. */
    public Photo read(byte[] sent) {
        return rewrite.rewrite(sent);
    }

    /**
     * Keeps a photo; the same id again changes nothing.
     *
     * @param id made by who sends it
     * @param field id of a field that takes photos
     * @throws BadInput if the field takes none
     * @throws Conflict if the submission has too many, or the id is another photo's
     * @throws NotFound if there is no such submission that the scope may see
     * @throws Forbidden if the scope may see it and not change it
     */
    public FormPhoto add(
            Handle handle, Scope scope, UUID submission, String field, UUID id, Photo photo) {
        FormPhotoStore store = new FormPhotoStore(handle);
        FormPhoto wanted = new FormPhoto(id, submission, field, photo.width(), photo.height());
        Submission of = open(handle, submission);
        takesPhotos(handle, of, field);
        Optional<FormPhoto> known = store.find(id);
        if (known.isEmpty()) {
            makesRoom(store, of);
            store.add(wanted, photo, clock.instant(), scope.actor().id());
            Act act = Act.of("form.photo", "form", submission.toString());
            Audit.done(handle, scope, of.unit(), act.giving(Map.of("field", field)));
        }
        return store.find(id)
                .filter(one -> one.submission().equals(submission) && one.field().equals(field))
                .orElseThrow(() -> new Conflict("id", "This id is another photo's."));
    }

    /** All of a submission, the first first. */
    public List<FormPhoto> list(Handle handle, UUID submission) {
        return new FormPhotoStore(handle).list(submission);
    }

    /**
     * The photo as a JPEG file.
     *
     * @throws NotFound if there is none that the scope of the transaction may see
     */
    public byte[] jpeg(Handle handle, UUID id) {
        return new FormPhotoStore(handle)
                .jpeg(id)
                .orElseThrow(() -> new NotFound("There is no photo " + id + "."));
    }

    private Submission open(Handle handle, UUID id) {
        Submission seen = forms.submission(handle, id);
        if (!new SubmissionStore(handle).lock(id)) {
            throw Forbidden.ofAnotherUnit();
        }
        return seen;
    }

    private void takesPhotos(Handle handle, Submission of, String field) {
        boolean takes =
                forms.definition(handle, of)
                        .find(field)
                        .filter(one -> one.kind() instanceof Kind.Photos)
                        .isPresent();
        if (!takes) {
            throw new BadInput("field", "This field takes no photos.");
        }
    }

    private static void makesRoom(FormPhotoStore store, Submission of) {
        if (store.list(of.id()).size() >= MOST) {
            throw new Conflict("photo", "A form has at most %d photos.".formatted(MOST));
        }
    }
}
