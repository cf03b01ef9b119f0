package org.nuanyi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.account.SomePeople.HERE;
import static org.nuanyi.account.SomePeople.PASSWORD;
import static org.nuanyi.account.SomePeople.scope;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.account.SignInResult.CodeAwaited;
import org.nuanyi.account.SignInResult.Opened;
import org.nuanyi.account.SignInResult.Refused;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.station.MovableClock;
import org.nuanyi.testing.TestDatabase;

class SignInTest {

    @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-26T01:00:00Z"));
    private SomePeople people;
    private Account person;

    @BeforeEach
    void one() {
        people = new SomePeople(DATABASE, clock);
        person = people.person();
    }

    @Test
    void the_right_password_opens_a_session() {
        Opened opened = (Opened) attempt(PASSWORD);

        assertThat(people.sessions.find(opened.token()))
                .hasValueSatisfying(
                        open -> {
                            assertThat(open.account().id()).isEqualTo(person.id());
                            assertThat(open.session().address()).isEqualTo("192.0.2.1");
                        });
    }

    @Test
    void the_name_may_be_typed_in_capitals_or_full_width() {
        String wide = "　" + person.login().toUpperCase(java.util.Locale.ROOT) + " ";

        assertThat(people.signIn.byPassword(wide, PASSWORD, HERE)).isInstanceOf(Opened.class);
    }

    @Test
    void a_wrong_password_an_unknown_name_and_a_disabled_account_are_refused_alike() {
        Account gone = people.person();
        people.accounts.disable(gone.id(), SomePeople.TEST);

        assertThat(attempt("not the password")).isEqualTo(new Refused());
        assertThat(people.signIn.byPassword("nobody", PASSWORD, HERE)).isEqualTo(new Refused());
        assertThat(people.signIn.byPassword(gone.login(), PASSWORD, HERE)).isEqualTo(new Refused());
    }

    @Test
    void who_was_only_invited_cannot_sign_in() {
        Account invited = people.invited();

        assertThat(people.signIn.byPassword(invited.login(), "", HERE)).isEqualTo(new Refused());
    }

    @DisplayName("错五次锁一分钟，密码对也进不来")
    @Test
    void after_five_failures_even_the_right_password_waits_a_minute() {
        fail(5);

        assertThat(attempt(PASSWORD)).isEqualTo(new Refused());
        clock.advance(Duration.ofSeconds(59));
        assertThat(attempt(PASSWORD)).isEqualTo(new Refused());
        clock.advance(Duration.ofSeconds(1));
        assertThat(attempt(PASSWORD)).isInstanceOf(Opened.class);
    }

