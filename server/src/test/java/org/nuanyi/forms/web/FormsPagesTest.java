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
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuanyi.account.SomePeople;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.form.FormDrafts;
import org.nuanyi.kernel.form.FormJson;
import org.nuanyi.kernel.form.PublishedForm;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.testing.DeskRequests;

/** Forms as the district office writes and publishes them. */
@QuarkusTest
class FormsPagesTest {

    @Inject FormDrafts drafts;
    @Inject Scopes scopes;
    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    private final String id = "f" + UUID.randomUUID().toString().substring(0, 8);
    private String token = "";

    @BeforeEach
    void office() {
        SomePeople people = new SomePeople(jdbi, clock, sealing);
        token = people.token(people.holding(Role.DISTRICT_OFFICE));
    }

    @Test
    void what_is_delivered_is_listed_and_shown_as_it_is_asked() {
        with().get("/desk/forms")
                .then()
                .statusCode(200)
                .body(containsString("/desk/forms/of/needs"))
                .body(containsString("/desk/forms/of/acceptance-6"))
                .body(containsString("/desk/forms/of/acceptance-8"));
        with().get("/desk/forms/of/acceptance-8/1")
                .then()
                .statusCode(200)
                .body(containsString("门外有统一标识"))
                .body(containsString("有运营单位和日常记录"));
        with().get("/desk/forms/of/needs/1?lang=en")
                .then()
                .statusCode(200)
                .body(containsString("What do you need most?"));
    }

    @Test
    void a_draft_is_kept_published_as_the_next_version_and_withdrawn() {
        assertThat(draft(form("甲"), 0).header("Location")).endsWith("/desk/forms/of/" + id);
        page().body(containsString("发布第 1 版"));
        with().formParam("edits", "1").post("/desk/forms/of/" + id + "/publish");
        draft(form("乙"), 0);
        with().formParam("edits", "1").post("/desk/forms/of/" + id + "/publish");
        assertThat(history())
                .extracting(one -> one.definition().title().chinese())
                .containsExactly("乙", "甲");
        with().get("/desk/forms/of/" + id + "/1").then().body(containsString("第 1 版"));
        with().post("/desk/forms/of/" + id + "/withdraw").then().statusCode(303);
        page().body(containsString("已停用"));
    }

    @Test
    void what_is_no_form_is_told_with_its_places_and_is_not_lost() {
        String broken = form("甲").replace("\"yes-no\"", "\"maybe\"");
        Response answer = draft(broken, 0);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString())
                .contains("sections[0].fields[0].kind: one of text", "&quot;maybe&quot;");
        assertThat(history()).isEmpty();
    }

    @Test
    void an_unsound_draft_is_kept_and_says_why_it_is_not_published() {
        draft(form("甲").replace("\"id\": \"a\"", "\"id\": \"A b\""), 0);
        page().body(containsString("“有标识” sections[0].fields[0].id：标识只用小写字母"))
                .body(not(containsString("发布第 1 版")));
        with().formParam("edits", "1").post("/desk/forms/of/" + id + "/publish");
        assertThat(history()).isEmpty();
    }

    @Test
    void who_did_not_see_the_newest_draft_overwrites_nothing() {
        draft(form("甲"), 0);
        Response late = draft(form("迟"), 0);
        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.asString()).contains("有人在您打开以后保存过草稿", "迟");
        page().body(containsString("甲")).body(not(containsString("迟")));
        with().post("/desk/forms/of/" + id + "/drop").then().statusCode(303);
        with().get("/desk/forms/of/" + id).then().statusCode(404);
    }

    @Test
    void a_version_is_taken_elsewhere_as_json() {
        String json =
                with().get("/desk/forms/of/acceptance-6/1/json")
                        .then()
                        .statusCode(200)
                        .header("Content-Disposition", containsString("acceptance-6-1.json"))
                        .extract()
                        .asString();
        assertThat(FormJson.read(json).id()).isEqualTo("acceptance-6");
    }

    private String form(String title) {
        return """
        {"id": "%s", "title": {"zh": "%s"}, "sections": [{"title": {"zh": "一"}, "fields": [
          {"id": "a", "label": {"zh": "有标识"}, "kind": "yes-no"}]}]}
        """
                .formatted(id, title);
    }

    private Response draft(String json, int edits) {
        return with().formParam("json", json)
                .formParam("form", id)
                .formParam("edits", edits)
                .post("/desk/forms/draft");
    }

    private ValidatableResponse page() {
        return with().get("/desk/forms/of/" + id).then().statusCode(200);
    }

    private List<PublishedForm> history() {
        return scopes.in(EVERYTHING, h -> drafts.history(h, id));
    }

    private RequestSpecification with() {
        return DeskRequests.form(token);
    }
}
