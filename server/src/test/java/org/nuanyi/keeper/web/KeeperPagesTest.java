package org.nuanyi.keeper.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.account.Account;
import org.nuanyi.account.SomePeople;
import org.nuanyi.equipment.BoughtPieces;
import org.nuanyi.finder.web.PagesProfile;
import org.nuanyi.keeper.Deed;
import org.nuanyi.keeper.Devices;
import org.nuanyi.keeper.SomeKeepers;
import org.nuanyi.kernel.access.HeldRole;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.Stations;

/** The keeper's page without scripts, and keepers at the desk. */
@QuarkusTest
@TestProfile(PagesProfile.class)
class KeeperPagesTest {

    private static final Pattern LINK = Pattern.compile("/k/bind\\?token=([A-Za-z0-9_-]{43})");
    private static final String COOKIE = "nuanyi_keeper";

    @Inject Stations stations;
    @Inject BoughtPieces bought;
    @Inject Devices devices;
    @Inject Scopes scopes;
    @Inject Clock clock;
    @Inject Sealing sealing;
    @Inject Jdbi jdbi;

    private String mine = "";
    private String other = "";

    @BeforeEach
    void two_stations() {
        mine = some().station("值守甲站", SomePeople.DONGSI).value();
        other = some().station("值守乙站", SomePeople.DONGSI).value();
    }

    /** Nobody else finds them. */
    @AfterEach
    void close() {
        stations.close(EVERYTHING, new StationCode(mine), "test");
        stations.close(EVERYTHING, new StationCode(other), "test");
    }

    @DisplayName("链接被聊天软件预览过，仍然能用；按下确认才绑定，只绑定一次")
    @Test
    void a_link_asks_first_and_binds_with_the_answer() {
        String link = some().link(new StationCode(mine));
        for (int preview = 0; preview < 3; preview++) {
            page().get("/k/bind?token=" + link)
                    .then()
                    .statusCode(200)
                    .header("Set-Cookie", not(containsString(COOKIE)))
                    .header("Cache-Control", equalTo("no-store"))
                    .body(containsString("值守甲站"), containsString("在这部手机上值守？"));
        }
        Response bound = form().formParam("token", link).post("/k/bind");
        bound.then().statusCode(303).header("Location", endsWith("/k"));
        String cookie = bound.header("Set-Cookie");
        assertThat(cookie)
                .contains("HTTPOnly", "SameSite=Lax", "Path=/k", "Max-Age=15552000")
                .doesNotContain("Domain");
        page().cookie(COOKIE, bound.cookie(COOKIE))
                .get("/k")
                .then()
                .statusCode(200)
                .body(containsString("王师傅，你好"));
        form().formParam("token", link).post("/k/bind").then().statusCode(410);
        page().get("/k/bind?token=" + link).then().statusCode(410);
    }

    @Test
    void an_unknown_phone_is_told_whom_to_ask_and_does_nothing() {
        page().get("/k").then().statusCode(410).body(containsString("没有在值守驿站"));
        page().cookie(COOKIE, "x".repeat(43)).get("/k").then().statusCode(410);
        form().formParam("deed", "open").post("/k/" + mine).then().statusCode(410);
        form().cookie(COOKIE, "")
                .formParam("deed", "open")
                .post("/k/" + mine)
                .then()
                .statusCode(410);
    }

    @DisplayName("没有脚本也能点：开门以后，大家一秒内看得到")
    @Test
    void a_tap_without_scripts_leads_back_to_the_page_which_says_so() {
        String token = some().token(new StationCode(mine));
        tap(token, mine, "open")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/k#s-" + mine));
        page().cookie(COOKIE, token)
                .get("/k")
                .then()
                .body(containsString("今天 05:10 站点管理员签到"), containsString("撤销"));
        await().atMost(Duration.ofSeconds(1))
                .until(
                        () ->
                                given().get("/api/v1/stations/" + mine)
                                        .asString()
                                        .contains("\"proven\":true"));
    }

    @DisplayName("甲站的手机，乙站的编号：路径里、内容里、撤销里都不行")
    @Test
    void another_stations_code_is_refused_wherever_it_stands() {
        String token = some().token(new StationCode(mine));
        tap(token, other, "open").then().statusCode(403);
        form().cookie(COOKIE, token)
                .formParam("of", UUID.randomUUID())
                .post("/k/" + other + "/undo")
                .then()
                .statusCode(403);
        form().cookie(COOKIE, token)
                .formParam("deed", "open")
                .formParam("code", other)
                .formParam("station", other)
                .post("/k/" + mine)
                .then()
                .statusCode(303);
        tap(token, "nonsense", "open").then().statusCode(403);
        assertThat(
                        some().stations
                                .station(EVERYTHING, new StationCode(other))
                                .standing()
                                .signs()
                                .proof())
                .isEmpty();
    }