    @Test
    void each_further_failure_doubles_the_wait_up_to_an_hour() {
        fail(5);
        for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            clock.advance(Duration.ofMinutes(minutes).minusSeconds(1));
            assertThat(attempt(PASSWORD)).as("%d minutes", minutes).isEqualTo(new Refused());
            clock.advance(Duration.ofSeconds(1));
            assertThat(attempt("wrong again")).isEqualTo(new Refused());
        }
    }

    @Test
    void four_failures_cost_nothing_and_are_forgotten_with_the_right_password() {
        fail(4);
        assertThat(attempt(PASSWORD)).isInstanceOf(Opened.class);
        fail(4);
        assertThat(attempt(PASSWORD)).isInstanceOf(Opened.class);
    }

    @Test
    void one_address_that_tries_many_names_must_wait_too() {
        Origin there = new Origin("198.51.100.7", "", "request-2");
        IntStream.range(0, 20)
                .forEach(n -> people.signIn.byPassword("name" + n, "password" + n, there));

        assertThat(people.signIn.byPassword(person.login(), PASSWORD, there))
                .isEqualTo(new Refused());
        assertThat(attempt(PASSWORD)).as("from elsewhere").isInstanceOf(Opened.class);
    }

    @Test
    void of_fifty_attempts_at_once_five_are_made() throws InterruptedException {
        Thread[] crowd =
                IntStream.range(0, 50)
                        .mapToObj(n -> Thread.ofVirtual().start(() -> attempt("wrong " + n)))
                        .toArray(Thread[]::new);
        for (Thread one : crowd) {
            one.join();
        }

        assertThat(refused()).isEqualTo(5);
    }

    @DisplayName("锁在数据库里：换一台服务器也一样")
    @Test
    void who_is_locked_at_one_server_waits_at_the_other_too() {
        Sealing sealing = new AesGcmSealing(SealKey.generate());
        SomePeople here = new SomePeople(DATABASE.jdbi(), clock, sealing);
        SomePeople there = new SomePeople(DATABASE.jdbi(), clock, sealing);
        IntStream.range(0, 5)
                .forEach(n -> here.signIn.byPassword(person.login(), "wrong " + n, HERE));

        assertThat(there.signIn.byPassword(person.login(), PASSWORD, HERE))
                .isEqualTo(new Refused());
    }

    @Test
    void with_a_second_factor_the_password_opens_nothing_yet() {
        String secret = setUp();
        CodeAwaited awaited = (CodeAwaited) attempt(PASSWORD);

        assertThat(people.sessions.find(awaited.token())).isEmpty();
        OpenSession halfOpen = people.sessions.findHalfOpen(awaited.token()).orElseThrow();
        assertThat(people.signIn.byCode(halfOpen, "000000", HERE)).isEqualTo(new Refused());

        Opened opened = (Opened) people.signIn.byCode(halfOpen, people.code(secret, 1), HERE);
        assertThat(people.sessions.find(opened.token())).isPresent();
        assertThat(people.sessions.findHalfOpen(awaited.token())).as("another token").isEmpty();
    }

    @DisplayName("验证码只能用一次")
    @Test
    void a_code_is_taken_once_and_none_older_after_it() {
        String secret = setUp();
        clock.advance(Duration.ofMinutes(2));
        assertThat(byCode(people.code(secret, 0))).isInstanceOf(Opened.class);

        assertThat(byCode(people.code(secret, 0))).isEqualTo(new Refused());
        assertThat(byCode(people.code(secret, -1))).isEqualTo(new Refused());
        assertThat(byCode(people.code(secret, 1))).isInstanceOf(Opened.class);
    }

    @Test
    void a_code_is_good_for_one_step_before_and_after_its_own() {
        String secret = setUp();
        clock.advance(Duration.ofMinutes(5));

        assertThat(byCode(people.code(secret, -2))).isEqualTo(new Refused());
        assertThat(byCode(people.code(secret, 2))).isEqualTo(new Refused());
        assertThat(byCode(people.code(secret, -1))).isInstanceOf(Opened.class);
        assertThat(byCode(people.code(secret, 1))).isInstanceOf(Opened.class);
    }

    @Test
    void codes_are_not_guessed_either() {
        String secret = setUp();
        clock.advance(Duration.ofMinutes(2));
        IntStream.range(0, 5).forEach(_ -> byCode("123456"));

        assertThat(byCode(people.code(secret, 0))).isEqualTo(new Refused());
    }

    @Test
    void who_shows_again_who_it_is_gets_another_token_and_a_fresh_session() {
        Opened opened = (Opened) attempt(PASSWORD);
        OpenSession open = people.sessions.find(opened.token()).orElseThrow();
        clock.advance(Duration.ofMinutes(10));

        assertThat(people.signIn.again(open, "wrong", scope(person))).isEqualTo(new Refused());
        Opened again = (Opened) people.signIn.again(open, PASSWORD, scope(person));

        assertThat(people.sessions.find(opened.token())).isEmpty();
        assertThat(people.sessions.find(again.token()).orElseThrow().session().provedAt())
                .isEqualTo(clock.instant());
    }

    private String setUp() {
        Opened opened = (Opened) attempt(PASSWORD);
        return people.secret(people.sessions.find(opened.token()).orElseThrow());
    }

    private SignInResult byCode(String code) {
        CodeAwaited awaited = (CodeAwaited) attempt(PASSWORD);
        return people.signIn.byCode(
                people.sessions.findHalfOpen(awaited.token()).orElseThrow(), code, HERE);
    }

    private void fail(int times) {
        IntStream.range(0, times).forEach(n -> attempt("wrong " + n));
    }

    private SignInResult attempt(String password) {
        return people.signIn.byPassword(person.login(), password, HERE);
    }

    private long refused() {
        return DATABASE.ownerJdbi()
                .withHandle(
                        handle ->
                                handle.createQuery(
                                                "select count(*) from audit.entry where action ="
                                                    + " 'account.sign-in' and result = 'refused'"
                                                    + " and subject = :who")
                                        .bind("who", person.login())
                                        .mapTo(Long.class)
                                        .one());
    }
}
