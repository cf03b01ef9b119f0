package org.nuanyi.cabinet.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.nuanyi.cabinet.web.MemberRequests.COOKIE;
import static org.nuanyi.cabinet.web.MemberRequests.by;
import static org.nuanyi.cabinet.web.MemberRequests.byNobody;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.account.SomePeople;
import org.nuanyi.cabinet.Asking;
import org.nuanyi.cabinet.Members;
import org.nuanyi.cabinet.Openings;
import org.nuanyi.cabinet.sim.Fleet;
import org.nuanyi.cabinet.web.SomeDoors.Stood;
import org.nuanyi.core.cabinet.Opening.Fact;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;

/** A member opens a cabinet by phone. */
@QuarkusTest
@TestProfile(CabinetProfile.class)
class DoorPagesTest {

    @TempDir private static Path folder;

    private static Fleet fleet;

    @TestHTTPResource("/")
    URI root;

    @Inject SomeDoors some;
    @Inject Openings openings;
    @Inject Members members;
    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    @BeforeAll
    static void people() {
        fleet = SomeDoors.fleet(0.05);
    }

    @AfterAll
    static void leave() {
        fleet.close();
    }

    private static Response tap(String phone, String cabinet, int lane, UUID key, String what) {
        return by(phone)
                .formParams("key", key, "lane", lane, "what", what)
                .post("/cabinet/" + cabinet + "/open");
    }

    private static String opening(Response tapped) {
        return tapped.then()
                .statusCode(303)
                .header("Location", containsString("/cabinet/openings/"))
                .extract()
                .header("Location")
                .replaceAll(".*/", "");
    }

