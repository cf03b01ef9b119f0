package org.nuanyi.build.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuanyi.account.SomePeople;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;

/** The page where the office chooses the checklist of each kind of station. */
@QuarkusTest
class ChecklistPagesTest {

    private static final String PAGE = "/desk/build/checklists";
    private static final Pattern CABINET =
            Pattern.compile("name=\"kind\" value=\"cabinet\">\\s*<input[^>]*value=\"([0-9]+)\"");

    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    private String office = "";
    private String officer = "";

    @BeforeEach
    void people() {
        SomePeople people = new SomePeople(jdbi, clock, sealing);
        office = people.token(people.holding(Role.DISTRICT_OFFICE));
        officer = people.token(people.holding(Role.UNIT_OFFICER));
    }

    @Test
    void the_office_chooses_another_and_back_and_others_only_read() {
        String first = choose("acceptance-8", seen());
        assertThat(first).contains("新建驿站验收（八有）", "以前的选择");
        assertThat(choose("acceptance-6", seen())).contains("新建驿站验收（六有）");

        with(officer)
                .get(PAGE)
                .then()
                .statusCode(200)
                .body(containsString("微驿站"))
                .body(not(containsString("<select name=\"form\"")));
    }

    @Test
    void who_did_not_see_the_newest_choice_is_told() {
        choose("acceptance-6", seen());
        String seen = seen();
        choose("acceptance-8", seen);

        sent("acceptance-6", seen).statusCode(409).body(containsString("这次没有改"));
        choose("acceptance-6", seen());
    }

    @Test
    void what_is_no_kind_and_no_checklist_is_refused() {
        with(office)
                .formParam("kind", "castle")
                .formParam("seen", "1")
                .post(PAGE)
                .then()
                .statusCode(400);
        sent("needs", seen()).statusCode(400);
        sent("acceptance-6", "x").statusCode(400);
    }

    private String choose(String form, String seen) {
        sent(form, seen).statusCode(303);
        return page();
    }

    private ValidatableResponse sent(String form, String seen) {
        return with(office)
                .formParam("kind", "cabinet")
                .formParam("form", form)
                .formParam("seen", seen)
                .post(PAGE)
                .then();
    }

    private String seen() {
        Matcher seen = CABINET.matcher(page());
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }

    private String page() {
        return with(office).get(PAGE).then().statusCode(200).extract().asString();
    }

    private static RequestSpecification with(String token) {
        return given().contentType("application/x-www-form-urlencoded")
                .redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .cookie("nuanyi_session", token);
    }
}
