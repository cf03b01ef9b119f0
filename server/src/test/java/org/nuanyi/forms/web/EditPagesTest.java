package org.nuanyi.forms.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuanyi.account.SomePeople;
import org.nuanyi.core.form.Condition;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Field;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.form.DraftForm;
import org.nuanyi.kernel.form.FormDrafts;
import org.nuanyi.kernel.form.Forms;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.testing.DeskRequests;

/** A form as the district office writes it with buttons, without scripts. */
@QuarkusTest
class EditPagesTest {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9.]+)\"");

    @Inject FormDrafts drafts;
    @Inject Forms forms;
    @Inject Scopes scopes;
    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    private final String id = "e" + UUID.randomUUID().toString().substring(0, 8);
    private String token = "";

    @BeforeEach
    void office() {
        SomePeople people = new SomePeople(jdbi, clock, sealing);
        token = people.token(people.holding(Role.DISTRICT_OFFICE));
        with().formParam("id", id).formParam("title-zh", "走访").post("/desk/forms/new");
    }

    @Test
    void a_form_is_begun_written_tried_and_published() {
        press("", "do", "add", "number", "0", "kind", "yes-no");
        press(
                "0.0",
                "do",
                "field",
                "id",
                "open",
                "label-zh",
                "开着吗",
                "kind",
                "yes-no",
                "required",
                "yes");
        press("", "do", "add", "number", "0", "kind", "text");
        edit("?at=0.1").body(containsString("value=\"open=no\"")).body(containsString("要改正"));
        press(
                "0.1",
                "do",
                "field",
                "id",
                "why",
                "label-zh",
                "为什么",
                "kind",
                "text",
                "required",
                "yes",
                "when",
                "open=no");
        edit("").body(containsString("当“开着吗”是“否”时问")).body(not(containsString("要改正")));

        tried("f-open", "yes").then().statusCode(200).body(containsString("这样可以交"));
        tried("f-open", "no").then().statusCode(400).body(containsString("这一项要填写"));

        one().body(containsString("发布第 1 版"));
        with().formParam("edits", "5").post(path() + "/publish");
        assertThat(published(1).find("why").orElseThrow().visibleIf())
                .contains(new Condition.Is("open", Set.of("no")));
    }

    @Test
    void what_is_published_next_says_what_is_changed_and_the_old_version_stays() {
        begin();
        press("0.0", "do", "remove");
        press("", "do", "add", "number", "0", "kind", "date");
        press("0.0", "do", "field", "id", "day", "label-zh", "哪天", "kind", "date");

        one().body(containsString("与第 1 版相比"))
                .body(containsString("新增：“哪天”（日期）"))
                .body(containsString("去掉：“开着吗”"));
        with().formParam("edits", "3").post(path() + "/publish");

        assertThat(published(2).fields()).extracting(Field::id).containsExactly("day");
        assertThat(published(1).fields()).extracting(Field::id).containsExactly("open");
        with().get(path() + "/1").then().body(containsString("开着吗"));
    }

    @Test
    void who_did_not_see_what_another_saved_changes_nothing_and_keeps_his_words() {
        begin();
        String seen = seen("");
        press("0.0", "do", "remove");

        Response late =
                send(seen, "0.0", "do", "field", "id", "open", "label-zh", "还开着吗", "kind", "text");

        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.asString()).contains("这一步没有保存", "还开着吗", seen);
        assertThat(draft().orElseThrow().definition().fields()).isEmpty();
    }

    @Test
    void who_did_not_see_what_another_published_changes_nothing() {
        begin();
        String seen = seen("");
        press("", "do", "add-section", "section-zh", "二");
        with().formParam("edits", "1").post(path() + "/publish");

        assertThat(send(seen, "0.0", "do", "remove").statusCode()).isEqualTo(400);
        assertThat(draft()).isEmpty();
    }

    @Test
    void what_is_no_number_is_said_beside_it_and_not_saved() {
        begin();
        Response answer =
                send(
                        seen(""),
                        "0.0",
                        "do",
                        "field",
                        "id",
                        "open",
                        "label-zh",
                        "几个人",
                        "kind",
                        "whole-number",
                        "most",
                        "许多");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("请填数字", "几个人", "许多");
    }

    @Test
    void an_id_belongs_to_one_form() {
        with().formParam("id", id)
                .formParam("title-zh", "另一张")
                .post("/desk/forms/new")
                .then()
                .statusCode(409);
        with().formParam("id", "A b")
                .formParam("title-zh", "另一张")
                .post("/desk/forms/new")
                .then()
                .statusCode(400);
        with().get("/desk/forms/of/no-such-form/edit").then().statusCode(404);
    }

    /** Version 1 asks one thing. */
    private void begin() {
        press("", "do", "add", "number", "0", "kind", "yes-no");
        press("0.0", "do", "field", "id", "open", "label-zh", "开着吗", "kind", "yes-no");
        with().formParam("edits", "3").post(path() + "/publish").then().statusCode(303);
    }

    private void press(String at, String... namesAndValues) {
        assertThat(send(seen(""), at, namesAndValues).statusCode()).isEqualTo(303);
    }

    private Response send(String seen, String at, String... namesAndValues) {
        RequestSpecification with = with().formParam("seen", seen).formParam("at", at);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            with.formParam(namesAndValues[i], namesAndValues[i + 1]);
        }
        return with.post(path() + "/edit");
    }

    private String seen(String query) {
        Matcher seen = SEEN.matcher(edit(query).extract().asString());
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }

    private ValidatableResponse edit(String query) {
        return with().get(path() + "/edit" + query).then().statusCode(200);
    }

    private ValidatableResponse one() {
        return with().get(path()).then().statusCode(200);
    }

    private Response tried(String field, String answer) {
        with().get(path() + "/try").then().statusCode(200).body(containsString("data-try"));
        return with().formParam(field, answer).post(path() + "/try");
    }

    private Optional<DraftForm> draft() {
        return scopes.in(EVERYTHING, handle -> drafts.draft(handle, id));
    }

    private Definition published(int version) {
        return scopes.in(EVERYTHING, handle -> forms.definition(handle, id, version));
    }

    private String path() {
        return "/desk/forms/of/" + id;
    }

    private RequestSpecification with() {
        return DeskRequests.form(token);
    }
}
