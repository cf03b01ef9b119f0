package org.nuanyi.cabinet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.nuanyi.cabinet.web.MemberRequests.COOKIE;
import static org.nuanyi.cabinet.web.MemberRequests.by;
import static org.nuanyi.cabinet.web.MemberRequests.byNobody;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.cabinet.sim.Fleet;
import org.nuanyi.cabinet.web.SomeDoors.Stood;

/** A member signs in by phone: by the number of the card, or by WeChat. */
@QuarkusTest
@TestProfile(CabinetProfile.class)
class MemberPagesTest {

    private static final String WECHAT =
            "Mozilla/5.0 (iPhone) AppleWebKit/605 MicroMessenger/8.0.50 Language/zh_CN";

    @TempDir private static Path folder;

    private static Fleet fleet;

    @Inject SomeDoors some;

    @BeforeAll
    static void people() {
        fleet = SomeDoors.fleet(0.05);
    }

    @AfterAll
    static void leave() {
        fleet.close();
    }

    private static Response signIn(String card, String phoneEnd, String slip, String cabinet) {
        return byNobody()
                .header("Sec-Fetch-Site", "same-origin")
                .formParams("number", card, "phone", phoneEnd, "wechat", slip, "cabinet", cabinet)
                .post("/cabinet/sign-in");
    }

    @Test
    @DisplayName("第一次填卡号，回到柜前；以后扫码就能开")
    void the_number_of_the_card_is_typed_once() {
        Stood stood = some.stand("登录驿站", fleet, folder);
        String card = SomeDoors.card();

        Response signedIn = signIn(card, card.substring(8), "", stood.id());

        signedIn.then().statusCode(303).header("Location", endsWith("/cabinet/" + stood.id()));
        assertThat(signedIn.header("Set-Cookie"))
                .contains(COOKIE, "HTTPOnly", "SameSite=Lax", "Path=/cabinet", "Max-Age=15552000");
        by(signedIn.cookie(COOKIE))
                .get("/cabinet/" + stood.id())
                .then()
                .body(
                        allOf(
                                containsString("今天还可领 2"),
                                containsString("本月还可领 3"),
                                containsString("打开，拿一件"),
                                not(containsString("用手机开柜"))));
    }

    @Test
    void who_is_not_known_is_told_so_in_a_sentence_and_the_number_is_not_said_again() {
        String card = SomeDoors.card();

        signIn(card, "x", "", "e001")
                .then()
                .statusCode(400)
                .body(containsString("手机号填后四位数字"))
                .body(not(containsString(card)));
        String wrong = card.endsWith("0000") ? "1111" : "0000";
        signIn(card, wrong, "", "e001")
                .then()
                .statusCode(422)
                .body(containsString("对不上会员登记"))
                .body(not(containsString(card)));
        for (int n = 0; n < 5; n++) {
            signIn(card, wrong, "", "e001");
        }
        signIn(card, card.substring(8), "", "e001")
                .then()
                .statusCode(429)
                .body(containsString("请过一会儿再试"));
    }

    @Test
    @DisplayName("微信里：先问微信；第一次填卡号，以后什么都不用填")
    void inside_wechat_the_number_is_typed_once_for_all_phones() {
        String who = UUID.randomUUID().toString();
        String card = SomeDoors.card();
        String slip = slip(who);
        assertThat(slip).isNotEmpty().doesNotContain(who);

        signIn(card, card.substring(8), slip, "e001").then().statusCode(303);

        Response again = back(who);
        again.then().statusCode(303).header("Location", endsWith("/cabinet/e001"));
        assertThat(again.cookie(COOKIE)).hasSize(43);
    }

    private String slip(String who) {
        return back(who)
                .then()
                .statusCode(200)
                .extract()
                .htmlPath()
                .getString("**.find { it.@name == 'wechat' }.@value");
    }

    /** To WeChat, and back from it. */
    private static Response back(String who) {
        Response asked =
                byNobody()
                        .header("User-Agent", WECHAT)
                        .get("/cabinet/sign-in?cabinet=e001")
                        .then()
                        .statusCode(303)
                        .header(
                                "Location",
                                startsWith("https://open.weixin.qq.com/connect/oauth2/authorize"))
                        .extract()
                        .response();
        String state = asked.header("Location").replaceAll(".*state=([^#]*)#.*", "$1");
        return byNobody()
                .cookies(asked.cookies())
                .queryParams("cabinet", "e001", "code", "code-of-" + who, "state", state)
                .get("/cabinet/wechat");
    }

    @Test
    void what_another_site_brings_from_wechat_is_not_believed() {
        byNobody()
                .cookie("nuanyi_cabinet_asked", "x".repeat(43))
                .queryParams("cabinet", "e001", "code", "code-of-li", "state", "y".repeat(43))
                .get("/cabinet/wechat")
                .then()
                .statusCode(200)
                .body("**.find { it.@name == 'wechat' }.@value", equalTo(""));
    }
}
