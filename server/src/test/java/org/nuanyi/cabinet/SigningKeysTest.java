package org.nuanyi.cabinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.cabinet.SomeCabinets.CABINET;
import static org.nuanyi.cabinet.SomeCabinets.OFFICE;
import static org.nuanyi.cabinet.SomeCabinets.OTHER;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.cabinet.PaperCabinet.Paper;
import org.nuanyi.cabinet.SigningKeys.Key;
import org.nuanyi.cabinet.link.CabinetEars.Saying;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.testing.TestDatabase;

/** The key that commands are signed by is changed, and no door stays shut for it. */
class SigningKeysTest {

    /** Longer than servers go on with what they read. */
    private static final Duration A_WHILE = Duration.ofSeconds(61);

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final PaperCabinet here = new PaperCabinet(CABINET);
    private final PaperCabinet there = new PaperCabinet(OTHER);

    private SomeCabinets some;

    @BeforeEach
    void twoCabinets() {
        some = new SomeCabinets(database.scopes());
        some.stand();
        List.of(CABINET, OTHER)
                .forEach(
                        id ->
                                some.provisioning.provision(
                                        some.provisioning.token(OFFICE, id),
                                        UUID.randomUUID(),
                                        "paper",
                                        "1"));
    }

    private PaperCabinet device(String id) {
        return id.equals(CABINET) ? here : there;
    }

    /** It lives, and is told what it lacks. */
    private void beats(String id) {
        Paper beat = device(id).heartbeat(some.clock.instant(), 1);
        some.ears.hear(id, List.of(new Saying(beat.channel(), beat.payload())));
    }

    /** It has had the keys it was told. */
    private void believes(String id, long version) {
        device(id).believe(version);
        beats(id);
    }

    private void passes() {
        some.clock.advance(A_WHILE);
        some.keys.step();
        some.clock.advance(A_WHILE);
    }

    private List<String> ids() {
        return some.keys.status().keys().stream().map(Key::id).toList();
    }

    private String signing() {
        beats(CABINET);
        return some.line.signedBy.getLast();
    }

    @Test
    @DisplayName("新密钥等所有柜子都认了才启用，旧的随后作废")
    void a_new_key_signs_when_all_believe_it_and_the_old_one_goes_after_that() {
        String first = signing();

        String next = some.keys.renew();
        passes();
        assertThat(signing()).isEqualTo(first).isNotEqualTo(next);
        believes(CABINET, 2);
        passes();
        assertThat(signing()).isEqualTo(first);

        believes(OTHER, 2);
        passes();
        assertThat(signing()).isEqualTo(next);
        assertThat(ids()).containsExactly(next, first);

        passes();
        assertThat(ids()).containsExactly(next);
        assertThat(some.keys.status().version()).isEqualTo(3);
    }

    @Test
    @DisplayName("刚启用新密钥时，别的服务器可能还在用旧的签，旧的先不作废")
    void the_old_key_stays_while_a_server_may_sign_by_it() {
        some.keys.renew();
        believes(CABINET, 2);
        believes(OTHER, 2);
        some.keys.step();

        some.clock.advance(Duration.ofSeconds(59));
        some.keys.step();

        assertThat(ids()).hasSize(2);
    }

    @Test
    void a_cabinet_is_told_with_each_heartbeat_until_it_has_them() {
        some.keys.renew();
        some.clock.advance(A_WHILE);

        beats(CABINET);
        assertThat(some.line.sent)
                .filteredOn(it -> it.contains("\"keys\""))
                .singleElement()
                .asString()
                .contains("\"version\":2", "\"kty\":\"OKP\"")
                .doesNotContain("\"d\":");
        beats(CABINET);
        assertThat(some.line.sent).filteredOn(it -> it.contains("\"keys\"")).hasSize(2);

        believes(CABINET, 2);
        assertThat(some.line.sent).filteredOn(it -> it.contains("\"keys\"")).hasSize(2);
    }

    @Test
    @DisplayName("联系不上的柜子列出名字；不再等它时，新密钥照样启用")
    void one_that_is_away_is_named_and_somebody_may_go_on_without_it() {
        String next = some.keys.renew();
        believes(CABINET, 2);
        passes();

        assertThat(some.keys.status().lacking()).containsExactly(OTHER);
        assertThat(signing()).isNotEqualTo(next);

        some.keys.sign();
        some.clock.advance(A_WHILE);
        assertThat(signing()).isEqualTo(next);
    }

    @Test
    void one_that_is_provisioned_meanwhile_believes_both() {
        some.keys.renew();
        some.clock.advance(A_WHILE);

        var papers =
                (ProvisionResult.Papers)
                        some.provisioning.provision(
                                some.provisioning.token(OFFICE, OTHER),
                                UUID.randomUUID(),
                                "paper",
                                "2");

        assertThat(papers.keys().version()).isEqualTo(2);
        assertThat(papers.keys().keys()).hasSize(2);
    }

    @Test
    void the_next_change_waits_for_the_end_of_the_last() {
        some.keys.renew();

        assertThatThrownBy(() -> some.keys.renew()).isInstanceOf(Conflict.class);
    }
}
