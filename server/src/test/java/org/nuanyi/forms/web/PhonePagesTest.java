package org.nuanyi.forms.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.account.Account;
import org.nuanyi.account.SomePeople;
import org.nuanyi.core.form.Answers;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Place;
import org.nuanyi.core.form.Rewriting;
import org.nuanyi.forms.FormPaths;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.form.Edit;
import org.nuanyi.kernel.form.FormDrafts;
import org.nuanyi.kernel.form.FormPhoto;
import org.nuanyi.kernel.form.FormPhotos;
import org.nuanyi.kernel.form.Forms;
import org.nuanyi.kernel.form.NewSubmission;
import org.nuanyi.kernel.form.Revision;
import org.nuanyi.kernel.form.SomeForms;
import org.nuanyi.kernel.form.Submission;
import org.nuanyi.kernel.photo.Pictures;
import org.nuanyi.kernel.scope.Scopes;

/** A form as a phone sends it that was somewhere without a network. */
@QuarkusTest
class PhonePagesTest {

    private static final byte[] JPEG = Pictures.encoded("jpeg", Pictures.picture(40, 30));

    @Inject Forms forms;
    @Inject FormDrafts drafts;
    @Inject FormPhotos photos;
    @Inject Scopes scopes;
    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    private final UUID branch = UUID.randomUUID();
    private UUID id = UUID.randomUUID();
    private String account = "";
    private String token = "";

    @BeforeEach
    void begin() {
        SomePeople people = new SomePeople(jdbi, clock, sealing);
        Account officer = people.holding(Role.UNIT_OFFICER);
        account = officer.id().toString();
        token = people.token(officer);
        Definition form = SomeForms.publish(scopes, drafts, SomeForms.WITH_PHOTOS);
        NewSubmission wanted = NewSubmission.of(form, "station/1", SomePeople.DONGSI);
        id = scopes.in(EVERYTHING, h -> forms.begin(h, EVERYTHING, wanted)).id();
    }

    @Test
    void photos_come_first_and_then_the_answers_and_all_of_it_again_changes_nothing() {
        String photo = UUID.randomUUID().toString();
        for (int times = 0; times < 2; times++) {
            assertThat(photo(photo).getString("state")).isEqualTo("here");
            assertThat(answers(0, "submit", "f-sign", "yes", "f-door", photo).getString("state"))
                    .isEqualTo("handed-in");
        }
        assertThat(listed()).extracting(FormPhoto::id).containsExactly(UUID.fromString(photo));
        List<Revision> revisions = scopes.in(EVERYTHING, h -> forms.revisions(h, id));
        assertThat(revisions).hasSize(1);
        assertThat(reread().submitted()).isPresent();
    }

    @Test
    void what_is_saved_says_which_version_it_became() {
        assertThat(answers(0, "save", "f-area", "十二").getInt("trunk")).isEqualTo(1);
        assertThat(answers(0, "save", "f-area", "12").getInt("trunk")).isEqualTo(2);
        assertThat(reread().answers()).isEqualTo(Answers.NONE.with("area", "12"));
    }

    @Test
    void what_is_wrong_is_named_by_its_rule() {
        JsonPath faulty = answers(0, "submit", "f-sign", "yes", "f-area", "501");
        assertThat(faulty.getString("state")).isEqualTo("faulty");
        assertThat(faulty.getList("faults.why")).containsExactly("TOO_LARGE", "MISSING");
        assertThat(faulty.getString("faults[0].limit")).isEqualTo("500");
        String nowhere = UUID.randomUUID().toString();
        assertThat(answers(0, "submit", "f-sign", "yes", "f-door", nowhere).getList("faults.why"))
                .containsExactly("PHOTO_NOT_HERE");
    }

    @Test
    void what_somebody_else_saved_since_is_shown_beside_it() {
        Edit theirs = Edit.of(reread(), Answers.NONE.with("area", "5"));
        scopes.in(EVERYTHING, h -> forms.save(h, EVERYTHING, theirs));
        JsonPath mine = answers(0, "submit", "f-area", "6");
        assertThat(mine.getString("at")).isEqualTo(FormPaths.fill(id) + "/conflict/" + branch);
        assertThat(reread().answers().of("area")).containsExactly("5");
    }

