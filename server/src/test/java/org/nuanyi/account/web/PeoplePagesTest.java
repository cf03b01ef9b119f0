package org.nuanyi.account.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.account.Account;
import org.nuanyi.account.SignInResult;
import org.nuanyi.account.SomePeople;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.testing.AuditEntries;

/** What the three administrators do, and what the pages refuse them. */
@QuarkusTest
class PeoplePagesTest {

    private static final Pattern LINK = Pattern.compile("/desk/link\\?token=([A-Za-z0-9_-]{43})");

    @Inject Jdbi jdbi;
    @Inject Scopes scopes;
    @Inject Clock clock;
    @Inject Sealing sealing;

    private SomePeople people;
    private Account system;
    private Account security;
    private Account person;

    @BeforeEach
    void people() {
        people = new SomePeople(jdbi, clock, sealing);
        system = people.holding(Role.SYSTEM_ADMINISTRATOR);
        security = people.holding(Role.SECURITY_ADMINISTRATOR);
        person = people.person();
    }

    @Test
    void a_new_account_is_shown_with_its_link_this_once() {
        String login = "new-" + UUID.randomUUID().toString().substring(0, 8);
        String token = people.token(system);
        Response made = add(token, login, "王<b>芳</b>");

        assertThat(made.statusCode()).isEqualTo(200);
        made.then().body(containsString("王&lt;b&gt;芳&lt;/b&gt;")).body(not(containsString("<b>芳")));
        Matcher link = LINK.matcher(made.asString());
        assertThat(link.find()).isTrue();
        assertThat(people.links.find(link.group(1)).orElseThrow().login()).isEqualTo(login);
        with(token)
                .get(page(people.accounts.findByLogin(login).orElseThrow()))
                .then()
                .body(not(containsString(link.group(1))));
        add(token, login, "别人").then().statusCode(400).body(containsString("已经有人用了"));
        add(token, "A B", "别人").then().statusCode(400).body(containsString("value=\"A B\""));
    }

    @Test
    void people_are_found_by_part_of_name_or_login_and_paged() {
        String prefix = "page" + UUID.randomUUID().toString().substring(0, 6);
        for (int n = 10; n < 62; n++) {
            people.accounts.add(prefix + "." + n, "翻页", SomePeople.TEST);
        }
        String token = people.token(system);
        String first = with(token).get("/desk/people?q=" + prefix).asString();
        assertThat(first).contains(prefix + ".10", prefix + ".59").doesNotContain(prefix + ".60");
        Matcher next =
                Pattern.compile("href=\"(/desk/people\\?q=[^\"]+after=[^\"]+)\"").matcher(first);
        assertThat(next.find()).isTrue();
        assertThat(with(token).get(next.group(1).replace("&amp;", "&")).asString())
                .contains(prefix + ".60", prefix + ".61")
                .doesNotContain("<td>" + prefix + ".59");
        with(token).get("/desk/people?q=%25").then().body(not(containsString(prefix)));
    }

    @Test
    void the_security_administrator_gives_a_role_with_its_days_and_takes_it() {
        String token = people.token(security);
        give(token, person, "unit-officer", "2099-01-01").then().statusCode(303);
        with(token)
                .get(page(person))
                .then()
                .body(containsString("2099-01-01"))
                .body(containsString("单位干事"));

        long given = people.roles.list(person.id()).getFirst().id();
        post(token, page(person) + "/roles/" + given + "/take").then().statusCode(303);
        assertThat(people.roles.list(person.id()).getFirst().takenBy()).contains(security.login());
    }

    @Test
    void what_cannot_be_given_is_said_in_a_sentence() {
        String token = people.token(security);
        give(token, people.accounts.account(system.id()), "audit-administrator", "")
                .then()
                .statusCode(400)
                .body(containsString("必须是三个人"));
        give(token, person, "keeper", "2020-01-01").then().statusCode(400);
        give(token, person, "keeper", "someday").then().statusCode(400);
        give(token, person, "device", "").then().statusCode(400);
        give(token, security, "keeper", "").then().statusCode(400).body(containsString("自己的角色"));
    }

    @Test
    void each_administrator_does_what_is_his_and_the_third_only_looks() {
        String audit = people.token(people.holding(Role.AUDIT_ADMINISTRATOR));
        String[] making = {"/link", "/disable", "/enable", "/new-password", "/invite"};
        for (String what : making) {
            post(people.token(security), page(person) + what).then().statusCode(403);
            post(audit, page(person) + what).then().statusCode(403);
        }
        for (String token : new String[] {people.token(system), audit}) {
            give(token, person, "keeper", "").then().statusCode(403);
            post(token, page(person) + "/roles/1/take").then().statusCode(403);
        }
        post(audit, page(person) + "/sign-out").then().statusCode(403);
        with(audit)
                .get(page(person))
                .then()
                .statusCode(200)
                .body(not(containsString("<form method=\"post\" action=\"/desk/people")));
        String keeper = people.token(people.holding(Role.KEEPER));
        with(keeper).get("/desk/people").then().statusCode(403);
        with(keeper).get("/desk").then().statusCode(200).body(not(containsString("/desk/people")));
    }

