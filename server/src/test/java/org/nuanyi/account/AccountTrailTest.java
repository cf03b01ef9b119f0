package org.nuanyi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.account.SomePeople.DONGSI;
import static org.nuanyi.account.SomePeople.PASSWORD;
import static org.nuanyi.account.SomePeople.scope;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.account.SignInResult.CodeAwaited;
import org.nuanyi.account.SignInResult.Opened;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.access.HeldRole;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.MovableClock;
import org.nuanyi.testing.AuditEntries;
import org.nuanyi.testing.TestDatabase;

/** What happens to accounts stands in the audit trail: who, as what, with what result. */
@DisplayName("账号的每件事都进审计日志")
class AccountTrailTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final String NEW_PASSWORD = "另一个很长的密码九九";

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-26T01:00:00Z"));
    private SomePeople people;
    private Account person;
    private String id = "";

    @BeforeEach
    void one() {
        people = new SomePeople(database, clock);
        person = people.person();
        id = person.id().toString();
    }

    @Test
    void signing_in_and_out_is_written_with_the_role_and_the_request() {
        people.give(person, Role.KEEPER);
        Origin here = from("one");

        OpenSession open = people.sessions.find(signIn(PASSWORD, here)).orElseThrow();
        people.signIn.out(open, people.sessions.self(person.id(), here));

        assertThat(lines("one"))
                .containsExactly(
                        "account.sign-in %s by %s keeper done".formatted(person.login(), id),
                        "account.sign-out %s by %s keeper done".formatted(person.login(), id));
    }

    @Test
    void a_wrong_password_is_written_and_the_fifth_one_says_until_when_it_is_locked() {
        IntStream.range(0, 5).forEach(n -> attempt("wrong " + n, from("w" + n)));

        assertThat(lines("w0"))
                .containsExactly(
                        "account.sign-in %s by anonymous none refused".formatted(person.login()));
        assertThat(lines("w4").getFirst())
                .endsWith("refused {\"locked_until\": \"2026-11-26T01:01:00Z\"}");
    }

    @Test
    void a_wrong_code_is_written_and_a_right_one_signs_in() {
        OpenSession open = people.sessions.find(signIn(PASSWORD, from("0"))).orElseThrow();
        String secret = people.secret(open);
        CodeAwaited awaited = (CodeAwaited) attempt(PASSWORD, from("password"));
        OpenSession halfOpen = people.sessions.findHalfOpen(awaited.token()).orElseThrow();

        people.signIn.byCode(halfOpen, "000000", from("wrong"));
        people.signIn.byCode(halfOpen, people.code(secret, 1), from("right"));

        assertThat(lines("password")).as("nobody is signed in yet").isEmpty();
        assertThat(lines("wrong"))
                .containsExactly(
                        "account.code %s by anonymous none refused".formatted(person.login()));
        assertThat(lines("right"))
                .containsExactly(
                        "account.sign-in %s by %s none done".formatted(person.login(), id));
    }

    @Test
    void what_one_does_to_one_s_own_account_is_written() {
        OpenSession open = people.sessions.find(signIn(PASSWORD, from("0"))).orElseThrow();
        Scope self = people.sessions.self(person.id(), from("own"));

        people.passwords.change(open, "wrong", NEW_PASSWORD, self);
        people.signIn.again(open, "wrong", self);
        people.signIn.again(open, PASSWORD, self);
        people.codes.accept(open, "no offer", "000000", self);
        people.passwords.change(open, PASSWORD, NEW_PASSWORD, self);
        people.sessions.end(person.id(), open.session().id(), self);

        assertThat(lines("own"))
                .extracting(line -> line.replace(person.login() + " by " + id + " none ", ""))
                .containsExactly(
                        "account.password-change refused",
                        "account.prove refused",
                        "account.prove done",
                        "account.code-set-up refused",
                        "account.password-change done",
                        "account.session-end done {\"how\": \"one\"}");
    }

    @Test
    void what_administrators_do_is_written_with_what_it_changed() {
        Account giver = people.giver();
        Scope by = scope(giver);
        HeldRole keeper = new HeldRole(Role.KEEPER, DONGSI, TODAY, Optional.of(TODAY));
        int before = lines("request-1").size();

        people.accounts.add("wang.fang", "王芳", by);
        people.links.make(person.id(), by);
        people.roles.give(person, keeper, by);
        people.roles.take(person, people.roles.list(person.id()).getFirst().id(), by);
        people.sessions.endAll(person.id(), by);
        people.accounts.demandNewPassword(person.id(), by);
        people.accounts.disable(person.id(), by);
        people.accounts.enable(person.id(), by);

        String role =
                "{\"role\": \"keeper\", \"unit\": \"%s\", \"since\": \"2026-11-26\", \"until\": \"2026-11-26\"}"
                        .formatted(DONGSI);
        assertThat(lines("request-1").stream().skip(before))
                .extracting(line -> line.replace(" by " + giver.id() + " test", ""))
                .extracting(line -> line.replace(person.login(), "li.ming"))
                .containsExactly(
                        "account.make wang.fang done {\"name\": \"王芳\"}",
                        "account.link-make li.ming done",
                        "account.role-give li.ming done " + role,
                        "account.role-take li.ming done " + role,
                        "account.session-end li.ming done {\"how\": \"all\"}",
                        "account.password-demand li.ming done",
                        "account.disable li.ming done",
                        "account.enable li.ming done");
    }

    @Test
    void a_role_that_is_refused_is_written_with_the_reason() {
        Account administrator = people.holding(Role.SECURITY_ADMINISTRATOR);
        people.give(administrator, Role.AUDIT_ADMINISTRATOR);
        people.roles.give(
                administrator,
                new HeldRole(Role.KEEPER, DONGSI, TODAY, Optional.empty()),
                scope(administrator));

        List<String> written = lines("request-1");
        assertThat(written.get(written.size() - 2))
                .contains("account.role-give", "refused", "\"why\": \"administrators_apart\"");
        assertThat(written.getLast()).contains("refused", "\"why\": \"own\"");
    }

    @Test
    void what_cannot_be_written_down_does_not_happen() {
        Scope elsewhere =
                new Scope(scope(people.giver()).actor(), Reach.nothing(), Reach.nothing());
        HeldRole keeper = new HeldRole(Role.KEEPER, DONGSI, TODAY, Optional.empty());

        assertThatThrownBy(() -> people.roles.give(person, keeper, elsewhere))
                .isInstanceOf(Forbidden.class);

        assertThat(people.roles.list(person.id())).isEmpty();
    }

    @Test
    void a_session_that_ran_out_is_written_when_it_is_forgotten() {
        signIn(PASSWORD, from("0"));
        clock.advance(Duration.ofMinutes(31));
        signIn(PASSWORD, from("later"));

        assertThat(everything())
                .contains("account.session-end " + person.login() + " {\"how\": \"ran out\"}");
    }

    @Test
    void no_password_token_or_code_stands_in_the_trail() {
        String token = signIn(PASSWORD, from("0"));
        OpenSession open = people.sessions.find(token).orElseThrow();
        String secret = people.secret(open);
        String link = people.links.make(person.id(), scope(people.giver()));
        attempt("a wrong password", from("1"));
        people.signIn.byPassword("typed-the-password-here", PASSWORD, from("2"));

        assertThat(everything())
                .isNotEmpty()
                .doesNotContain(
                        PASSWORD,
                        token,
                        secret,
                        link.substring(link.indexOf('=') + 1),
                        "a wrong password",
                        "typed-the-password-here",
                        "$argon2id");
    }

    private String everything() {
        return database.ownerJdbi()
                .withHandle(
                        handle ->
                                handle.createQuery(
                                                "select string_agg(concat_ws(' ', action, subject,"
                                                        + " after, before), '\n') from audit.entry")
                                        .mapTo(String.class)
                                        .one());
    }

    private String signIn(String password, Origin origin) {
        return ((Opened) attempt(password, origin)).token();
    }

    private SignInResult attempt(String password, Origin origin) {
        return people.signIn.byPassword(person.login(), password, origin);
    }

    private static Origin from(String request) {
        return new Origin("192.0.2.1", "Firefox on Windows", request);
    }

    private List<String> lines(String request) {
        return AuditEntries.of(database.scopes(), request);
    }
}
