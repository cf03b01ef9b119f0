package org.nuanyi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.account.SomePeople.HERE;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.account.Identities.Answer;
import org.nuanyi.account.Identities.Question;
import org.nuanyi.account.IdentityResult.Known;
import org.nuanyi.account.IdentityResult.Linked;
import org.nuanyi.account.IdentityResult.Reason;
import org.nuanyi.account.IdentityResult.Refused;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.station.MovableClock;
import org.nuanyi.testing.TestDatabase;

/** Signing in by an identity provider, and everything that is not believed. */
class IdentitiesTest {

    private static final String BACK = "https://nuanyi.test/desk/identity/back";

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-26T01:00:00Z"));
    private final Sealing sealing = new AesGcmSealing(SealKey.generate());
    private StandInProvider provider;
    private SomePeople people;
    private Identities identities;
    private OpenSession open;

    @BeforeEach
    void provider() {
        provider = new StandInProvider(clock);
        people = new SomePeople(database.jdbi(), clock, sealing);
        identities = identities(provider.issuer());
        open = people.sessions.find(people.token(people.holding(Role.UNIT_OFFICER))).orElseThrow();
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void nobody_comes_in_whose_identity_is_not_linked() {
        assertThat(signIn()).isEqualTo(new Refused(Reason.UNKNOWN));
        assertThat(people.accounts.list("", "", 100)).hasSize(2);
    }

    @Test
    void who_linked_it_comes_in_by_a_session_like_any_other() {
        assertThat(link()).isEqualTo(new Linked());
        assertThat(identities.isLinked(open.account().id())).isTrue();

        Known known = (Known) signIn();

        assertThat(known.next()).isEqualTo("/desk/reports");
        String token = ((SignInResult.Opened) known.result()).token();
        assertThat(people.sessions.find(token).orElseThrow().account()).isEqualTo(open.account());
        assertThat(actions()).contains("account.identity-link", "account.sign-in");
    }

    @Test
    void an_identity_is_one_accounts_and_an_account_has_one() {
        link();
        OpenSession other = people.sessions.find(people.token(people.person())).orElseThrow();
        assertThat(link(other)).isEqualTo(new Refused(Reason.TAKEN));
        provider.said =
                claims -> {
                    claims.setSubject("subject-2");
                    return claims;
                };
        assertThat(link()).isEqualTo(new Refused(Reason.TAKEN));
    }

    @Test
    void what_is_unlinked_leads_nowhere() {
        link();
        identities.unlink(open.account(), SomePeople.scope(open.account()));
        assertThat(signIn()).isEqualTo(new Refused(Reason.UNKNOWN));
    }

    @Test
    void who_is_disabled_stays_out() {
        link();
        people.accounts.disable(open.account().id(), SomePeople.TEST);
        assertThat(signIn()).isEqualTo(new Refused(Reason.UNKNOWN));
    }

    @DisplayName("管理员：对方没有说明验证过第二因素，就还要验证码")
    @Test
    void the_code_is_asked_for_unless_the_provider_says_it_asked_for_a_second_factor() {
        open =
                people.sessions
                        .find(people.token(people.holding(Role.SYSTEM_ADMINISTRATOR)))
                        .orElseThrow();
        link();
        assertThat(((Known) signIn()).result()).isInstanceOf(SignInResult.CodeAwaited.class);
        provider.said =
                claims -> {
                    claims.setStringListClaim("amr", "pwd");
                    return claims;
                };
        assertThat(((Known) signIn()).result()).isInstanceOf(SignInResult.CodeAwaited.class);
        provider.said =
                claims -> {
                    claims.setStringListClaim("amr", "pwd", "mfa");
                    return claims;
                };
        assertThat(((Known) signIn()).result()).isInstanceOf(SignInResult.Opened.class);
    }

    @Test
    void another_state_or_none_is_refused() {
        link();
        Question question = ask(Optional.empty());
        String code = provider.signIn(question.address());
        assertThat(answer(question, "x".repeat(43), code)).isEqualTo(new Refused(Reason.UNTOLD));
        assertThat(answer(question, "", code)).isEqualTo(new Refused(Reason.UNTOLD));
    }

    @Test
    void what_another_browser_or_nobody_remembers_is_refused() {
        link();
        Question mine = ask(Optional.empty());
        Question theirs = ask(Optional.empty());
        String code = provider.signIn(theirs.address());
        String state = StandInProvider.parameter(theirs.address(), "state");
        for (String memory : List.of(mine.memory(), "", "AAAA", theirs.memory() + "A")) {
            assertThat(identities.answer(new Answer(memory, state, code, BACK), HERE))
                    .isEqualTo(new Refused(Reason.UNTOLD));
        }
    }

    @Test
    void a_code_works_once() {
        link();
        Question question = ask(Optional.empty());
        String code = provider.signIn(question.address());
        String state = StandInProvider.parameter(question.address(), "state");
        assertThat(answer(question, state, code)).isInstanceOf(Known.class);
        assertThat(answer(question, state, code)).isEqualTo(new Refused(Reason.UNTOLD));
    }

    @Test
    void who_takes_longer_than_ten_minutes_begins_again() {
        link();
        Question question = ask(Optional.empty());
        clock.advance(Identities.PATIENCE);
        String state = StandInProvider.parameter(question.address(), "state");
        assertThat(answer(question, state, provider.signIn(question.address())))
                .isEqualTo(new Refused(Reason.UNTOLD));
    }

    @Test
    void a_token_that_is_not_the_providers_for_us_and_now_is_not_believed() {
        link();
        provider.said =
                claims -> {
                    claims.setStringClaim("nonce", "another");
                    return claims;
                };
        assertThat(signIn()).as("nonce").isEqualTo(new Refused(Reason.UNTOLD));
        provider.said =
                claims -> {
                    claims.setAudience("another");
                    return claims;
                };
        assertThat(signIn()).as("audience").isEqualTo(new Refused(Reason.UNTOLD));
        provider.said =
                claims -> {
                    claims.setAudience(StandInProvider.CLIENT, "another");
                    return claims;
                };
        assertThat(signIn()).as("not for us alone").isEqualTo(new Refused(Reason.UNTOLD));
        provider.said =
                claims -> {
                    claims.setIssuer("https://another.test");
                    return claims;
                };
        assertThat(signIn()).as("issuer").isEqualTo(new Refused(Reason.UNTOLD));
        provider.said =
                claims -> {
                    claims.setExpirationTime(
                            NumericDate.fromSeconds(clock.instant().getEpochSecond() - 60));
                    return claims;
                };
        assertThat(signIn()).as("expired").isEqualTo(new Refused(Reason.UNTOLD));
        provider.said = claims -> claims;
        assertThat(signIn()).as("right").isInstanceOf(Known.class);
    }

    @Test
    void a_token_that_is_unsigned_or_signed_by_another_is_not_believed() {
        link();
        provider.unsigned = true;
        assertThat(signIn()).isEqualTo(new Refused(Reason.UNTOLD));
        provider.unsigned = false;
        provider.foreignKey = true;
        assertThat(signIn()).isEqualTo(new Refused(Reason.UNTOLD));
    }

    @Test
    void only_who_began_to_link_is_linked() {
        Question question = ask(Optional.of(open));
        String state = StandInProvider.parameter(question.address(), "state");
        OpenSession other = people.sessions.find(people.token(people.person())).orElseThrow();
        String code = provider.signIn(question.address());
        assertThat(answer(question, state, code)).isEqualTo(new Refused(Reason.UNTOLD));
        Answer again =
                new Answer(question.memory(), state, provider.signIn(question.address()), BACK);
        assertThat(identities.answer(again, other, HERE)).isEqualTo(new Refused(Reason.UNTOLD));
        assertThat(signIn()).isEqualTo(new Refused(Reason.UNKNOWN));
    }

    @Test
    void a_provider_that_cannot_be_asked_is_no_way_in() {
        provider.close();
        assertThat(identities.ask(BACK, "/desk")).isEmpty();
    }

    private IdentityResult signIn() {
        Question question = ask(Optional.empty());
        return answer(
                question,
                StandInProvider.parameter(question.address(), "state"),
                provider.signIn(question.address()));
    }

    private IdentityResult link() {
        return link(open);
    }

    private IdentityResult link(OpenSession session) {
        Question question = ask(Optional.of(session));
        Answer answer =
                new Answer(
                        question.memory(),
                        StandInProvider.parameter(question.address(), "state"),
                        provider.signIn(question.address()),
                        BACK);
        return identities.answer(answer, session, HERE);
    }

    private Question ask(Optional<OpenSession> session) {
        return session.map(OpenSession::account)
                .map(account -> identities.askToLink(BACK, "/desk/reports", account.id()))
                .orElseGet(() -> identities.ask(BACK, "/desk/reports"))
                .orElseThrow();
    }

    private IdentityResult answer(Question question, String state, String code) {
        return identities.answer(new Answer(question.memory(), state, code, BACK), HERE);
    }

    private Identities identities(URI issuer) {
        Config config =
                new SmallRyeConfigBuilder()
                        .withDefaultValue("nuanyi.oidc.issuer", issuer.toString())
                        .withDefaultValue("nuanyi.oidc.client-id", StandInProvider.CLIENT)
                        .withDefaultValue("nuanyi.oidc.client-secret", StandInProvider.SECRET)
                        .withDefaultValue("nuanyi.oidc.name", "北京市统一认证")
                        .withDefaultValue("nuanyi.oidc.second-factor", "mfa,otp")
                        .build();
        return new Identities(database.jdbi(), clock, sealing, people.signIn, config);
    }

    private List<String> actions() {
        return database.ownerJdbi()
                .withHandle(
                        h ->
                                h.createQuery("select action from audit.entry order by id")
                                        .mapTo(String.class)
                                        .list());
    }
}