    @Test
    void what_is_handed_in_again_after_somebody_else_saved_is_not_handed_in_unseen() {
        answers(0, "save", "f-sign", "no", "f-why", "风");
        Edit theirs = Edit.of(reread(), Answers.NONE.with("area", "5"));
        scopes.in(EVERYTHING, h -> forms.save(h, EVERYTHING, theirs));
        JsonPath again = answers(0, "submit", "f-sign", "no", "f-why", "风");
        assertThat(again.getString("state")).isEqualTo("conflict");
        assertThat(reread().submitted()).isEmpty();
    }

    @Test
    @DisplayName("在外面填旧的一版时发布了新的：旧的照样交，照旧的显示")
    void what_was_filled_in_of_an_older_version_is_handed_in_as_it_was_asked() {
        String photo = UUID.randomUUID().toString();
        Place area = new Place(0, 2);
        Definition next = new Rewriting(SomeForms.WITH_PHOTOS).without(area);
        SomeForms.publish(scopes, drafts, next);

        photo(photo);
        assertThat(
                        answers(0, "submit", "f-sign", "yes", "f-area", "12", "f-door", photo)
                                .getString("state"))
                .isEqualTo("handed-in");

        assertThat(reread().answers().of("area")).containsExactly("12");
        given().cookie("nuanyi_session", token)
                .get(FormPaths.fill(id))
                .then()
                .body(containsString("面积"));
    }

    @Test
    void half_a_photo_is_none_and_the_whole_one_arrives_under_its_name() {
        String photo = UUID.randomUUID().toString();
        byte[] half = Arrays.copyOf(JPEG, JPEG.length / 2);
        with().multiPart("id", photo)
                .multiPart("field", "door")
                .multiPart("photo", "photo.jpg", half, "image/jpeg")
                .post(path() + "/photo")
                .then()
                .statusCode(400);
        assertThat(listed()).isEmpty();
        assertThat(answers(0, "submit", "f-sign", "yes", "f-door", photo).getList("faults.why"))
                .containsExactly("PHOTO_NOT_HERE");

        photo(photo);
        assertThat(answers(0, "submit", "f-sign", "yes", "f-door", photo).getString("state"))
                .isEqualTo("handed-in");
    }

    @Test
    void nobody_sends_what_another_filled_in() {
        account = UUID.randomUUID().toString();
        assertThat(answers(0, "save", "f-area", "5").getString("state")).isEqualTo("signed-out");
        assertThat(photo(UUID.randomUUID().toString()).getString("state")).isEqualTo("signed-out");
        assertThat(reread().trunk()).isZero();
        assertThat(listed()).isEmpty();
    }

    @Test
    void who_is_not_signed_in_is_led_to_where_one_signs_in() {
        token = "none";
        assertThat(with().multiPart("trunk", "0").post(path()).statusCode()).isEqualTo(303);
    }

    private JsonPath photo(String photo) {
        return with().multiPart("id", photo)
                .multiPart("field", "door")
                .multiPart("photo", "photo.jpg", JPEG, "image/jpeg")
                .post(path() + "/photo")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath answers(int trunk, String act, String... fields) {
        RequestSpecification form =
                with().multiPart("trunk", String.valueOf(trunk))
                        .multiPart("branch", branch.toString())
                        .multiPart("do", act);
        for (int i = 0; i < fields.length; i += 2) {
            form.multiPart(
                    new MultiPartSpecBuilder(fields[i + 1])
                            .controlName(fields[i])
                            .charset(StandardCharsets.UTF_8)
                            .mimeType("text/plain")
                            .build());
        }
        return form.post(path()).then().statusCode(200).extract().jsonPath();
    }

    private Submission reread() {
        return scopes.in(EVERYTHING, h -> forms.submission(h, id));
    }

    private List<FormPhoto> listed() {
        return scopes.in(EVERYTHING, h -> photos.list(h, id));
    }

    private String path() {
        return FormPaths.fill(id) + "/phone";
    }

    private RequestSpecification with() {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .cookie("nuanyi_session", token)
                .multiPart("account", account);
    }
}
