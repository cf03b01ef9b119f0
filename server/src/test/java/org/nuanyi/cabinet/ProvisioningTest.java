package org.nuanyi.cabinet;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.cabinet.SomeCabinets.CABINET;
import static org.nuanyi.cabinet.SomeCabinets.OFFICE;

import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.cabinet.ProvisionResult.Over;
import org.nuanyi.cabinet.ProvisionResult.Papers;
import org.nuanyi.cabinet.ProvisionResult.Unknown;
import org.nuanyi.cabinet.ProvisionResult.Used;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.testing.TestDatabase;

/** A device becomes a cabinet by a token that works once. */
class ProvisioningTest {

    private static final UUID REQUEST = UUID.randomUUID();
    private static final String NUMBER = "1100000012345678";

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomeCabinets some;

    @BeforeEach
    void aCabinet() {
        some = new SomeCabinets(database.scopes());
        some.stand();
    }

    private ProvisionResult show(String token, UUID request) {
        return some.provisioning.provision(token, request, "sim", "1");
    }

    private Papers papers(String token) {
        return (Papers) show(token, REQUEST);
    }

    @Test
    void a_token_gives_papers_once_and_the_same_request_the_same_for_a_while() {
        String token = some.provisioning.token(OFFICE, CABINET);

        Papers papers = papers(token);

        assertThat(papers.cabinet()).isEqualTo(CABINET);
        assertThat(papers.keys().keys()).hasSize(1);
        some.clock.advance(Duration.ofMinutes(14));
        assertThat(show(token, REQUEST)).isEqualTo(papers);
        assertThat(show(token, UUID.randomUUID())).isEqualTo(new Used());
        some.clock.advance(Duration.ofMinutes(2));
        assertThat(show(token, REQUEST)).isEqualTo(new Used());
    }

    @Test
    void a_token_that_waited_too_long_or_is_none_gives_nothing() {
        String token = some.provisioning.token(OFFICE, CABINET);
        some.clock.advance(Duration.ofHours(25));

        assertThat(show(token, REQUEST)).isEqualTo(new Over());
        assertThat(show("x".repeat(43), REQUEST)).isEqualTo(new Unknown());
        assertThat(show("short", REQUEST)).isEqualTo(new Unknown());
        assertThatThrownBy(() -> some.provisioning.token(OFFICE, "nobody"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("换了设备：旧密码不再有用，线上的旧设备被断开，启动号往上接")
    void a_new_device_takes_the_place_of_the_old_one() {
        Papers old = papers(some.provisioning.token(OFFICE, CABINET));
        some.hear(new PaperCabinet(CABINET).connection(some.clock.instant(), "online", 1));

        Papers fresh = papers(some.provisioning.token(OFFICE, CABINET));

        assertThat(fresh.password()).isNotEqualTo(old.password());
        assertThat(fresh.cardKey()).isNotEqualTo(old.cardKey());
        assertThat(fresh.boot()).isGreaterThan(old.boot());
        assertThat(some.line.admitted).containsExactly(CABINET, CABINET);
    }

    @Test
    @DisplayName("办过的卡，新设备也认得；退会的不认")
    void a_new_device_knows_the_cards_of_all_members() throws Exception {
        String member = some.members.enrol(NUMBER);
        Papers papers = papers(some.provisioning.token(OFFICE, CABINET));

        assertThat(some.members.holder(CABINET, card(papers))).contains(member);
        assertThat(some.members.enrol(NUMBER)).as("again").isEqualTo(member);
        some.members.leave(member);
        assertThat(some.members.holder(CABINET, card(papers))).isEmpty();
    }

    /** As a device reckons it (contract, section 8). */
    private static String card(Papers papers) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getUrlDecoder().decode(papers.cardKey()), "HmacSHA256"));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(mac.doFinal(NUMBER.getBytes(US_ASCII)));
    }
}
