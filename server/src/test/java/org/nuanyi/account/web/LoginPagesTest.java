package org.nuanyi.account.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.nuanyi.account.SomePeople.PASSWORD;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.account.Account;
import org.nuanyi.account.SomePeople;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.testing.LogLines;

/** Signing in through the pages, as people and as those who should not get in. */
@QuarkusTest
@TestProfile(BehindProxy.class)
class LoginPagesTest {

    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    private SomePeople people;

    /** Each test comes from an address of its own: who fails too often at one must wait there. */
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private static String address() {
        return "203.0.113." + ADDRESSES.get();
    }

    @BeforeEach
    void people() {
        ADDRESSES.incrementAndGet();
        people = new SomePeople(jdbi, clock, sealing);
    }

    @Test
    void who_signs_in_gets_a_cookie_no_script_can_read_and_goes_on_to_the_page_asked_for() {
        Response answer = signIn(people.person().login(), PASSWORD, "/desk/me?x=1");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/desk/me?x=1");
        Cookie cookie = answer.getDetailedCookie("nuanyi_session");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getMaxAge()).as("until the browser closes").isEqualTo(-1);
        assertThat(cookie.getValue()).matches("[A-Za-z0-9_-]{43}");
        with(cookie.getValue()).get("/desk/me").then().statusCode(200).body(containsString("李明"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/desk",
                "/\\evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/desk/../../evil",
                "/desk\u0000",
                "http:/desk/me",
                "/deskevil",
                "/s/10000001",
                "/desk/login",
                "desk/me",
                "/desk/me\r\nSet-Cookie: a=b",
                ""
            })
    void nobody_is_led_away_after_signing_in(String next) {
        signIn(people.person().login(), PASSWORD, next)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/desk"));
    }