    private static void settled(String phone, String opening) {
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () ->
                                by(phone)
                                        .get("/cabinet/openings/" + opening)
                                        .asString()
                                        .contains("关好了，谢谢"));
    }

    @Test
    @DisplayName("扫码：在哪里、有什么、还有几件；没登录也看得到，急救排第一")
    void the_code_shows_what_is_in_it_to_anybody() {
        Stood stood = some.stand("扫码驿站", fleet, folder);

        String page =
                byNobody()
                        .get("/cabinet/" + stood.id())
                        .then()
                        .statusCode(200)
                        .header("Cache-Control", "no-store")
                        .body(
                                allOf(
                                        containsString("扫码驿站"),
                                        containsString("一层大厅，电梯对面"),
                                        containsString("在线"),
                                        containsString("还有 18 只"),
                                        containsString("拿完了"),
                                        containsString("用手机开柜")))
                        .body(not(containsString("<form")))
                        .extract()
                        .asString();
        assertThat(page.indexOf("急救包")).isLessThan(page.indexOf("口罩"));
        byNobody().get("/cabinet/no-such-cabinet").then().statusCode(404);
    }

    @Test
    @DisplayName("点一下，门开了、拿了、关好：页面自己跟着变，只有本人看得到")
    void an_opening_is_followed_to_its_end_by_who_asked() throws Exception {
        Stood stood = some.stand("开门驿站", fleet, folder);
        String phone = some.phone();

        String opening = opening(tap(phone, stood.id(), 1, UUID.randomUUID(), "take"));

        List<String> told = follow(phone, opening);
        assertThat(told).anySatisfy(line -> assertThat(line).contains("1 号门开了"));
        assertThat(told.getLast()).contains("关好了，谢谢", "拿了 1 只", "data-over");
        by(phone)
                .get("/cabinet/" + stood.id())
                .then()
                .body(allOf(containsString("今天还可领 1"), containsString("还有 17 只")));
        String stranger = some.phone();
        by(stranger).get("/cabinet/openings/" + opening).then().statusCode(404);
        by(stranger).get("/cabinet/openings/" + opening + "/events").then().statusCode(404);
        byNobody().get("/cabinet/openings/" + opening).then().statusCode(404);
        byNobody().get("/cabinet/openings/" + opening + "/events").then().statusCode(404);
    }

    private List<String> follow(String phone, String opening)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(root.resolve("/cabinet/openings/" + opening + "/events"))
                        .header("Cookie", COOKIE + "=" + phone)
                        .header("Accept", "text/event-stream")
                        .header("Accept-Language", "zh-CN")
                        .timeout(Duration.ofSeconds(30))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<java.util.stream.Stream<String>> answer =
                    client.send(request, BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body().filter(line -> line.startsWith("data:")).toList();
        }
    }

    @Test
    void without_scripts_the_page_asks_again_by_itself_until_it_is_over() {
        Stood stood = some.stand("无脚本驿站", fleet, folder);
        String phone = some.phone();
        UUID running = UUID.randomUUID();
        openings.allow(new Asking(running, stood.id(), 1, 1, some.member(phone)));

        by(phone)
                .get("/cabinet/openings/" + running)
                .then()
                .body(containsString("<noscript><meta http-equiv=\"refresh\""));
        openings.hear(stood.id(), running, Fact.DENIED);
        by(phone)
                .get("/cabinet/openings/" + running)
                .then()
                .body(
                        allOf(
                                containsString("智能柜没有开门"),
                                not(containsString("http-equiv=\"refresh\""))));
    }

    @Test
    @DisplayName("同一张表单点两下，是同一次开门")
    void a_form_that_is_sent_twice_opens_once() {
        Stood stood = some.stand("两下驿站", fleet, folder);
        String phone = some.phone();
        UUID key = UUID.randomUUID();

        String once = opening(tap(phone, stood.id(), 1, key, "take"));

        assertThat(opening(tap(phone, stood.id(), 1, key, "take"))).isEqualTo(once);
        settled(phone, once);
        by(phone).get("/cabinet/" + stood.id()).then().body(containsString("今天还可领 1"));
        tap(phone, stood.id(), 3, key, "take").then().statusCode(409);
    }

    @Test
    @DisplayName("额度用完说得清楚；急救不计额度")
    void beyond_the_quota_it_says_so_and_first_aid_is_never_refused() {
        Stood stood = some.stand("额度驿站", fleet, folder);
        String phone = some.phone();
        for (int n = 0; n < 2; n++) {
            settled(phone, opening(tap(phone, stood.id(), 1, UUID.randomUUID(), "take")));
        }

        tap(phone, stood.id(), 1, UUID.randomUUID(), "take")
                .then()
                .statusCode(409)
                .body(containsString("这一样今天已经领到上限了"))
                .body(containsString("今天的额度用完了"));
        settled(phone, opening(tap(phone, stood.id(), 3, UUID.randomUUID(), "take")));
    }

    @Test
    @DisplayName("借了要还：没还不能再借，还了就清")
    void what_is_borrowed_is_given_back() {
        Stood stood = some.stand("借还驿站", fleet, folder);
        String phone = some.phone();

        settled(phone, opening(tap(phone, stood.id(), 2, UUID.randomUUID(), "take")));

        by(phone)
                .get("/cabinet/" + stood.id())
                .then()
                .body(allOf(containsString("打开，归还"), containsString("还没有归还")));
        tap(phone, stood.id(), 2, UUID.randomUUID(), "take")
                .then()
                .statusCode(409)
                .body(containsString("上次借的还没有归还"));
        by(phone).get("/cabinet/mine").then().body(containsString("雨伞 1 把"));

        settled(phone, opening(tap(phone, stood.id(), 2, UUID.randomUUID(), "return")));
        by(phone).get("/cabinet/mine").then().body(containsString("没有借着的东西"));
    }

    @Test
    void a_cabinet_that_is_away_is_opened_by_a_card() {
        Stood stood = some.stand("离线驿站");
        String phone = some.phone();

        by(phone)
                .get("/cabinet/" + stood.id())
                .then()
                .body(allOf(containsString("离线：刷卡可开"), not(containsString("<form"))));
        tap(phone, stood.id(), 3, UUID.randomUUID(), "take")
                .then()
                .statusCode(409)
                .body(containsString("手机开不了。刷卡可开"));
    }

    @Test
    void who_is_not_signed_in_or_has_left_is_sent_to_sign_in() {
        Stood stood = some.stand("离会驿站");
        String phone = some.phone();
        by(phone).get("/cabinet/mine").then().statusCode(200);

        members.leave(some.member(phone));

        by(phone)
                .get("/cabinet/mine")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/cabinet/sign-in"));
        tap(phone, stood.id(), 1, UUID.randomUUID(), "take")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/cabinet/sign-in?cabinet=" + stood.id()));
    }

    @Test
    void a_form_that_another_site_sends_opens_nothing() {
        Stood stood = some.stand("别站驿站", fleet, folder);

        given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "cross-site")
                .cookie(COOKIE, some.phone())
                .formParams("key", UUID.randomUUID(), "lane", 1, "what", "take")
                .post("/cabinet/" + stood.id() + "/open")
                .then()
                .statusCode(403);
    }

    @Test
    @DisplayName("我的记录：说清楚什么留下、留到哪天；在这部手机上退出")
    void ones_own_is_shown_and_forgotten_and_the_phone_signs_out() {
        Stood stood = some.stand("我的驿站", fleet, folder);
        String phone = some.phone();
        settled(phone, opening(tap(phone, stood.id(), 1, UUID.randomUUID(), "take")));

        by(phone)
                .get("/cabinet/mine")
                .then()
                .statusCode(200)
                .body(
                        allOf(
                                containsString("拿了 1 只"),
                                containsString("要算额度"),
                                containsString("还没有归还的借用，还了才能忘掉")));
        by(phone)
                .post("/cabinet/mine/forget")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/cabinet/mine?forgot=yes"));
        by(phone)
                .get("/cabinet/mine?forgot=yes")
                .then()
                .body(allOf(containsString("忘掉了。"), containsString("拿了 1 只")));

        by(phone).post("/cabinet/mine/sign-out").then().statusCode(303);
        by(phone).get("/cabinet/mine").then().statusCode(303);
    }

    @Test
    void a_label_with_the_code_is_printed_at_the_desk() {
        Stood stood = some.stand("标签驿站");
        SomePeople people = new SomePeople(jdbi, clock, sealing);
        String session = people.token(people.holding(Role.UNIT_OFFICER));

        given().cookie("nuanyi_session", session)
                .get("/desk/cabinets/" + stood.id() + "/label")
                .then()
                .statusCode(200)
                .body(allOf(containsString("标签驿站"), containsString("柜号 " + stood.id())))
                .body(containsString("class=\"qr\""));
        given().cookie("nuanyi_session", session)
                .get("/desk/cabinets/" + stood.id() + "/qr.svg")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml");
        given().redirects()
                .follow(false)
                .get("/desk/cabinets/" + stood.id() + "/label")
                .then()
                .statusCode(303);
    }
}
