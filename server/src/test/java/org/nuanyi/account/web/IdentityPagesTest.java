package org.nuanyi.account.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.nuanyi.account.SomePeople.PASSWORD;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.account.Account;
import org.nuanyi.account.SomePeople;
import org.nuanyi.kernel.crypto.Sealing;

/** Signing in by a stand-in for a city's identity provider, through the pages. */
@QuarkusTest
@TestProfile(BehindProxy.class)
class IdentityPagesTest {

    private static final String START = "/desk/identity";
    private static final String MEMORY = "nuanyi_identity";
    private static final String SESSION = "nuanyi_session";
    private static final String NO_ANSWER = "对方没有给出可信的答复";

    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    @ConfigProperty(name = "nuanyi.oidc.issuer")
    String issuer = "";

    private SomePeople people;
    private String who = "";

    @BeforeEach
    void people() {
        people = new SomePeople(jdbi, clock, sealing);
        who = UUID.randomUUID().toString();
    }

    @Test
    void the_login_page_offers_it_and_keeps_the_whole_page_that_was_asked_for() {
        browser()
                .queryParam("next", "/desk/reports?state=open&unit=1")
                .get("/desk/login")
                .then()
                .statusCode(200)
                .body(containsString("用" + BehindProxy.PROVIDER + "登录"))
                .body(
                        containsString(
                                START + "?next=%2Fdesk%2Freports%3Fstate%3Dopen%26unit%3D1\""));
    }

    @Test
    void the_browser_is_sent_there_with_what_only_it_and_we_know() {
        Response asked = browser().header("X-Forwarded-Proto", "https").get(START);

        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(asked.header("Cache-Control")).isEqualTo("no-store");
        String address = asked.header("Location");
        assertThat(address).startsWith(issuer + "/ask?").contains("response_type=code");
        assertThat(parameter(address, "redirect_uri")).matches("https://[^/]+/desk/identity/back");
        assertThat(parameter(address, "code_challenge_method")).isEqualTo("S256");
        assertThat(parameter(address, "code_challenge")).matches("[A-Za-z0-9_-]{43}");
        Cookie memory = asked.getDetailedCookie(MEMORY);
        assertThat(memory.isHttpOnly()).isTrue();
        assertThat(memory.isSecured()).isTrue();
        assertThat(memory.getSameSite()).isEqualTo("Lax");
        assertThat(memory.getPath()).isEqualTo(START);
        assertThat(memory.getMaxAge()).isEqualTo(600);
        Response another = browser().get(START);
        for (String secret : new String[] {"state", "nonce", "code_challenge"}) {
            assertThat(parameter(another.header("Location"), secret))
                    .as(secret)
                    .hasSize(43)
                    .isNotEqualTo(parameter(address, secret));
        }
    }

