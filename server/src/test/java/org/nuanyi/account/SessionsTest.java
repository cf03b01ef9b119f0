package org.nuanyi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.account.SomePeople.HERE;
import static org.nuanyi.account.SomePeople.PASSWORD;
import static org.nuanyi.account.SomePeople.scope;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.account.SignInResult.Opened;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.station.MovableClock;
import org.nuanyi.testing.TestDatabase;

class SessionsTest {

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
    void a_session_ends_after_half_an_hour_without_a_request() {
        String token = open();
        clock.advance(Duration.ofMinutes(29));
        assertThat(people.sessions.find(token)).isPresent();
        clock.advance(Duration.ofMinutes(29));
        assertThat(people.sessions.find(token)).as("seen in between").isPresent();
        clock.advance(Duration.ofMinutes(30));
        assertThat(people.sessions.find(token)).isEmpty();
    }

    @Test
    void a_session_ends_after_twelve_hours_whatever_is_done_in_it() {
        String token = open();
        for (int quarters = 0; quarters < 47; quarters++) {
            clock.advance(Duration.ofMinutes(15));
            assertThat(people.sessions.find(token)).isPresent();
        }
        clock.advance(Duration.ofMinutes(15));
        assertThat(people.sessions.find(token)).isEmpty();
    }

    @Test
    void no_token_stands_in_the_database() {
        String token = open();

        List<String> rows =
                DATABASE.jdbi()
                        .withHandle(
                                handle ->
                                        handle.createQuery("select s::text from account.session s")
                                                .mapTo(String.class)
                                                .list());
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(token));
    }

    @Test
    void a_token_that_was_changed_or_never_was_opens_nothing() {
        String token = open();

        assertThat(people.sessions.find(token + "A")).isEmpty();
        assertThat(people.sessions.find(token.substring(1))).isEmpty();
        assertThat(people.sessions.find("")).isEmpty();
        assertThat(people.sessions.find("' or true --")).isEmpty();
        assertThat(people.sessions.find("暖".repeat(5000))).isEmpty();
    }

    @Test
    void one_sees_where_one_is_signed_in_and_ends_it() {
        String here = open();
        clock.advance(Duration.ofMinutes(1));
        String there = open();
        UUID id = people.sessions.find(here).orElseThrow().session().id();
        assertThat(people.sessions.list(person.id())).hasSizeGreaterThanOrEqualTo(2);

        people.sessions.end(person.id(), id, scope(person));

        assertThat(people.sessions.find(here)).isEmpty();
        assertThat(people.sessions.find(there)).isPresent();
    }

    @Test
    void nobody_ends_a_session_that_is_another_account_s() {
        String token = open();
        UUID id = people.sessions.find(token).orElseThrow().session().id();
        Account other = people.person();

        people.sessions.end(other.id(), id, scope(other));

        assertThat(people.sessions.find(token)).isPresent();
    }

    @Test
    void whoever_gains_or_loses_a_role_signs_in_anew() {
        String before = open();
        people.give(person, Role.KEEPER);
        assertThat(people.sessions.find(before)).isEmpty();

        String after = open();
        assertThat(people.sessions.find(after).orElseThrow().roles())
                .extracting(held -> held.role())
                .containsExactly(Role.KEEPER);
        people.roles.take(
                person, people.roles.list(person.id()).getFirst().id(), scope(people.giver()));
        assertThat(people.sessions.find(after)).isEmpty();
    }

    @Test
    void a_disabled_account_has_no_session_and_no_link() {
        String token = open();
        String link = people.links.make(person.id(), SomePeople.TEST);

        people.accounts.disable(person.id(), SomePeople.TEST);

        assertThat(people.sessions.find(token)).isEmpty();
        assertThat(people.links.find(link.substring(link.indexOf('=') + 1))).isEmpty();
        people.accounts.enable(person.id(), SomePeople.TEST);
        assertThat(people.signIn.byPassword(person.login(), PASSWORD, HERE))
                .isInstanceOf(Opened.class);
    }

    @Test
    void a_new_password_ends_the_other_sessions_and_renames_this_one() {
        String other = open();
        String here = open();
        OpenSession open = people.sessions.find(here).orElseThrow();

        PasswordResult result =
                people.passwords.change(open, PASSWORD, "另一个很长的密码九九", scope(person));

        String token = ((PasswordResult.Changed) result).token();
        assertThat(people.sessions.find(token)).isPresent();
        assertThat(people.sessions.find(here)).isEmpty();
        assertThat(people.sessions.find(other)).isEmpty();
    }

    @Test
    void the_present_password_is_asked_for_and_the_new_one_must_differ() {
        OpenSession open = people.sessions.find(open()).orElseThrow();

        assertThat(people.passwords.change(open, "wrong", "另一个很长的密码九九", scope(person)))
                .isEqualTo(new PasswordResult.WrongPassword());
        assertThat(people.passwords.change(open, PASSWORD, PASSWORD, scope(person)))
                .isEqualTo(new PasswordResult.Refused(PasswordFault.SAME));
        assertThat(people.passwords.change(open, PASSWORD, "1234567890", scope(person)))
                .isEqualTo(new PasswordResult.Refused(PasswordFault.COMMON));
    }

    private String open() {
        return ((Opened) people.signIn.byPassword(person.login(), PASSWORD, HERE)).token();
    }
}
