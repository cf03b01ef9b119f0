package org.nuanyi.build.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.build.Applicant;
import org.nuanyi.build.Board;
import org.nuanyi.build.NewProject;
import org.nuanyi.build.Project;
import org.nuanyi.build.ProjectCode;
import org.nuanyi.build.Projects;
import org.nuanyi.build.Sift;
import org.nuanyi.kernel.crypto.Tokens;
import org.nuanyi.station.StationKind;

@QuarkusTest
@DisplayName("承建单位不用账号就能申请，凭链接看进展")
class ApplyPagesTest {

    private static final String DONGSI = "110101006";

    @Inject Projects projects;
    @Inject Board board;

    @Test
    void a_host_applies_and_follows_by_the_link_it_gets() {
        Response sent = send(answers());
        assertThat(sent.statusCode()).isEqualTo(303);
        String link = sent.header("Location");

        given().get(link)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .body(containsString("等待审核"))
                .body(containsString("永和大王东四店"))
                .body(not(containsString("赵经理")))
                .body(not(containsString("13900001234")));
        given().get(link + "&lang=en").then().body(containsString("Waiting for a decision"));

        Project project = projects.dossier(EVERYTHING, code(link)).project();
        assertThat(project.applicant()).isEqualTo(Applicant.HOST);
        assertThat(project.unit()).isEqualTo(DONGSI);
        assertThat(project.outline().kind()).isEqualTo(StationKind.MICRO);
        assertThat(project.outline().words()).contains("4.5 平方米").contains("每天 9:00-21:00");
        assertThat(projects.findContact(EVERYTHING, code(link)))
                .contains(new NewProject.Contact("赵经理", "13900001234", ""));
        assertThat(link).doesNotContain("13900001234");
    }

    @Test
    void without_its_key_an_application_is_not_there() {
        String link = send(answers()).header("Location");
        String bare = link.substring(0, link.indexOf('?'));

        given().get(bare).then().statusCode(404);
        given().get(bare + "?key=" + new Tokens().draw()).then().statusCode(404);
        given().get("/build/follow/nothing?key=x").then().statusCode(404);
    }

    @Test
    void sent_twice_it_is_one_application() {
        Map<String, String> answers = answers();
        assertThat(send(answers).header("Location")).isEqualTo(send(answers).header("Location"));
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost() {
        Map<String, String> answers = answers();
        answers.put("phone", "139****1234");
        answers.put("area", "0");
        answers.put("kind", "");
        answers.put("unit", "999999999");
        String key = answers.get("key");

        Response refused = send(answers);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString())
                .contains("id=\"phone-fault\"", "id=\"area-fault\"", "id=\"kind-fault\"")
                .contains("id=\"unit-fault\"", "value=\"永和大王东四店\"", "value=\"139****1234\"")
                .contains("value=\"" + key + "\"")
                .doesNotContain("id=\"host-fault\"");
    }

    @Test
    void the_form_knows_the_subdistrict_it_was_reached_from() {
        given().get("/build/apply?unit=" + DONGSI)
                .then()
                .statusCode(200)
                .body(containsString("<option value=\"" + DONGSI + "\" selected>"))
                .body(not(containsString("role=\"alert\"")));
        given().get("/area/" + DONGSI).then().body(containsString("/build/apply?unit=" + DONGSI));
    }

    @Test
    void a_program_that_fills_what_nobody_sees_is_not_taken() {
        Map<String, String> answers = answers();
        answers.put("website", "https://example.org");
        answers.put("host", "广告公司");

        assertThat(send(answers).header("Location")).endsWith("/build/apply");
        assertThat(
                        board.list(
                                EVERYTHING,
                                new Sift(List.of(), "广告公司", Optional.empty(), false),
                                0,
                                9))
                .isEmpty();
    }

    private static Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("key", new Tokens().draw());
        answers.put("host", "永和大王东四店");
        answers.put("kind", "restaurant");
        answers.put("unit", DONGSI);
        answers.put("address", "东四北大街 1 号");
        answers.put("area", "4.5");
        answers.put("hours", "每天 9:00-21:00");
        answers.put("words", "");
        answers.put("person", "赵经理");
        answers.put("phone", "13900001234");
        return answers;
    }

    private static Response send(Map<String, String> answers) {
        RequestSpecification form =
                given().redirects()
                        .follow(false)
                        .contentType("application/x-www-form-urlencoded; charset=UTF-8");
        return form.formParams(answers).post("/build/apply");
    }

    private static ProjectCode code(String link) {
        String path = link.substring(link.indexOf("/JZ-") + 1, link.indexOf('?'));
        return new ProjectCode(path);
    }
}
