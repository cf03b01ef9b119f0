package org.nuanyi.voice.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.account.Account;
import org.nuanyi.account.SomePeople;
import org.nuanyi.kernel.access.HeldRole;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.photo.Pictures;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;
import org.nuanyi.voice.Handling;
import org.nuanyi.voice.Heard.Noted;
import org.nuanyi.voice.NewReport;
import org.nuanyi.voice.ReportKind;
import org.nuanyi.voice.ReportNumber;
import org.nuanyi.voice.Reports;
import org.nuanyi.voice.Teller;

/** The desk's pages of reports, and the page of a number where they meet. */
@QuarkusTest
class WorkPagesTest {

    @Inject Stations stations;
    @Inject Reports reports;
    @Inject Handling handling;
    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    private SomePeople people;
    private Account officer;
    private String token;
    private ReportNumber number;
    private String page;

    @BeforeEach
    void report() {
        people = new SomePeople(jdbi, clock, sealing);
        officer = people.holding(Role.UNIT_OFFICER);
        token = people.token(officer);
        number =
                tell(
                        new NewReport(
                                ReportKind.LOCKED,
                                Optional.empty(),
                                "门上挂着<b>锁</b>",
                                Optional.empty(),
                                "13800005678"));
        page = page(number);
    }

    @Test
    void the_list_shows_what_waits_and_leads_to_it() {
        with(token)
                .get("/desk/reports?kind=locked")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("href=\"" + page + "\""));
        with(token)
                .get("/desk/reports?kind=broken")
                .then()
                .body(not(containsString("href=\"" + page + "\"")));
        with(token)
                .get("/desk/reports?late=1")
                .then()
                .body(not(containsString("href=\"" + page + "\"")));
        with(token)
                .get("/desk/reports?state=what&kind=x&unit=y&page=z&number=" + number.spaced())
                .then()
                .statusCode(200)
                .body(containsString("href=\"" + page + "\""));
    }

    @DisplayName("编号只有反映人知道：工作台上不显示")
    @Test
    void the_senders_number_is_not_shown_at_the_desk() {
        with(token)
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("门上挂着&lt;b&gt;锁"))
                .body(not(containsString(number.value())))
                .body(not(containsString(number.spaced())));
    }

    @Test
    void the_first_page_of_the_desk_counts_it() {
        with(token).get("/desk").then().body(containsString("反映等处理"));
        with(people.token(people.holding(Role.FINANCE)))
                .get("/desk")
                .then()
                .body(not(containsString("反映等处理")));
    }

    @Test
    void from_the_answer_to_the_verdict_of_the_sender() {
        post("/answer", "text", "马上去看").then().statusCode(303);
        given().get("/r/" + number).then().body(containsString("马上去看"));
        close(Pictures.jpegWithPosition(80, 60, 1)).then().statusCode(303);
        given().get("/r/" + number)
                .then()
                .body(containsString("/r/" + number + "/now"))
                .body(containsString("还没有"));
        given().get("/r/" + number + "/now").then().statusCode(200).contentType("image/jpeg");

        verdict("no").then().statusCode(303);
        given().get("/r/" + number)
                .then()
                .body(containsString("已收到，等工会处理"))
                .body(not(containsString("/verdict")));
        with(token).get(page).then().body(containsString("说还没有解决"));
    }

    @Test
    void what_may_not_be_done_is_said_in_a_sentence() {
        close(Pictures.jpegWithPosition(80, 60, 1))
                .then()
                .statusCode(400)
                .body(containsString("先答复反映人"));
        post("/answer", "text", " ").then().statusCode(400).body(containsString("请写一两句"));
        post("/verify", "solved", "yes").then().statusCode(400).body(containsString("还没有办结"));
        post("/assign", "person", UUID.randomUUID().toString())
                .then()
                .statusCode(400)
                .body(containsString("没有处理反映的角色"));
        post("/withhold", "x", "").then().statusCode(400).body(containsString("没有公开"));
        post("/answer", "text", "好").then().statusCode(303);
        close(new byte[0]).then().statusCode(400).body(containsString("照片"));
        close("no photo".getBytes(UTF_8)).then().statusCode(400).body(containsString("这张照片收不了"));
        close(Pictures.jpegWithPosition(80, 60, 1)).then().statusCode(303);
        post("/verify", "solved", "yes").then().statusCode(400).body(containsString("不能自己核实"));
    }

    @Test
    void it_is_given_to_who_looks_after_the_unit_or_the_district() {
        Account district = people.person();
        people.roles.give(
                district,
                new HeldRole(
                        Role.DISTRICT_OFFICE,
                        people.roles.root(),
                        LocalDate.now(clock),
                        Optional.empty()),
                SomePeople.scope(people.giver()));
        Account elsewhere = people.person();
        people.roles.give(
                elsewhere,
                new HeldRole(
                        Role.UNIT_OFFICER, "110101007", LocalDate.now(clock), Optional.empty()),
                SomePeople.scope(people.giver()));
        post("/assign", "person", district.id().toString()).then().statusCode(303);
        post("/assign", "person", officer.id().toString()).then().statusCode(303);
        post("/assign", "person", elsewhere.id().toString()).then().statusCode(400);

        with(token)
                .get("/desk/reports?mine=1")
                .then()
                .body(containsString("href=\"" + page + "\""));
    }

    @DisplayName("看联系方式要再验一次密码，并记录")
    @Test
    void how_to_reach_the_sender_is_shown_to_who_has_just_proved_who_it_is() {
        with(token).get(page).then().body(not(containsString("13800005678")));
        with(token)
                .get(page + "/contact")
                .then()
                .statusCode(200)
                .body(containsString("13800005678"));
        jdbi.useHandle(
                handle ->
                        handle.createUpdate(
                                        "update account.session set proved_at = proved_at -"
                                                + " interval '6 minutes' where account = :id")
                                .bind("id", officer.id())
                                .execute());

        Response stale = with(token).get(page + "/contact");
        assertThat(stale.statusCode()).isEqualTo(303);
        assertThat(stale.header("Location")).contains("/desk/prove?next=");
    }

    @Test
    void another_units_report_is_not_found() {
        Account stranger = people.person();
        people.roles.give(
                stranger,
                new HeldRole(
                        Role.UNIT_OFFICER, "110101007", LocalDate.now(clock), Optional.empty()),
                SomePeople.scope(people.giver()));
        String theirs = people.token(stranger);

        with(theirs).get(page).then().statusCode(404);
        with(theirs).get(page + "/photo").then().statusCode(404);
        with(theirs).get("/desk/reports").then().body(not(containsString("href=\"" + page + "\"")));
        with(theirs).formParam("text", "x").post(page + "/answer").then().statusCode(404);
    }

    @DisplayName("登录着的人不能在反映人的页面上替他点“修好了”")
    @Test
    void who_is_signed_in_does_not_speak_for_the_sender() {
        post("/answer", "text", "好").then().statusCode(303);
        close(Pictures.jpegWithPosition(80, 60, 1)).then().statusCode(303);

        with(token)
                .formParam("solved", "yes")
                .post("/r/" + number + "/verdict")
                .then()
                .statusCode(403);
        verdict("yes").then().statusCode(303);
        given().get("/r/" + number).then().body(containsString("已确认解决"));
    }

    private Response verdict(String solved) {
        return given().redirects()
                .follow(false)
                .formParam("solved", solved)
                .post("/r/" + number + "/verdict");
    }

    private Response post(String step, String field, String value) {
        return with(token)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam(field, value)
                .post(page + step);
    }

    private Response close(byte[] photo) {
        return with(token).multiPart("photo", "now.jpg", photo, "image/jpeg").post(page + "/close");
    }

    private static RequestSpecification with(String token) {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .cookie("nuanyi_session", token);
    }

    private String page(ReportNumber report) {
        return "/desk/reports/" + handling.findOrder(EVERYTHING, report).orElseThrow().id();
    }

    private ReportNumber tell(NewReport report) {
        StationCode code = stations.register(EVERYTHING, SomeStation.open()).code();
        Teller teller = new Teller(Optional.of(UUID.randomUUID()), UUID.randomUUID().toString());
        Noted noted = (Noted) reports.hear(UUID.randomUUID(), code, report, teller);
        return noted.report().orElseThrow();
    }
}
