package org.nuanyi.cabinet;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.nuanyi.cabinet.SomeCabinets.CABINET;
import static org.nuanyi.cabinet.SomeCabinets.LI;
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
import org.nuanyi.cabinet.OpeningResult.Allowed;
import org.nuanyi.cabinet.OpeningResult.OverQuota;
import org.nuanyi.cabinet.OpeningResult.Reason;
import org.nuanyi.cabinet.OpeningResult.Refused;
import org.nuanyi.cabinet.PaperCabinet.Paper;
import org.nuanyi.cabinet.wire.Message;
import org.nuanyi.cabinet.wire.Said;
import org.nuanyi.cabinet.wire.Unreadable;
import org.nuanyi.cabinet.wire.Wire;
import org.nuanyi.core.cabinet.OpeningState;
import org.nuanyi.core.cabinet.Quota.Limit;
import org.nuanyi.testing.TestDatabase;

/** A door is opened once for whoever may open it, by a code or by a card. */
class DoorsTest {

    private static final String NUMBER = "1100000012345678";
    private static final UUID ID = UUID.randomUUID();

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final PaperCabinet cabinet = new PaperCabinet(CABINET);
    private SomeCabinets some;

    @BeforeEach
    void aCabinet() {
        some = new SomeCabinets(database.scopes());
        some.stand();
    }

    private void isOnLine() {
        some.hear(cabinet.connection(some.clock.instant(), "online", 1));
    }

    private OpeningResult open(UUID id, int pieces) {
        return some.doors.open(new Asking(id, CABINET, 1, pieces, LI));
    }

    @Test
    @DisplayName("柜子离线：不排队，请他刷卡")
    void a_cabinet_that_is_away_opens_nothing_and_holds_nothing() {
        assertThat(open(ID, 1)).isEqualTo(new Refused(Reason.AWAY));

        assertThat(some.line.sent).isEmpty();
        assertThat(some.openings.history(LI, 10)).isEmpty();
    }

    @Test
    void what_is_allowed_is_sent_once_however_often_it_is_asked() {
        isOnLine();

        OpeningResult first = open(ID, 2);

        assertThat(first).isInstanceOf(Allowed.class);
        assertThat(open(ID, 2)).isEqualTo(first);
        assertThat(some.line.sent)
                .singleElement()
                .asString()
                .contains("\"kind\":\"open\"", "\"pieces\":2");
        assertThat(some.state(ID)).isEqualTo(OpeningState.SENT);
    }

    @Test
    void what_is_over_the_quota_is_not_sent() {
        isOnLine();

        assertThat(open(ID, 3)).isEqualTo(new OverQuota(Limit.ITEM_DAY));

        assertThat(some.line.sent).isEmpty();
    }

    @Test
    @DisplayName("发不出去的立刻作罢，限额还回来")
    void what_could_not_be_sent_is_over_at_once() {
        isOnLine();
        some.line.isCut = true;

        open(ID, 2);

        await().atMost(Duration.ofSeconds(20)).until(() -> some.state(ID) == OpeningState.EXPIRED);
        some.line.isCut = false;
        assertThat(open(UUID.randomUUID(), 2)).isInstanceOf(Allowed.class);
    }

    @Test
    void a_members_card_opens_and_counts_as_the_member() throws Exception {
        isOnLine();
        String member = some.members.enrol(NUMBER);
        String card = card();

        answer(cabinet.card(some.clock.instant(), ID, card, 1, "mask", "asked"));

        assertThat(some.line.sent).singleElement().asString().contains("\"kind\":\"open\"");
        assertThat(some.openings.history(member, 10)).hasSize(1);
        assertThat(some.openings.card(OFFICE, ID).pieces()).isEqualTo(1);
    }

    @Test
    void a_card_that_is_nobodys_is_refused() throws Exception {
        isOnLine();

        answer(cabinet.card(some.clock.instant(), ID, card(), 1, "mask", "asked"));

        assertThat(some.line.sent).singleElement().asString().contains("unknown-card");
    }

    @Test
    @DisplayName("刷卡的人早走了，就不再回答")
    void a_card_that_nobody_waits_for_any_more_is_not_answered() throws Exception {
        isOnLine();
        some.members.enrol(NUMBER);
        Paper late = cabinet.card(some.clock.instant(), ID, card(), 1, "mask", "asked");
        some.clock.advance(Duration.ofSeconds(6));

        answer(late);

        assertThat(some.line.sent).isEmpty();
    }

    private void answer(Paper paper) throws Unreadable {
        some.hear(paper);
        Message message = Wire.read(paper.channel(), paper.payload());
        some.cards.answer(message.envelope(), (Said.CardShown) message.said());
    }

    /** What a device that has just been provisioned makes of the number. */
    private String card() throws Exception {
        var papers =
                (ProvisionResult.Papers)
                        some.provisioning.provision(
                                some.provisioning.token(OFFICE, CABINET), ID, "sim", "1");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getUrlDecoder().decode(papers.cardKey()), "HmacSHA256"));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(mac.doFinal(NUMBER.getBytes(US_ASCII)));
    }
}