    @ParameterizedTest
    @CsvSource({"nobody-at-all", "known"})
    void a_wrong_password_and_an_unknown_name_read_the_same(String who) {
        String login = who.equals("known") ? people.person().login() : who;
        Response answer = signIn(login, "a bad guess", "/desk");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.cookies()).isEmpty();
        assertThat(answer.asString().replace(login, "…"))
                .contains("登录名或密码不对，或者试得太多了")
                .doesNotContain("a bad guess");
    }

    @Test
    void what_was_typed_is_kept_and_harmless() {
        signIn("\"><script>alert(1)</script>", "wrong", "/desk")
                .then()
                .body(containsString("&quot;&gt;&lt;script&gt;"))
                .body(not(containsString("<script>")));
    }

    @Test
    void a_session_somebody_else_put_into_the_browser_is_not_the_one_that_is_opened() {
        String planted = people.token(people.person());
        Account victim = people.person();

        Response answer =
                form().cookie("nuanyi_session", planted)
                        .formParam("login", victim.login())
                        .formParam("password", PASSWORD)
                        .post("/desk/login");

        assertThat(answer.cookie("nuanyi_session")).isNotEqualTo(planted);
        assertThat(people.sessions.find(planted).orElseThrow().account().id())
                .isNotEqualTo(victim.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "' or 1=1 --",
                "null",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void a_forged_cookie_is_nobody(String token) {
        with(token)
                .get("/desk/me")
                .then()
                .statusCode(303)
                .header("Location", containsString("/desk/login"));
    }

    @Test
    void a_tampered_cookie_is_nobody() {
        String token = people.token(people.person());
        for (int at : new int[] {0, 20, 42}) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, at) + other + token.substring(at + 1);
            with(changed).get("/desk/me").then().statusCode(303);
        }
        with(token).get("/desk/me").then().statusCode(200);
    }

    @Test
    void who_signs_out_is_out_and_the_old_cookie_opens_nothing() {
        String token = people.token(people.person());

        Response out = post(token, "/desk/sign-out");

        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.getDetailedCookie("nuanyi_session").getMaxAge()).isZero();
        with(token).get("/desk/me").then().statusCode(303);
    }

    @Test
    void an_administrator_without_second_factor_can_do_nothing_but_set_it_up() {
        Account person = people.person();
        people.give(person, Role.FINANCE);
        String token = signIn(person.login(), PASSWORD, "/desk").cookie("nuanyi_session");

        for (String path : new String[] {"/desk", "/desk/me"}) {
            with(token).get(path).then().statusCode(303).header("Location", endsWith("/desk/code"));
        }
        with(token)
                .get("/desk/code")
                .then()
                .statusCode(200)
                .body(containsString("<svg class=\"qr\""));
    }

    @Test
    void a_demanded_password_comes_before_everything_else() {
        Account person = people.person();
        people.accounts.demandNewPassword(person.id(), SomePeople.TEST);
        String token = signIn(person.login(), PASSWORD, "/desk").cookie("nuanyi_session");

        with(token)
                .get("/desk/me")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/desk/password"));
        Response changed =
                form().cookie("nuanyi_session", token)
                        .header("Sec-Fetch-Site", "same-origin")
                        .formParam("old", PASSWORD)
                        .formParam("password", "correct horse battery")
                        .post("/desk/password");
        assertThat(changed.statusCode()).isEqualTo(303);
        with(changed.cookie("nuanyi_session")).get("/desk/me").then().statusCode(200);
    }

    @Test
    void a_code_is_asked_for_after_the_password_and_nothing_is_open_before() {
        Account person = people.person();
        String secret = people.secret(people.sessions.find(people.token(person)).orElseThrow());
        Response password = signIn(person.login(), PASSWORD, "/desk/me");
        String halfOpen = password.cookie("nuanyi_session");

        assertThat(password.header("Location")).contains("/desk/login/code?next=%2Fdesk%2Fme");
        with(halfOpen).get("/desk/me").then().statusCode(303);
        with(halfOpen).get("/desk/login/code").then().statusCode(200);
        Response wrong = code(halfOpen, "000000");
        assertThat(wrong.statusCode()).isEqualTo(400);
        Response right = code(halfOpen, people.code(secret, 1));
        assertThat(right.header("Location")).endsWith("/desk/me");
        with(right.cookie("nuanyi_session")).get("/desk/me").then().statusCode(200);
        with(halfOpen).get("/desk/me").then().statusCode(303);
    }

    @Test
    void no_password_token_or_code_comes_into_a_log() {
        Account person = people.person();
        String link = people.links.make(person.id(), SomePeople.TEST);
        String linked = link.substring(link.indexOf('=') + 1);
        try (LogLines lines = LogLines.watched()) {
            given().get("/" + link);
            String token = signIn(person.login(), PASSWORD, "/desk").cookie("nuanyi_session");
            with(token).get("/desk/me");
            assertThat(lines.records())
                    .isNotEmpty()
                    .allSatisfy(
                            line ->
                                    assertThat(line.getFormattedMessage() + line.getMdcCopy())
                                            .doesNotContain(linked, PASSWORD, token));
        }
    }

    @Test
    void a_link_sets_a_password_once_and_says_so_afterwards() {
        Account invited = people.invited();
        String link = "/" + people.links.make(invited.id(), SomePeople.TEST);
        String token = link.substring(link.indexOf('=') + 1);

        given().get(link).then().statusCode(200).body(containsString(invited.login()));
        use(token, "1234567890").then().statusCode(400).body(containsString("很多人用"));
        Response used = use(token, PASSWORD);
        assertThat(used.statusCode()).isEqualTo(303);
        with(used.cookie("nuanyi_session")).get("/desk").then().statusCode(200);
        given().get(link).then().statusCode(410).body(containsString("这个链接不能用了"));
        assertThat(use(token, PASSWORD).cookies()).isEmpty();
    }

    private static Response signIn(String login, String password, String next) {
        return form().formParam("login", login)
                .formParam("password", password)
                .formParam("next", next)
                .post("/desk/login");
    }

    private static Response code(String token, String code) {
        return form().cookie("nuanyi_session", token)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("code", code)
                .formParam("next", "/desk/me")
                .post("/desk/login/code");
    }

    private static Response use(String token, String password) {
        return form().formParam("token", token).formParam("password", password).post("/desk/link");
    }

    private static Response post(String token, String path) {
        return with(token).header("Sec-Fetch-Site", "same-origin").post(path);
    }

    private static RequestSpecification with(String token) {
        return given().redirects().follow(false).cookie("nuanyi_session", token);
    }

    private static RequestSpecification form() {
        return given().redirects()
                .follow(false)
                .header("X-Forwarded-For", address())
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }
}
