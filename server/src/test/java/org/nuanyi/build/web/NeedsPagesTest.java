package org.nuanyi.build.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.nuanyi.build.SomeProjects.leader;
import static org.nuanyi.build.SomeProjects.office;
import static org.nuanyi.build.SomeProjects.officer;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.account.Account;
import org.nuanyi.account.SomePeople;
import org.nuanyi.build.Lack;
import org.nuanyi.build.Needs;
import org.nuanyi.build.Preparing;
import org.nuanyi.build.Preparing.Seen;
import org.nuanyi.build.Progress;
import org.nuanyi.build.ProjectCode;
import org.nuanyi.build.ProjectResult;
import org.nuanyi.build.ProjectResult.Done;
import org.nuanyi.build.ProjectResult.Refused;
import org.nuanyi.build.Projects;
import org.nuanyi.build.SomeProjects;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.form.Definition;
import org.nuanyi.kernel.access.HeldRole;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.form.FormDrafts;
import org.nuanyi.kernel.form.PublishedForm;
import org.nuanyi.kernel.form.SomeForms;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

@QuarkusTest
@DisplayName("需求征集：不记名，三份算听过")
class NeedsPagesTest {

    private static final String UNIT = "110101006";

    @Inject Projects projects;
    @Inject Preparing preparing;
    @Inject Progress progress;
    @Inject Needs needs;
    @Inject FormDrafts drafts;
    @Inject Scopes scopes;
    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    private ProjectCode code = new ProjectCode("JZ-2026-0001");

    @BeforeEach
    void ask() {
        code = projects.apply(officer(UNIT), SomeProjects.wish(UNIT, "东四微驿站"));
        act(office(UNIT), "agree");
        preparing.site(officer(UNIT), seen(), SomeProjects.site());
        preparing.photo(officer(UNIT), seen(), "place", SomeProjects.png());
        act(leader(UNIT), "site");
    }

    @Test
    void with_three_answers_the_needs_are_heard_and_with_two_they_are_not() {
        send(UUID.randomUUID());
        send(UUID.randomUUID());
        assertThat(act(officer(UNIT), "hear"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.lacking()).containsExactly(Lack.ANSWERS));

        Response third = send(UUID.randomUUID());
        assertThat(third.statusCode()).isEqualTo(303);
        given().get(third.header("Location")).then().body(containsString("收到了，谢谢您"));
        assertThat(answers()).isEqualTo(3);
        assertThat(act(officer(UNIT), "hear")).isInstanceOf(Done.class);
    }

    @Test
    void the_same_sent_twice_counts_once_and_only_for_its_project() {
        UUID key = UUID.randomUUID();
        send(key);
        send(key);
        assertThat(answers()).isEqualTo(1);
        ask();
        assertThat(answers()).isZero();
    }

    @Test
    void what_is_missing_is_said_beside_its_question_and_what_was_chosen_stays() {
        Response refused =
                given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                        .formParam("key", UUID.randomUUID().toString())
                        .formParam("version", "1")
                        .formParam("f-occupation", "courier")
                        .formParam("f-wanted", "other")
                        .post(path());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString())
                .contains("id=\"how-often-fault\"", "id=\"wanted-other-fault\"")
                .contains("value=\"courier\" checked")
                .doesNotContain("id=\"occupation-fault\"");
        assertThat(answers()).isZero();
    }

    @Test
    void the_page_asks_in_the_readers_language() {
        given().get(path()).then().statusCode(200).body(containsString("您最需要什么？"));
        given().get(path() + "?lang=en").then().body(containsString("What do you need most?"));
    }

    @Test
    void nobody_is_asked_before_it_begins_nor_once_it_is_heard() {
        ProjectCode waiting = projects.apply(officer(UNIT), SomeProjects.wish(UNIT, "等立项"));
        given().get("/build/needs/" + waiting).then().statusCode(404);
        given().get("/build/needs/JZ-2026-999999").then().statusCode(404);
        given().get("/build/needs/nothing").then().statusCode(404);

        preparing.unheard(officer(UNIT), seen(), "三条街都问过了");
        assertThat(act(officer(UNIT), "hear")).isInstanceOf(Done.class);
        given().get(path()).then().statusCode(404);
        assertThat(send(UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @DisplayName("填到一半问题换了新版：照旧版收下，写好的不丢")
    @Test
    void who_began_with_an_older_version_goes_on_with_it() {
        PublishedForm old = inEverything(h -> drafts.history(h, "needs")).getFirst();
        Definition next = SomeForms.publish(scopes, drafts, old.definition());
        String version = Integer.toString(old.definition().version());

        Response faulty =
                given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                        .formParam("key", UUID.randomUUID().toString())
                        .formParam("version", version)
                        .formParam("f-occupation", "courier")
                        .post(path());
        assertThat(faulty.statusCode()).isEqualTo(400);
        assertThat(faulty.asString())
                .contains("name=\"version\" value=\"" + version + "\"")
                .contains("value=\"courier\" checked");
        assertThat(send(UUID.randomUUID(), version).statusCode()).isEqualTo(303);
        assertThat(send(UUID.randomUUID(), next.version() + "").statusCode()).isEqualTo(303);

        assertThat(needs.counted(officer(UNIT), code))
                .extracting(one -> one.form().version() + ": " + one.tally().submissions())
                .containsExactly(next.version() + ": 1", version + ": 1");
        assertThat(send(UUID.randomUUID(), "99999").statusCode()).isEqualTo(404);
        assertThat(send(UUID.randomUUID(), "x").statusCode()).isEqualTo(400);
    }

    @Test
    void the_desk_has_link_poster_and_tally() {
        send(UUID.randomUUID());
        SomePeople people = new SomePeople(jdbi, clock, sealing);
        Account account = people.person();
        people.hold(
                account,
                new HeldRole(Role.UNIT_OFFICER, UNIT, LocalDate.now(clock), Optional.empty()));
        String token = people.token(account);

        given().cookie("nuanyi_session", token)
                .get("/desk/build/" + code)
                .then()
                .body(containsString(path()))
                .body(containsString("1 人回答"))
                .body(containsString("热水"));
        given().cookie("nuanyi_session", token)
                .get("/desk/build/" + code + "/needs/poster")
                .then()
                .statusCode(200)
                .body(containsString("<svg"), containsString("东四北大街 1 号"));
    }

    private <T> T inEverything(HandleCallback<T, RuntimeException> work) {
        return scopes.in(EVERYTHING, work);
    }

    private Response send(UUID key) {
        return send(
                key,
                inEverything(h -> drafts.history(h, "needs")).getFirst().definition().version()
                        + "");
    }

    private Response send(UUID key, String version) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("key", key.toString())
                .formParam("version", version)
                .formParam("f-occupation", "courier")
                .formParam("f-how-often", "daily")
                .formParam("f-wanted", "hot-water", "microwave")
                .formParam("f-hours", "noon")
                .post(path());
    }

    private String path() {
        return "/build/needs/" + code;
    }

    private Seen seen() {
        return new Seen(code, projects.dossier(EVERYTHING, code).project().version());
    }

    private int answers() {
        return projects.dossier(officer(UNIT), code).answers();
    }

    private ProjectResult act(Scope scope, String event) {
        int deeds = projects.dossier(EVERYTHING, code).matter().deeds();
        return progress.act(scope, code, deeds, Act.event(event), "");
    }
}