    @DisplayName("设备坏了：选一件、说一句就报修；页面上看得到在修；扫标签打开这一件，别人扫到的去工作台")
    @Test
    void a_piece_that_broke_is_reported_and_its_code_leads_to_it() {
        String token = some().token(new StationCode(mine));
        String tag = pieceAt(mine);
        String elsewhere = pieceAt(other);
        String shown = page().cookie(COOKIE, token).get("/k").asString();
        assertThat(shown).contains("设备报修", tag).doesNotContain(elsewhere);

        page().cookie(COOKIE, token)
                .get("/k/e/" + tag)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/k?piece=" + tag + "#e-" + mine));
        assertThat(page().cookie(COOKIE, token).get("/k?piece=" + tag).asString())
                .contains("id=\"e-" + mine + "\" open")
                .containsPattern("value=\"" + tag + "\"[^>]* checked");
        for (String code : List.of(elsewhere, "ZC-999999999-1-0001")) {
            page().cookie(COOKIE, token)
                    .get("/k/e/" + code)
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/desk/purchase/assets/" + code));
        }
        page().get("/k/e/" + tag)
                .then()
                .header("Location", endsWith("/desk/purchase/assets/" + tag));

        report(token, tag, "不加热").then().statusCode(303);
        page().cookie(COOKIE, token)
                .get("/k")
                .then()
                .body(containsString("已报修，等单位安排"), containsString("1 件在修"));
        report(token, tag, "漏水").then().statusCode(409).body(containsString("已经报修了"));
        report(token, elsewhere, "漏水").then().statusCode(409).body(containsString("不在这个驿站"));
        report(token, "", "漏水").then().statusCode(409).body(containsString("请选一样"));
    }

    private String pieceAt(String station) {
        return bought.microwaves(SomePeople.DONGSI, Map.of(new StationCode(station), 1))
                .getFirst()
                .tag();
    }

    private Response report(String token, String tag, String wrong) {
        return form().cookie(COOKIE, token)
                .formParam("deed", "fault")
                .formParam("tag", tag)
                .formParam("wrong", wrong)
                .formParam("text", "")
                .post("/k/" + mine);
    }

    @Test
    void what_another_keeper_left_on_the_phone_is_not_done() {
        String token = some().token(new StationCode(mine));
        form().cookie(COOKIE, token)
                .formParam("deed", "shut")
                .formParam("device", UUID.randomUUID())
                .post("/k/" + mine)
                .then()
                .statusCode(410);
    }

    @Test
    void a_tap_that_is_too_old_is_refused_in_a_sentence() {
        String token = some().token(new StationCode(mine));
        form().cookie(COOKIE, token)
                .formParam("deed", "open")
                .formParam("seconds_ago", 12 * 3600 + 1)
                .post("/k/" + mine)
                .then()
                .statusCode(409)
                .body(containsString("12 小时以前"));
        form().cookie(COOKIE, token)
                .formParam("deed", "open")
                .formParam("seconds_ago", "-5")
                .post("/k/" + mine)
                .then()
                .statusCode(409)
                .body(containsString("校准手机时间"));
    }

    @Test
    void nothing_is_done_by_a_form_of_another_site() {
        String token = some().token(new StationCode(mine));
        given().header("Accept", "text/html")
                .header("Sec-Fetch-Site", "cross-site")
                .cookie(COOKIE, token)
                .formParam("deed", "shut")
                .post("/k/" + mine)
                .then()
                .statusCode(403);
        given().header("Accept", "text/html")
                .cookie(COOKIE, token)
                .formParam("deed", "shut")
                .post("/k/" + mine)
                .then()
                .statusCode(403);
    }

