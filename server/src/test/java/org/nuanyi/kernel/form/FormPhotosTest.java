package org.nuanyi.kernel.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.testing.TestScopes.officer;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.HandleCallback;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.form.Answers;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Fault;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.form.SaveResult.Saved;
import org.nuanyi.kernel.form.SubmitResult.Faulty;
import org.nuanyi.kernel.form.SubmitResult.Submitted;
import org.nuanyi.kernel.photo.Photo;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.testing.TestDatabase;

class FormPhotosTest {

    private static final Scope OFFICER = officer("110101006");
    private static final Answers SIGN = Answers.NONE.with("sign", "yes");

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final Clock clock = Clock.systemUTC();
    private final Forms forms = new Forms(clock);
    private final FormPhotos photos = new FormPhotos(forms, clock);
    private final Photo photo = photos.read(SomeForms.jpeg());

    private Definition form = SomeForms.WITH_PHOTOS;

    @BeforeEach
    void publish() {
        form = SomeForms.publish(database.scopes(), new FormDrafts(clock), SomeForms.WITH_PHOTOS);
    }

    @Test
    void a_form_is_handed_in_once_its_photos_have_arrived() {
        UUID id = UUID.randomUUID();
        Submission draft = saved(begin(), SIGN.with("door", id.toString()));
        assertThat(submit(draft))
                .isEqualTo(
                        new Faulty(
                                draft, List.of(new Fault("door", Fault.Why.PHOTO_NOT_HERE, ""))));
        FormPhoto kept = add(draft, "door", id);
        assertThat(add(draft, "door", id)).isEqualTo(kept);
        assertThat(submit(draft)).isInstanceOf(Submitted.class);
        assertThat(jpeg(OFFICER, id)).startsWith(0xff, 0xd8);
        assertThat(list(draft)).containsExactly(kept);
    }

    @Test
    void another_submissions_photo_is_none_of_this_one() {
        UUID id = UUID.randomUUID();
        add(begin(), "door", id);
        Submission draft = saved(begin(), SIGN.with("door", id.toString()));
        assertThat(submit(draft)).isInstanceOf(Faulty.class);
        assertThatThrownBy(() -> add(draft, "door", id)).isInstanceOf(Conflict.class);
    }

    @Test
    void only_a_field_for_photos_takes_them() {
        Submission draft = begin();
        assertThatThrownBy(() -> add(draft, "sign", UUID.randomUUID()))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> add(draft, "none", UUID.randomUUID()))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void another_unit_sees_no_photo() {
        UUID id = UUID.randomUUID();
        add(begin(), "door", id);
        assertThatThrownBy(() -> jpeg(officer("110101007"), id)).isInstanceOf(NotFound.class);
    }

    private Submission begin() {
        return in(
                OFFICER,
                h -> forms.begin(h, OFFICER, NewSubmission.of(form, "station/1", "110101006")));
    }

    private Submission saved(Submission begun, Answers answers) {
        return ((Saved) in(OFFICER, h -> forms.save(h, OFFICER, Edit.of(begun, answers))))
                .submission();
    }

    private SubmitResult submit(Submission draft) {
        return in(OFFICER, h -> forms.submit(h, OFFICER, draft.id(), draft.trunk()));
    }

    private FormPhoto add(Submission to, String field, UUID id) {
        return in(OFFICER, h -> photos.add(h, OFFICER, to.id(), field, id, photo));
    }

    private List<FormPhoto> list(Submission of) {
        return in(OFFICER, h -> photos.list(h, of.id()));
    }

    private byte[] jpeg(Scope scope, UUID id) {
        return in(scope, h -> photos.jpeg(h, id));
    }

    private <T> T in(Scope scope, HandleCallback<T, RuntimeException> work) {
        return database.scopes().in(scope, work);
    }
}
