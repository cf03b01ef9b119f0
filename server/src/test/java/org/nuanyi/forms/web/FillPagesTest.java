package org.nuanyi.forms.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.account.SomePeople;
import org.nuanyi.core.form.Answers;
import org.nuanyi.core.form.Definition;
import org.nuanyi.forms.FormPaths;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.form.FormDrafts;
import org.nuanyi.kernel.form.FormPhoto;
import org.nuanyi.kernel.form.FormPhotos;
import org.nuanyi.kernel.form.Forms;
import org.nuanyi.kernel.form.NewSubmission;
import org.nuanyi.kernel.form.SomeForms;
import org.nuanyi.kernel.form.Submission;
import org.nuanyi.kernel.photo.Pictures;
import org.nuanyi.kernel.scope.Scopes;

/** A form as its reader sees it, with a browser that has no JavaScript. */
@QuarkusTest
class FillPagesTest {

    private static final Submission NOTHING =
            new Submission(
                    UUID.randomUUID(),
                    "none",
                    1,
                    "none",
                    "none",
                    0,
                    Answers.NONE,
                    Instant.EPOCH,
                    "nobody",
                    Optional.empty());

    @Inject Forms forms;
    @Inject FormDrafts drafts;
    @Inject FormPhotos photos;
    @Inject Scopes scopes;
    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    private String token = "";
    private Submission begun = NOTHING;

    @BeforeEach
    void begin() {
        SomePeople people = new SomePeople(jdbi, clock, sealing);
        token = people.token(people.holding(Role.UNIT_OFFICER));
        Definition form = SomeForms.publish(scopes, drafts, SomeForms.WITH_PHOTOS);
        begun =
                scopes.in(
                        EVERYTHING,
                        h ->
                                forms.begin(
                                        h,
                                        EVERYTHING,
                                        NewSubmission.of(form, "station/1", SomePeople.DONGSI)));
    }

    @Test
    void what_is_saved_is_shown_again_with_what_it_asks_further() {
        page().body(containsString("data-field=\"why\" hidden"));
        assertThat(save("save", "f-sign", "no", "f-area", "十二").header("Location"))
                .contains("?said=saved");
        page().body(not(containsString("data-field=\"why\" hidden")))
                .body(containsString("value=\"十二\""))
                .body(containsString("value=\"no\" checked"));
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost() {
        Response answer = save("submit", "f-sign", "no", "f-area", "501", "f-words", "<b>好</b>");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body().asString())
                .contains("id=\"area-fault\"", "不能大于 500。", "id=\"why-fault\"", "这一项要填写。")
                .contains("value=\"501\"", "&lt;b&gt;好&lt;/b&gt;");
        assertThat(reread().answers().of("area")).containsExactly("501");
        assertThat(reread().submitted()).isEmpty();
    }

    @Test
    @DisplayName("交了就不能再改，照原来的版本显示")
    void what_is_handed_in_is_read_only_and_shown_in_its_own_version() {
        Response answer = save("submit", "f-sign", "yes", "f-area", "12");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/desk/stations");
        SomeForms.publish(scopes, drafts, SomeForms.WITH_PHOTOS);
        page().body(containsString("第 " + begun.version() + " 版"))
                .body(not(containsString("<textarea")))
                .body(containsString(FormPaths.photo(reread().answers().of("door").getFirst())));
        assertThat(save("save", "f-sign", "no").header("Location")).endsWith("?said=late");
        assertThat(reread().answers().of("sign")).containsExactly("yes");
    }

    @Test
    void a_photo_is_kept_until_its_tick_is_taken_away() {
        save("save", "f-sign", "yes");
        String photo = reread().answers().of("door").getFirst();
        with().get(FormPaths.photo(photo)).then().statusCode(200).contentType("image/jpeg");
        Submission now = reread();
        form(now, "save").multiPart("f-door", photo).post(FormPaths.fill(begun.id()));
        assertThat(reread().answers().of("door")).containsExactly(photo);
        form(reread(), "save").post(FormPaths.fill(begun.id()));
        assertThat(reread().answers().of("door")).isEmpty();
        assertThat(listed()).hasSize(1);
    }

