package org.nuanyi.cabinet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.cabinet.SignInResult.Reason;
import org.nuanyi.cabinet.SignInResult.Refused;
import org.nuanyi.cabinet.SignInResult.SignedIn;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.station.MovableClock;
import org.nuanyi.testing.TestDatabase;

/** By the number of the card, once, a phone becomes a member's. */
class MemberPhonesTest {

    private static final String CARD = "110100001234";
    private static final String OPENID = "oLi-0001";
    private static final String PHONES =
            "select coalesce(string_agg(phone::text, ' '), '') from cabinet.phone";

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-26T01:00:00Z"));
    private final Sealing sealing = new AesGcmSealing(SealKey.of(new byte[32]));
    private final AtomicInteger asked = new AtomicInteger();
    private Members members;
    private MemberPhones phones;

    @BeforeEach
    void aRegister() {
        members = new Members(database.scopes(), sealing, clock);
        phones = phones(Optional.of(this::isMember));
    }

    private boolean isMember(String number, String phoneEnd) {
        asked.incrementAndGet();
        return number.endsWith(phoneEnd);
    }

    private MemberPhones phones(Optional<UnionRegister> register) {
        return new MemberPhones(database.jdbi(), members, register, sealing, clock);
    }

    private SignInResult signIn(String number, String phoneEnd) {
        return phones.signIn(new SignInRequest(number, phoneEnd, Optional.empty(), "192.0.2.1"));
    }

    private String token(Optional<String> wechat) {
        SignInRequest request = new SignInRequest(CARD, "1234", wechat, "192.0.2.1");
        return ((SignedIn) phones.signIn(request)).token();
    }

    private String stored() {
        return database.ownerJdbi()
                .withHandle(handle -> handle.createQuery(PHONES).mapTo(String.class).one());
    }

    private static Refused refused(Reason why) {
        return new Refused(why);
    }

    @Test
    @DisplayName("卡号和手机尾号对得上，这部手机就是会员的；卡面上的空格不要紧")
    void who_the_register_knows_is_remembered() {
        SignedIn signedIn = (SignedIn) signIn("1101 0000 1234", "1234");

        assertThat(phones.member(signedIn.token())).contains(members.enrol(CARD));
        assertThat(phones.member("x".repeat(43))).isEmpty();
        assertThat(phones.member("no token")).isEmpty();
    }

    @Test
    void what_is_no_card_is_not_even_asked() {
        assertThat(signIn("12", "1234")).isEqualTo(refused(Reason.MALFORMED));
        assertThat(signIn(CARD, "123")).isEqualTo(refused(Reason.MALFORMED));
        assertThat(signIn(CARD, "１２３４")).isEqualTo(refused(Reason.MALFORMED));
        assertThat(asked).hasValue(0);
    }

    @Test
    @DisplayName("尾号猜错五次，这张卡就要等：对的也不行，一分钟以后才行")
    void guessing_at_a_card_is_slowed() {
        for (int n = 0; n < 5; n++) {
            assertThat(signIn(CARD, "000" + n)).isEqualTo(refused(Reason.STRANGER));
        }

        assertThat(signIn(CARD, "1234")).isEqualTo(refused(Reason.WAIT));
        assertThat(asked).hasValue(5);
        clock.advance(Duration.ofMinutes(1));
        assertThat(signIn(CARD, "1234")).isInstanceOf(SignedIn.class);
    }

    @Test
    void guessing_at_many_cards_is_slowed_too() {
        int tried = 0;
        while (tried < 50
                && signIn("11010000%04d".formatted(tried), "9999")
                        .equals(refused(Reason.STRANGER))) {
            tried++;
        }
        assertThat(tried).isBetween(20, 22);
    }

    @Test
    void a_register_that_gives_no_answer_costs_nobody_an_attempt() {
        phones =
                phones(
                        Optional.of(
                                (number, phoneEnd) -> {
                                    throw new RegisterTrouble("away");
                                }));
        for (int n = 0; n < 8; n++) {
            assertThat(signIn(CARD, "1234")).isEqualTo(refused(Reason.NO_ANSWER));
        }
        phones = phones(Optional.of(this::isMember));
        assertThat(signIn(CARD, "1234")).isInstanceOf(SignedIn.class);

        phones = phones(Optional.empty());
        assertThat(signIn(CARD, "1234")).isEqualTo(refused(Reason.NO_ANSWER));
    }

    @Test
    @DisplayName("不再是会员，下一次请求就出去了；重新入会也要重新登录")
    void who_has_left_is_out_at_the_next_request() {
        String token = token(Optional.of(phones.wechat(OPENID)));
        String member = phones.member(token).orElseThrow();

        members.leave(member);

        assertThat(phones.member(token)).isEmpty();
        assertThat(phones.signIn(OPENID)).isEmpty();
        members.enrol(CARD);
        assertThat(phones.member(token)).isEmpty();
    }

    @Test
    void whom_wechat_knows_types_nothing_again() {
        assertThat(phones.signIn(OPENID)).isEmpty();
        String first = token(Optional.of(phones.wechat(OPENID)));

        String second = phones.signIn(OPENID).orElseThrow();

        assertThat(phones.member(second)).isEqualTo(phones.member(first)).isPresent();
        assertThat(phones.signIn("oWang-0002")).isEmpty();
        phones.signOut(second);
        assertThat(phones.member(second)).isEmpty();
        assertThat(phones.signIn(OPENID)).isEmpty();
    }

    @Test
    void signing_out_is_of_one_phone() {
        String one = token(Optional.empty());
        String other = token(Optional.empty());

        phones.signOut(one);

        assertThat(phones.member(one)).isEmpty();
        assertThat(phones.member(other)).isPresent();
    }

    @Test
    void a_phone_that_is_not_used_is_forgotten() {
        String used = token(Optional.empty());
        String unused = token(Optional.empty());
        clock.advance(Duration.ofDays(100));
        assertThat(phones.member(used)).isPresent();
        clock.advance(Duration.ofDays(100));

        assertThat(phones.member(used)).isPresent();
        assertThat(phones.member(unused)).isEmpty();
    }

    @Test
    @DisplayName("库里没有卡号、手机尾号、openid，也没有令牌")
    void nothing_of_it_is_kept_in_clear() {
        String token = token(Optional.of(phones.wechat(OPENID)));

        assertThat(stored()).isNotEmpty().doesNotContain(CARD, OPENID, token);
        assertThat(new SignInRequest(CARD, "1234", Optional.empty(), "192.0.2.1").toString())
                .doesNotContain(CARD);
        assertThat(new SignedIn(token).toString()).doesNotContain(token);
    }
}