    @DisplayName("干事给手机、看到缺物资、停用手机；停用的手机马上什么也点不了")
    @Test
    void an_officer_gives_a_phone_and_takes_it_back() {
        String officer = officer();
        desk(officer).get("/desk/keepers?q=" + mine).then().body(containsString("值守甲站"));
        Response made =
                desk(officer)
                        .contentType("application/x-www-form-urlencoded; charset=utf-8")
                        .formParam("person", "赵<i>师傅</i>")
                        .formParam("stations", mine)
                        .post("/desk/keepers/new");
        made.then()
                .statusCode(200)
                .body(containsString("赵&lt;i&gt;师傅"), containsString("class=\"qr\""));
        Matcher link = LINK.matcher(made.asString());
        assertThat(link.find()).isTrue();
        String token = devices.bind(link.group(1), "Firefox", "192.0.2.1", "r").orElseThrow();
        some().done(some().onDuty(token), new StationCode(mine), new Deed.Need("纸杯九十九"));

        String list = desk(officer).get("/desk/keepers?q=" + mine).asString();
        assertThat(list).contains("赵&lt;i&gt;师傅", "纸杯九十九").doesNotContain(link.group(1));
        Matcher need =
                Pattern.compile("纸杯九十九.*?(/desk/keepers/needs/[0-9a-f-]+/met)", Pattern.DOTALL)
                        .matcher(list);
        assertThat(need.find()).isTrue();
        desk(officer).post(need.group(1)).then().statusCode(303);
        desk(officer).get("/desk/keepers").then().body(not(containsString("纸杯九十九")));

        String id = devices.find(token).orElseThrow().id().toString();
        desk(officer).post("/desk/keepers/" + id + "/revoke").then().statusCode(303);
        page().cookie(COOKIE, token)
                .get("/k")
                .then()
                .statusCode(410)
                .header("Set-Cookie", containsString("Max-Age=0"));
        tap(token, mine, "open").then().statusCode(410);
    }

    @Test
    void an_officer_has_no_hand_in_another_units_stations() {
        StationCode theirs = some().station("朝阳门值守站", "110101007");
        String officer = officer();
        desk(officer).get("/desk/keepers?q=朝阳门").then().body(not(containsString(theirs.value())));
        desk(officer)
                .formParam("person", "x")
                .formParam("stations", theirs.value())
                .post("/desk/keepers/new")
                .then()
                .statusCode(400)
                .body(containsString("不归你的单位"));
        String token = some().token(theirs);
        String id = devices.find(token).orElseThrow().id().toString();
        desk(officer).post("/desk/keepers/" + id + "/revoke").then().statusCode(404);
        assertThat(devices.find(token)).isPresent();
        stations.close(EVERYTHING, theirs, "test");
    }

    @DisplayName("按手机号查站点管理员的驿站：号码怎么写都行，差一位就没有，别的单位查不到；页面和留痕里都没有号码")
    @Test
    void an_officer_finds_the_stations_of_a_number() {
        NewStation station = StationExamples.dongsi();
        StationCode code = stations.register(EVERYTHING, station).code();
        String number = station.keeper().orElseThrow().mobile();
        String officer = officer();

        for (String written : List.of(number, " 138 0000-1234 ", "+86１３８００００１２３４")) {
            String page = byNumber(officer, written);
            assertThat(page).contains(code.value()).doesNotContain(mine, number);
        }
        assertThat(byNumber(officer, "13800001235")).doesNotContain(code.value()).contains("：0 个");
        assertThat(byNumber(officer, "1380000123")).doesNotContain(code.value());
        assertThat(byNumber(officer("110101007"), number)).doesNotContain(code.value());
        stations.close(EVERYTHING, code, "test");
    }

    private String byNumber(String officer, String number) {
        return desk(officer)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("mobile", number)
                .post("/desk/keepers/number")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private SomeKeepers some() {
        return new SomeKeepers(scopes, clock, sealing);
    }

    private String officer() {
        return officer(SomePeople.DONGSI);
    }

    private String officer(String unit) {
        SomePeople people = new SomePeople(jdbi, clock, sealing);
        Account person = people.person();
        people.hold(
                person,
                new HeldRole(Role.UNIT_OFFICER, unit, LocalDate.now(clock), Optional.empty()));
        return people.token(person);
    }

    private Response tap(String token, String code, String deed) {
        return form().cookie(COOKIE, token).formParam("deed", deed).post("/k/" + code);
    }

    private static RequestSpecification page() {
        return given().redirects().follow(false).header("Accept", "text/html");
    }

    private static RequestSpecification form() {
        return page().header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=utf-8");
    }

    private static RequestSpecification desk(String token) {
        return page().header("Sec-Fetch-Site", "same-origin").cookie("nuanyi_session", token);
    }
}
