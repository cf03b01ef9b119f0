package org.nuanyi.auditing.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.account.Account;
import org.nuanyi.account.SomePeople;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.testing.AuditEntries;

/** What the audit administrator reads, and that nobody else does. */
@QuarkusTest
class AuditPagesTest {

    private static final Pattern ENTRY = Pattern.compile("href=\"(/desk/audit/[0-9]+)\"");

    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;
    @Inject Scopes scopes;

    private SomePeople people;
    private String token = "";

    /** What the entries of one test are about: other tests write into the same trail. */
    private String subject = "";

    @BeforeEach
    void people() {
        people = new SomePeople(jdbi, clock, sealing);
        token = people.token(people.holding(Role.AUDIT_ADMINISTRATOR));
        subject = "s-" + UUID.randomUUID();
    }

    @DisplayName("只有审计管理员看得到审计日志")
    @ParameterizedTest
    @ValueSource(strings = {"", "/1", "/export"})
    void nobody_but_the_audit_administrator_reads_it(String page) {
        for (Role role : new Role[] {Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR}) {
            String other = people.token(people.holding(role));
            with(other).get("/desk/audit" + page).then().statusCode(403);
            with(other).get("/desk").then().body(not(containsString("/desk/audit")));
        }
        with(token).get("/desk").then().body(containsString("/desk/audit"));
    }

    @Test
    void an_entry_shows_who_did_what_and_the_fields_before_and_after() {
        Account officer = people.person();
        note(
                SomePeople.scope(officer),
                Act.of("station.close", "station", subject)
                        .changing(
                                Map.of("lifecycle", "open"),
                                Map.of("lifecycle", "closed", "reason", "<b>搬了</b>")));

        String list = list("subject=" + subject);
        assertThat(list).contains("驿站 · 撤销", "李明", subject, "成功");
        Matcher entry = ENTRY.matcher(list);
        assertThat(entry.find()).isTrue();
        with(token)
                .get(entry.group(1))
                .then()
                .statusCode(200)
                .body(containsString("<del>open</del>"))
                .body(containsString("<ins>closed</ins>"))
                .body(containsString("&lt;b&gt;搬了"))
                .body(containsString(officer.login()))
                .body(containsString("192.0.2.1"));
    }

    @Test
    void it_is_searched_by_person_action_result_and_day() {
        Account officer = people.person();
        note(SomePeople.scope(officer), Act.of("station.close", "station", subject));
        note(SomePeople.TEST, Act.of("station.open", "station", subject));
        new Audit(scopes).refused(SomePeople.TEST, Act.of("station.reveal", "station", subject));

        assertThat(rows("who=" + officer.login())).isEqualTo(1);
        assertThat(rows("who=system:test")).isEqualTo(2);
        assertThat(rows("action=station.open")).isEqualTo(1);
        assertThat(rows("result=refused")).isEqualTo(1);
        assertThat(rows("from=2020-01-01&to=2099-01-01")).isEqualTo(3);
        assertThat(rows("to=2020-01-01")).isZero();
        assertThat(rows("who=nobody-at-all")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "to=%2B999999999-12-31",
                "behind=x",
                "behind=-1000000000-01-01T00:00:00Z_1",
                "behind=2026-11-26T00:00:00Z_x",
                "who=%00"
            })
    void what_cannot_be_meant_is_refused_in_a_sentence(String query) {
        raw(token).get("/desk/audit?" + query).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit=%7Ba%2C%22", "who=%27%20or%20true", "result=x", "subject=%25"})
    void what_there_is_not_is_looked_for_as_it_stands(String query) {
        assertThat(rows(query)).isZero();
    }

    @Test
    void it_is_paged_by_fifty() {
        for (int n = 0; n < 52; n++) {
            note(SomePeople.TEST, Act.of("station.open", "station", subject));
        }
        String first = list("subject=" + subject);
        assertThat(first.split("<tr><td")).hasSize(51);
        Matcher older = Pattern.compile("href=\"(/desk/audit\\?behind=[^\"]+)\"").matcher(first);
        assertThat(older.find()).isTrue();
        String second = raw(token).get(older.group(1).replace("&amp;", "&")).asString();
        assertThat(second.split("<tr><td")).hasSize(3);
        assertThat(second).doesNotContain("更早的");
    }

    @Test
    void what_is_shown_is_taken_away_as_csv_and_that_is_an_entry_itself() {
        note(SomePeople.TEST, Act.of("station.open", "station", "=" + subject));
        raw(token)
                .get("/desk/audit/export?subject=%3D" + subject)
                .then()
                .statusCode(200)
                .body(containsString("共 1 条"));
        Response file = export(token, "=" + subject, "export-" + subject);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.header("Content-Disposition"))
                .matches("attachment; filename=\"audit-.*\\.csv\"");
        String text = new String(file.asByteArray(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF编号 no,").contains(",station.open,station,'=" + subject);
        assertThat(text.lines()).hasSize(2);
        assertThat(AuditEntries.of(scopes, "export-" + subject))
                .singleElement()
                .asString()
                .startsWith("audit.export ")
                .contains("audit-administrator done", "\"subject\": \"=" + subject);
    }

    @DisplayName("导出前要再确认一次身份")
    @Test
    void who_has_not_shown_who_it_is_for_five_minutes_exports_nothing() {
        jdbi.useHandle(
                handle ->
                        handle.execute(
                                "update account.session set proved_at = now() - interval '6"
                                        + " minutes' where id = ?",
                                people.sessions.find(token).orElseThrow().session().id()));

        with(token)
                .get("/desk/audit/export?subject=" + subject)
                .then()
                .statusCode(303)
                .header("Location", containsString("/desk/prove?next=%2Fdesk%2Faudit%2Fexport"));
        assertThat(export(token, subject, "stale").statusCode()).isEqualTo(303);
        with(token).get("/desk/audit").then().statusCode(200);
    }

    @Test
    void whether_the_chain_is_whole_stands_above_it() {
        with(token)
                .header("Sec-Fetch-Site", "same-origin")
                .post("/desk/audit/verify")
                .then()
                .statusCode(303);
        assertThat(list("result=done")).containsAnyOf("日志链完整", "日志链有问题");
    }

    private int rows(String more) {
        return list(more + "&subject=" + subject).split("<tr><td").length - 1;
    }

    private String list(String query) {
        return raw(token).get("/desk/audit?" + query).then().statusCode(200).extract().asString();
    }

    private void note(Scope by, Act act) {
        scopes.use(by, handle -> Audit.done(handle, by, act));
    }

    private static Response export(String token, String subject, String request) {
        return with(token)
                .header("Sec-Fetch-Site", "same-origin")
                .header("X-Request-Id", request)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("subject", subject)
                .post("/desk/audit/export");
    }

    /** The address as it stands. */
    private static RequestSpecification raw(String token) {
        return with(token).urlEncodingEnabled(false);
    }

    private static RequestSpecification with(String token) {
        return given().redirects().follow(false).cookie("nuanyi_session", token);
    }
}
