package org.nuanyi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyi.station.MovableClock;
import org.nuanyi.testing.TestDatabase;

class CodesTest {

    /** 12345678901234567890, of RFC 6238, appendix B. */
    private static final String RFC = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-26T01:00:00Z"));
    private SomePeople people;
    private OpenSession open;

    @BeforeEach
    void one() {
        people = new SomePeople(DATABASE, clock);
        open = people.sessions.find(people.token(people.invited())).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_rfc(long second, String code) {
        assertThat(people.codes.code(RFC, second / 30)).isEqualTo(code);
    }

    @Test
    void a_phone_reads_the_secret_from_the_code_on_the_screen() {
        Codes.Offer offer = people.codes.offer(open.account());

        assertThat(offer.secret()).matches("[A-Z2-7]{32}");
        assertThat(offer.uri())
                .startsWith("otpauth://totp/%E6%9A%96%E9%A9%BF%3A" + open.account().login())
                .contains("secret=" + offer.secret(), "digits=6", "period=30");
    }

    @Test
    void a_secret_becomes_the_account_s_when_the_phone_has_it() {
        Codes.Offer offer = people.codes.offer(open.account());

        assertThat(accept(open, offer.sealed(), "000000")).isFalse();
        assertThat(accept(open, offer.sealed(), people.code(offer.secret(), 0))).isTrue();
        assertThat(people.accounts.account(open.account().id()).hasCode()).isTrue();
    }

    @Test
    void nobody_has_a_secret_confirmed_that_was_offered_to_another_or_long_ago_or_by_nobody() {
        Codes.Offer offer = people.codes.offer(open.account());
        OpenSession other = people.sessions.find(people.token(people.invited())).orElseThrow();

        assertThat(accept(other, offer.sealed(), people.code(offer.secret(), 0))).isFalse();
        assertThat(accept(open, RFC, people.code(RFC, 0))).isFalse();
        assertThat(accept(open, "", people.code(offer.secret(), 0))).isFalse();
        clock.advance(Duration.ofMinutes(30));
        assertThat(accept(open, offer.sealed(), people.code(offer.secret(), 0))).isFalse();
    }

    @Test
    void the_secret_is_sealed_in_the_database() {
        String secret = people.secret(open);

        List<String> kept =
                DATABASE.jdbi()
                        .withHandle(
                                handle ->
                                        handle.createQuery(
                                                        "select encode(code_secret, 'escape') from"
                                                            + " account.account where code_secret"
                                                            + " is not null")
                                                .mapTo(String.class)
                                                .list());
        assertThat(kept).isNotEmpty().noneMatch(bytes -> bytes.contains(secret));
    }

    private boolean accept(OpenSession session, String sealed, String code) {
        return people.codes.accept(session, sealed, code, SomePeople.scope(session.account()));
    }
}