    @Test
    void the_system_administrator_cannot_become_another_administrator_by_a_link() {
        String token = people.token(system);
        post(token, page(security) + "/link").then().statusCode(403);
        post(token, page(system) + "/link").then().statusCode(403);
        Response link = post(token, page(person) + "/link");
        assertThat(LINK.matcher(link.asString()).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"disable", "enable", "new-password", "link"})
    void nobody_does_it_to_his_own_account(String what) {
        post(people.token(system), page(system) + "/" + what).then().statusCode(403);
    }

    @Test
    void who_is_disabled_is_out_at_once_and_may_be_let_in_again() {
        String theirs = people.token(person);
        String token = people.token(system);
        post(token, page(person) + "/disable").then().statusCode(303);
        with(theirs).get("/desk").then().statusCode(303);
        with(token).get(page(person)).then().body(containsString("已停用"));
        post(token, page(person) + "/enable").then().statusCode(303);
        assertThat(people.accounts.account(person.id()).isDisabled()).isFalse();
    }

    @Test
    void somebody_s_browsers_are_signed_out_by_an_administrator() {
        String theirs = people.token(person);
        post(people.token(security), page(person) + "/sign-out").then().statusCode(303);
        with(theirs).get("/desk").then().statusCode(303);
    }

    @Test
    void one_browser_of_somebody_is_signed_out_and_the_others_stay() {
        String lost = people.token(person);
        UUID session = people.sessions.find(lost).orElseThrow().session().id();
        String kept = signIn();
        String token = people.token(security);
        with(token).get(page(person)).then().body(containsString("/sessions/" + session + "/end"));
        post(token, page(person) + "/sessions/" + session + "/end").then().statusCode(303);
        with(lost).get("/desk").then().statusCode(303);
        with(kept).get("/desk").then().statusCode(200);
        String audit = people.token(people.holding(Role.AUDIT_ADMINISTRATOR));
        with(audit).get(page(person)).then().body(not(containsString("/sessions/")));
    }

    private String signIn() {
        return ((SignInResult.Opened)
                        people.signIn.byPassword(
                                person.login(), SomePeople.PASSWORD, SomePeople.HERE))
                .token();
    }

    @Test
    void a_link_of_another_site_or_a_forged_form_changes_nothing() {
        String token = people.token(system);
        for (String from : new String[] {"cross-site", "same-site"}) {
            with(token)
                    .header("Sec-Fetch-Site", from)
                    .post(page(person) + "/disable")
                    .then()
                    .statusCode(403);
        }
        with(token).post(page(person) + "/disable").then().statusCode(403);
        with(token).get(page(person) + "/disable").then().statusCode(404);
        assertThat(people.accounts.account(person.id()).isDisabled()).isFalse();
    }

    @Test
    void what_another_site_sends_and_what_is_not_his_stand_in_the_audit_trail() {
        with(people.token(system))
                .header("Sec-Fetch-Site", "cross-site")
                .header("X-Request-Id", "people-1")
                .post(page(person) + "/disable");
        with(people.token(system))
                .header("Sec-Fetch-Site", "same-origin")
                .header("X-Request-Id", "people-2")
                .post(page(system) + "/disable");
        with("no session").header("X-Request-Id", "people-3").post(page(person) + "/disable");

        assertThat(AuditEntries.of(scopes, "people-1"))
                .singleElement()
                .asString()
                .contains(page(person) + "/disable by " + system.id())
                .contains("system-administrator refused", "another site");
        assertThat(AuditEntries.of(scopes, "people-2"))
                .singleElement()
                .asString()
                .contains("refused", "his or her own account");
        assertThat(AuditEntries.of(scopes, "people-3")).isEmpty();
    }

    @Test
    void an_account_that_is_not_there_is_a_404() {
        String token = people.token(system);
        with(token).get("/desk/people/" + UUID.randomUUID()).then().statusCode(404);
        with(token).get("/desk/people/1").then().statusCode(404);
    }

    private static String page(Account account) {
        return "/desk/people/" + account.id();
    }

    private static Response add(String token, String login, String name) {
        return form(token)
                .formParam("login", login)
                .formParam("name", name)
                .post("/desk/people/new");
    }

    private static Response give(String token, Account account, String role, String until) {
        return form(token)
                .formParam("role", role)
                .formParam("unit", SomePeople.DONGSI)
                .formParam("until", until)
                .post(page(account) + "/roles");
    }

    private static Response post(String token, String path) {
        return with(token).header("Sec-Fetch-Site", "same-origin").post(path);
    }

    private static RequestSpecification form(String token) {
        return with(token)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private static RequestSpecification with(String token) {
        return given().redirects().follow(false).cookie("nuanyi_session", token);
    }
}
