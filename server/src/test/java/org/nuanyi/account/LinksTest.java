package org.nuanyi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.account.SomePeople.HERE;
import static org.nuanyi.account.SomePeople.PASSWORD;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.account.LinkResult.Gone;
import org.nuanyi.account.LinkResult.Opened;
import org.nuanyi.account.LinkResult.Refused;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.station.MovableClock;
import org.nuanyi.testing.TestDatabase;

class LinksTest {

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-26T01:00:00Z"));
    private SomePeople people;
    private Account person;

    @BeforeEach
    void one() {
        people = new SomePeople(database, clock);
        person = people.invited();
    }

    @Test
    void a_link_sets_the_password_and_signs_in_once() {
        String token = link();

        Opened opened = (Opened) people.links.use(token, PASSWORD, HERE);

        assertThat(people.sessions.find(opened.token())).isPresent();
        assertThat(people.accounts.account(person.id()).hasPassword()).isTrue();
        assertThat(people.links.use(token, "another long one", HERE)).isEqualTo(new Gone());
        assertThat(people.links.find(token)).isEmpty();
    }

    @Test
    void a_link_is_good_for_a_day() {
        String token = link();
        clock.advance(Duration.ofHours(24).minusSeconds(1));
        assertThat(people.links.find(token)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(people.links.find(token)).isEmpty();
        assertThat(people.links.use(token, PASSWORD, HERE)).isEqualTo(new Gone());
    }

    @Test
    void a_new_link_takes_the_place_of_the_old_one() {
        String old = link();
        String fresh = link();

        assertThat(people.links.find(old)).isEmpty();
        assertThat(people.links.find(fresh)).isPresent();
    }

    @Test
    void a_password_that_is_not_taken_leaves_the_link_as_it_was() {
        String token = link();

        assertThat(people.links.use(token, "short", HERE))
                .isEqualTo(new Refused(PasswordFault.SHORT));
        assertThat(people.links.use(token, PASSWORD, HERE)).isInstanceOf(Opened.class);
    }

    @Test
    void of_ten_who_use_a_link_at_once_one_is_let_in() throws InterruptedException {
        String token = link();
        AtomicInteger in = new AtomicInteger();
        Thread[] crowd =
                IntStream.range(0, 10)
                        .mapToObj(
                                _ ->
                                        Thread.ofVirtual()
                                                .start(
                                                        () -> {
                                                            if (people.links.use(
                                                                            token, PASSWORD, HERE)
                                                                    instanceof Opened) {
                                                                in.incrementAndGet();
                                                            }
                                                        }))
                        .toArray(Thread[]::new);
        for (Thread one : crowd) {
            one.join();
        }

        assertThat(in).hasValue(1);
    }

    @Test
    void who_begins_anew_loses_the_second_factor_and_all_sessions() {
        String before = people.token(person);
        people.secret(people.sessions.find(before).orElseThrow());
        assertThat(people.accounts.account(person.id()).hasCode()).isTrue();

        people.links.use(link(), "another long one", HERE);

        assertThat(people.accounts.account(person.id()).hasCode()).isFalse();
        assertThat(people.sessions.find(before)).isEmpty();
    }

    @Test
    void the_first_person_comes_in_by_a_link_as_long_as_nobody_has_a_password() {
        String path = people.first.link().orElseThrow();
        Account first = people.accounts.findByLogin(FirstAccount.LOGIN).orElseThrow();
        assertThat(first.hasPassword()).as("no default password").isFalse();
        assertThat(people.roles.list(first.id()))
                .singleElement()
                .satisfies(
                        given ->
                                assertThat(given.role().role())
                                        .isEqualTo(Role.SYSTEM_ADMINISTRATOR));

        String again = people.first.link().orElseThrow();
        assertThat(people.links.find(token(path))).as("the old one").isEmpty();
        people.links.use(token(again), PASSWORD, HERE);

        assertThat(people.first.link()).isEmpty();
    }

    private String link() {
        return token(people.links.make(person.id(), SomePeople.TEST));
    }

    private static String token(String path) {
        return path.substring(path.indexOf('=') + 1);
    }
}
