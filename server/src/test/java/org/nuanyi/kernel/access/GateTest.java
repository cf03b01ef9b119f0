package org.nuanyi.kernel.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.testing.AuditEntries;

/** Who is let in, and what is said to who is not. */
@QuarkusTest
@TestProfile(CalledByHeader.class)
class GateTest {

    @Inject Scopes scopes;

    private static final String PEOPLE = "/desk/testing/people";

    @Test
    void who_is_not_signed_in_is_sent_to_sign_in_and_from_there_back() {
        nobody().get(PEOPLE + "?q=李&page=2")
                .then()
                .statusCode(303)
                .header(
                        "Location",
                        containsString("/desk/login?next=%2Fdesk%2Ftesting%2Fpeople%3Fq"))
                .header("Cache-Control", "no-store");
    }

    @Test
    void a_form_of_somebody_who_is_signed_out_leads_to_the_login_alone() {
        nobody().post(PEOPLE)
                .then()
                .statusCode(303)
                .header("Location", containsString("/desk/login"));
    }

    @Test
    void a_program_that_is_not_signed_in_gets_a_401_problem() {
        nobody().get("/api/testing-guarded/people")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("detail", equalTo("Log in first."));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_opens_what_the_table_says(Role role) {
        int expected = Permission.SEE_PEOPLE.roles().contains(role) ? 200 : 403;
        as(role).get(PEOPLE).then().statusCode(expected);
        as(role).post(PEOPLE).then().statusCode(expected);
        as(role).get("/api/testing-guarded/people").then().statusCode(expected);
        as(role).get("/desk/testing/me").then().statusCode(200).body(equalTo("东四"));
    }

    @Test
    void who_holds_no_role_sees_what_is_for_all_who_are_signed_in() {
        nobody().header("Role", "none").get("/desk/testing/me").then().statusCode(200);
        nobody().header("Role", "none").get(PEOPLE).then().statusCode(403);
    }

    @Test
    void a_person_without_the_right_reads_a_page_and_a_program_a_sentence() {
        as(Role.KEEPER)
                .accept("text/html, */*")
                .get(PEOPLE)
                .then()
                .statusCode(403)
                .body(containsString("没有权限"));
        as(Role.KEEPER)
                .get("/api/testing-guarded/people")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("detail", containsString("SEE_PEOPLE"));
    }

    @Test
    void what_reveals_asks_again_after_five_minutes() {
        administrator()
                .header("Proved-Minutes-Ago", 4)
                .get("/desk/testing/reveal")
                .then()
                .statusCode(200);
        administrator()
                .header("Proved-Minutes-Ago", 6)
                .get("/desk/testing/reveal")
                .then()
                .statusCode(303)
                .header("Location", containsString("/desk/prove?next=%2Fdesk%2Ftesting%2Freveal"));
        administrator().header("Proved-Minutes-Ago", 6).get(PEOPLE).then().statusCode(200);
    }

    @Test
    void a_form_that_asks_again_leads_back_to_its_page() {
        administrator()
                .header("Proved-Minutes-Ago", 6)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Referer", "https://nuanyi.example/desk/testing/me?page=2")
                .post("/desk/testing/reveal")
                .then()
                .statusCode(303)
                .header(
                        "Location",
                        containsString("/desk/prove?next=%2Fdesk%2Ftesting%2Fme%3Fpage%3D2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {PEOPLE, "/desk/testing/me", "/desk/testing/reveal"})
    void who_has_something_to_set_up_can_do_nothing_else_first(String path) {
        administrator()
                .header("First", "/desk/password")
                .get(path)
                .then()
                .statusCode(303)
                .header("Location", containsString("/desk/password"));
        administrator()
                .header("First", "/desk/password")
                .get("/desk/testing/set-up")
                .then()
                .statusCode(200);
    }

    @Test
    void what_is_for_anyone_asks_nobody() {
        nobody().get("/desk/testing/anyone").then().statusCode(200);
    }

    @Test
    void nothing_below_the_desk_is_kept_or_listed() {
        for (String path : new String[] {PEOPLE, "/desk/testing/me", "/desk/nothing"}) {
            as(Role.SYSTEM_ADMINISTRATOR)
                    .get(path)
                    .then()
                    .header("Cache-Control", "no-store")
                    .header("X-Robots-Tag", "noindex");
        }
    }

    @DisplayName("登录着的人被拒绝，审计日志里有")
    @Test
    void what_somebody_is_refused_stands_in_the_audit_trail() {
        as(Role.KEEPER).header("X-Request-Id", "gate-1").get(PEOPLE + "?q=secret");
        administrator()
                .header("Proved-Minutes-Ago", 6)
                .header("X-Request-Id", "gate-2")
                .get("/desk/testing/reveal");
        as(Role.KEEPER).header("X-Request-Id", "gate-3").get("/desk/testing/me");
        nobody().header("X-Request-Id", "gate-4").get(PEOPLE);

        assertThat(AuditEntries.of(scopes, "gate-1"))
                .singleElement()
                .asString()
                .startsWith("access.refuse /desk/testing/people by ")
                .contains(" keeper refused ", "\"method\": \"GET\"", "SEE_PEOPLE")
                .doesNotContain("secret");
        assertThat(AuditEntries.of(scopes, "gate-2"))
                .singleElement()
                .asString()
                .contains("/desk/testing/reveal", "Show your password or a code again first.");
        assertThat(AuditEntries.of(scopes, "gate-3")).as("what is allowed").isEmpty();
        assertThat(AuditEntries.of(scopes, "gate-4")).as("who is nobody").isEmpty();
    }

    private static RequestSpecification administrator() {
        return as(Role.SYSTEM_ADMINISTRATOR);
    }

    private static RequestSpecification as(Role role) {
        return nobody().header("Role", role.id());
    }

    private static RequestSpecification nobody() {
        return given().redirects().follow(false);
    }
}