    @Test
    void who_linked_it_comes_in_by_it_with_a_new_session_and_goes_on_to_the_page_asked_for() {
        Account person = people.person();
        String token = people.token(person);
        link(token).then().statusCode(303).header("Location", endsWith("/desk/me"));
        with(token).get("/desk/me").then().body(containsString("已绑定"));

        String planted = people.token(people.person());
        Response asked = browser().queryParam("next", "/desk/me?x=1&y=2").get(START);
        Response back = come(asked.cookie(MEMORY), atProvider(asked.header("Location")), planted);

        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(back.header("Location")).endsWith("/desk/me?x=1&y=2");
        assertThat(back.getDetailedCookie(MEMORY).getMaxAge()).isZero();
        Cookie session = back.getDetailedCookie(SESSION);
        assertThat(session.getValue()).matches("[A-Za-z0-9_-]{43}").isNotIn(token, planted);
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getSameSite()).isEqualTo("Lax");
        with(session.getValue())
                .get("/desk/me")
                .then()
                .statusCode(200)
                .body(containsString(person.login()));
    }

    @Test
    void what_is_unlinked_on_ones_own_page_leads_nowhere() {
        String token = people.token(people.person());
        link(token);
        with(token)
                .header("Sec-Fetch-Site", "same-origin")
                .post("/desk/me/identity/remove")
                .then()
                .statusCode(303);
        with(token).get("/desk/me").then().body(not(containsString("已绑定")));
        isRefused(signIn(), "这个身份还没有绑定账号");
    }

    @Test
    void an_identity_nobody_linked_is_told_so_and_makes_no_account() {
        isRefused(signIn(), "这个身份还没有绑定账号");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/desk",
                "/\\evil.example",
                "https:/evil.example",
                "https://evil.example/desk",
                "%2F%2Fevil.example",
                "/desk/../../evil",
                "/desk/%2e%2e/x\nSet-Cookie: a=b",
                "javascript:alert(1)"
            })
    void nobody_is_led_away_after_coming_back(String next) {
        link(people.token(people.person()));
        Response asked = browser().queryParam("next", next).get(START);
        come(asked.cookie(MEMORY), atProvider(asked.header("Location")), "")
                .then()
                .statusCode(303)
                .header("Location", endsWith(":" + RestAssured.port + "/desk"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"another state", "no state", "no memory", "another's memory"})
    void an_answer_to_another_question_opens_nothing(String wrong) {
        link(people.token(people.person()));
        Response asked = browser().get(START);
        String back = atProvider(asked.header("Location"));
        String memory = asked.cookie(MEMORY);
        Response came =
                switch (wrong) {
                    case "another state" ->
                            come(
                                    memory,
                                    back.replaceAll("state=.*", "state=" + "x".repeat(43)),
                                    "");
                    case "no state" -> come(memory, back.replaceAll("&state=.*", ""), "");
                    case "no memory" -> come("", back, "");
                    default -> come(browser().get(START).cookie(MEMORY), back, "");
                };
        isRefused(came, NO_ANSWER);
    }

    @Test
    void what_the_provider_refuses_is_told() {
        Response asked = browser().get(START);
        String state = parameter(asked.header("Location"), "state");
        isRefused(
                come(
                        asked.cookie(MEMORY),
                        url(START + "/back?error=access_denied&state=" + state),
                        ""),
                NO_ANSWER);
    }

    @Test
    void another_site_can_send_a_browser_back_and_do_nothing_else() {
        String token = people.token(people.person());
        link(token);
        for (String path :
                new String[] {"/desk/me/identity", "/desk/me/identity/remove", START + "/back"}) {
            with(token)
                    .header("Sec-Fetch-Site", "cross-site")
                    .contentType("application/x-www-form-urlencoded")
                    .post(path)
                    .then()
                    .statusCode(403);
        }
        with(token).post("/desk/me/identity").then().statusCode(403);
        with(token).get("/desk/me/identity").then().statusCode(405);
        with(token).get("/desk/me").then().body(containsString("已绑定"));
    }

    @Test
    void a_provider_that_does_not_answer_leaves_the_password() {
        Account person = people.person();
        given().get(issuer + "/away");
        try {
            isRefused(browser().get(START), NO_ANSWER);
            Response signedIn =
                    browser()
                            .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                            .formParam("login", person.login())
                            .formParam("password", PASSWORD)
                            .post("/desk/login");
            with(signedIn.cookie(SESSION)).get("/desk/me").then().statusCode(200);
        } finally {
            given().get(issuer + "/here");
        }
    }

    /** Nobody is signed in; the login page says why. */
    private static void isRefused(Response answer, String sentence) {
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.cookies()).doesNotContainKey(SESSION);
        browser()
                .get(URI.create(answer.header("Location")))
                .then()
                .statusCode(400)
                .body(containsString(sentence))
                .body(containsString("type=\"password\""));
    }

    /** The form's answer sends on by itself: its redirect may not leave the site. */
    private Response link(String token) {
        Response page =
                with(token).header("Sec-Fetch-Site", "same-origin").post("/desk/me/identity");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.header("Refresh")).startsWith("0; url=" + issuer);
        String address = page.header("Refresh").substring("0; url=".length());
        return come(page.cookie(MEMORY), atProvider(address), token);
    }

    private Response signIn() {
        Response asked = browser().get(START);
        return come(asked.cookie(MEMORY), atProvider(asked.header("Location")), "");
    }

    /** Somebody signs in at the provider: where the browser is sent back to. */
    private String atProvider(String address) {
        return browser()
                .urlEncodingEnabled(false)
                .get(URI.create(address + "&who=" + who))
                .header("Location");
    }

    private static Response come(String memory, String address, String session) {
        return browser()
                .header("Sec-Fetch-Site", "cross-site")
                .cookie(MEMORY, memory)
                .cookie(SESSION, session)
                .urlEncodingEnabled(false)
                .get(URI.create(address));
    }

    private static String url(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }

    private static RequestSpecification with(String token) {
        return browser().cookie(SESSION, token);
    }

    private static RequestSpecification browser() {
        return given().redirects().follow(false).header("Accept", "text/html");
    }

    private static String parameter(String address, String name) {
        Matcher found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(address);
        assertThat(found.find()).as("%s in %s", name, address).isTrue();
        return URLDecoder.decode(found.group(1), UTF_8);
    }
}