    @Test
    @DisplayName("两人同时改：并排看，逐项选")
    void two_who_change_it_at_once_are_shown_side_by_side() {
        form(begun, "save").multiPart("f-area", "5").post(FormPaths.fill(begun.id()));
        Submission seen = reread();
        form(seen, "save")
                .multiPart("f-area", "6")
                .multiPart(part("f-words", "甲"))
                .post(FormPaths.fill(begun.id()));
        String conflict =
                form(seen, "save")
                        .multiPart("f-area", "7")
                        .post(FormPaths.fill(begun.id()))
                        .header("Location");
        assertThat(conflict).contains("/conflict/");
        page().body(containsString("/conflict/"));
        String shown = with().get(conflict).then().statusCode(200).extract().asString();
        assertThat(shown)
                .contains(">6<", ">7<", ">甲<")
                .containsOnlyOnce("checked")
                .contains("name=\"f-area\" value=\"newest\" required>");
        assertThat(
                        with().multiPart("trunk", hidden(shown, "trunk"))
                                .multiPart("revision", hidden(shown, "revision"))
                                .multiPart("decision", hidden(shown, "decision"))
                                .multiPart("f-area", "aside")
                                .multiPart("f-words", "newest")
                                .post(conflict)
                                .statusCode())
                .isEqualTo(303);
        assertThat(reread().answers()).isEqualTo(Answers.NONE.with("area", "7").with("words", "甲"));
        page().body(not(containsString("/conflict/")));
        with().get(conflict).then().statusCode(303);
    }

    @Test
    void who_hands_in_unchanged_what_another_changed_since_is_shown_it_first() {
        form(begun, "save").multiPart("f-sign", "yes").post(FormPaths.fill(begun.id()));
        Submission seen = reread();
        form(seen, "save")
                .multiPart("f-sign", "yes")
                .multiPart("f-area", "5")
                .post(FormPaths.fill(begun.id()));

        String to =
                form(seen, "submit")
                        .multiPart("f-sign", "yes")
                        .post(FormPaths.fill(begun.id()))
                        .header("Location");

        with().get(to).then().body(containsString("还没有提交")).body(containsString("value=\"5\""));
        assertThat(reread().submitted()).isEmpty();
        assertThat(reread().trunk()).isEqualTo(2);
        page().body(not(containsString("/conflict/")));
    }

    @Test
    void a_way_back_stays_at_the_desk() {
        for (String evil : List.of("https://evil.test", "//evil.test", "/desk/../x", "/k")) {
            with().queryParam("back", evil)
                    .get(FormPaths.fill(begun.id()))
                    .then()
                    .body(not(containsString("href=\"" + evil)))
                    .body(containsString("name=\"back\" value=\"\""));
        }
    }

    @Test
    void what_the_page_did_not_give_is_refused() {
        with().multiPart("trunk", "x")
                .multiPart("branch", UUID.randomUUID().toString())
                .post(FormPaths.fill(begun.id()))
                .then()
                .statusCode(400);
        with().multiPart("trunk", "0")
                .multiPart("branch", "y")
                .post(FormPaths.fill(begun.id()))
                .then()
                .statusCode(400);
        with().get(FormPaths.FORMS + "/fill/x").then().statusCode(404);
    }

    private static String hidden(String page, String name) {
        Matcher found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** With a photo of the door. */
    private Response save(String act, String... fields) {
        RequestSpecification form = form(begun, act).multiPart("back", "/desk/stations");
        for (int i = 0; i < fields.length; i += 2) {
            form.multiPart(part(fields[i], fields[i + 1]));
        }
        byte[] jpeg = Pictures.encoded("jpeg", Pictures.picture(40, 30));
        return form.multiPart("photo-door", "door.jpg", jpeg, "image/jpeg")
                .post(FormPaths.fill(begun.id()));
    }

    /** As browsers write a field. */
    private static MultiPartSpecification part(String name, String value) {
        return new MultiPartSpecBuilder(value)
                .controlName(name)
                .charset(StandardCharsets.UTF_8)
                .mimeType("text/plain")
                .build();
    }

    private RequestSpecification form(Submission seen, String act) {
        return with().multiPart("trunk", String.valueOf(seen.trunk()))
                .multiPart("branch", UUID.randomUUID().toString())
                .multiPart("do", act);
    }

    private ValidatableResponse page() {
        return with().get(FormPaths.fill(begun.id())).then().statusCode(200);
    }

    private Submission reread() {
        return scopes.in(EVERYTHING, h -> forms.submission(h, begun.id()));
    }

    private List<FormPhoto> listed() {
        return scopes.in(EVERYTHING, h -> photos.list(h, begun.id()));
    }

    private RequestSpecification with() {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .cookie("nuanyi_session", token);
    }
}
