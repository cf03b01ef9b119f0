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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.account.Account;
import org.nuanyi.account.SomePeople;
import org.nuanyi.build.Applicant;
import org.nuanyi.build.ProjectCode;
import org.nuanyi.build.Projects;
import org.nuanyi.kernel.access.HeldRole;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;

@QuarkusTest
@DisplayName("这里需要一个驿站：不登录、不留姓名、不留位置")
class SuggestPagesTest {

    private static final String PATH = "/build/suggest";
    private static final String DESK = "/desk/build/suggestions";

    @Inject Projects projects;
    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    @Test
    void a_point_is_cut_to_its_cell_and_the_page_says_what_becomes_of_it() {
        String officer = officer("110101001");
        Response sent =
                form().formParam("unit", "110101001")
                        .formParam("point", "116.3987654,39.9312345")
                        .formParam("comer", "courier", "rider")
                        .formParam("why", "中午没有地方热饭")
                        .post(PATH);
        assertThat(sent.statusCode()).isEqualTo(303);
        String page = sent.header("Location");
        given().get(page).then().statusCode(200).body(containsString("还没有人看过"));

        String list = desk(officer).get(DESK).then().statusCode(200).extract().asString();
        assertThat(list)
                .contains("116.399,39.931", "中午没有地方热饭", "快递员 1、外卖骑手 1")
                .doesNotContain("3987");

        deskForm(officer)
                .formParam("of", "110101001")
                .formParam("place", "116.399,39.931")
                .formParam("answer", "鼓楼驿站月底开放")
                .post(DESK)
                .then()
                .statusCode(303);
        given().get(page).then().body(containsString("鼓楼驿站月底开放"));
        desk(officer).get(DESK).then().body(not(containsString("116.399,39.931")));
    }

    @Test
    void it_becomes_an_application_that_is_filled_in_already() {
        String officer = officer("110101002");
        String page =
                form().formParam("unit", "110101002")
                        .formParam("address", "旧鼓楼大街 <b>1 号")
                        .formParam("comer", "sanitation")
                        .formParam("why", "四点上班")
                        .post(PATH)
                        .header("Location");

        desk(officer)
                .queryParam("of", "110101002")
                .queryParam("place", "旧鼓楼大街 <b>1 号")
                .get("/desk/build/new")
                .then()
                .statusCode(200)
                .body(
                        containsString("旧鼓楼大街 &lt;b&gt;1 号"),
                        containsString("劳动者建议 1 次（环卫工人 1）。四点上班"));
        String project =
                deskForm(officer)
                        .formParam("of", "110101002")
                        .formParam("place", "旧鼓楼大街 <b>1 号")
                        .formParam("unit", "110101002")
                        .formParam("name", "旧鼓楼驿站")
                        .formParam("address", "旧鼓楼大街 1 号")
                        .formParam("kind", "micro")
                        .post("/desk/build/new")
                        .then()
                        .statusCode(303)
                        .extract()
                        .header("Location");

        ProjectCode code = new ProjectCode(project.replaceAll(".*/", ""));
        assertThat(projects.dossier(EVERYTHING, code).project().applicant())
                .isEqualTo(Applicant.WORKER);
        given().get(page).then().body(containsString("已经立为建站项目"));
        desk(officer).get(DESK).then().body(not(containsString("旧鼓楼")));
    }

    @Test
    void what_is_missing_is_named_and_what_was_written_stays() {
        String refused =
                form().formParam("point", "116.3987,39.9312")
                        .formParam("why", "<i>冷")
                        .post(PATH)
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString();
        assertThat(refused)
                .contains("id=\"unit-fault\"", "id=\"comer-fault\"", "&lt;i&gt;冷")
                .contains("name=\"point\" value=\"116.399,39.931\"")
                .doesNotContain("id=\"address-fault\"");
        form().post(PATH).then().statusCode(400).body(containsString("id=\"address-fault\""));
        form().formParam("point", "here")
                .post(PATH)
                .then()
                .statusCode(400)
                .body(containsString("id=\"address-fault\""));
    }

    @Test
    @DisplayName("写了手机号不收")
    void a_telephone_number_is_not_taken() {
        for (String why : new String[] {"找我 13800001234", "138-0000-1234", "138 0000 1234"}) {
            form().formParam("unit", "110101001")
                    .formParam("address", "鼓楼")
                    .formParam("comer", "guard")
                    .formParam("why", why)
                    .post(PATH)
                    .then()
                    .statusCode(400)
                    .body(containsString("id=\"why-fault\""), containsString("请去掉电话号码"));
        }
    }

    @Test
    void the_page_promises_that_nobodys_position_is_kept_in_both_languages() {
        given().get(PATH).then().statusCode(200).body(containsString("不保存您现在的位置"));
        given().get(PATH + "?lang=en").then().body(containsString("keep where you are"));
        given().get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static RequestSpecification form() {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("key", UUID.randomUUID().toString());
    }

    private static RequestSpecification desk(String token) {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .cookie("nuanyi_session", token);
    }

    private static RequestSpecification deskForm(String token) {
        return desk(token).contentType("application/x-www-form-urlencoded; charset=utf-8");
    }

    private String officer(String unit) {
        SomePeople people = new SomePeople(jdbi, clock, sealing);
        Account account = people.person();
        people.hold(
                account,
                new HeldRole(Role.UNIT_OFFICER, unit, LocalDate.now(clock), Optional.empty()));
        return people.token(account);
    }
}
