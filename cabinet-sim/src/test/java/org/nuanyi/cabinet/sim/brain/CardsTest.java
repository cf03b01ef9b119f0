package org.nuanyi.cabinet.sim.brain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.cabinet.sim.brain.Rehearsal.CARD;
import static org.nuanyi.cabinet.sim.brain.Rehearsal.FIRST_AID;
import static org.nuanyi.cabinet.sim.brain.Rehearsal.MASKS;
import static org.nuanyi.cabinet.sim.brain.Rehearsal.STRANGER;
import static org.nuanyi.cabinet.sim.brain.Rehearsal.UMBRELLAS;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuanyi.cabinet.sim.wire.Purpose;

/** Cards: asked about on line, decided by the allow-list off line. */
class CardsTest {

    private static final Map<String, Object> NOTHING = Map.of("boot", 0, "sequence", 0);

    private final Rehearsal all = Rehearsal.ready();

    @Test
    void theServersOpeningComesUnderTheTransactionOfTheCard() {
        all.showCard(CARD, MASKS, Purpose.TAKE);
        UUID asked = UUID.fromString(all.last("decision").path("transaction_id").asText());

        all.receive(all.open(asked, MASKS));
        all.takeOne(MASKS);

        assertThat(all.said()).startsWith("card asked", "acked").contains("closed");
        assertThat(all.last("remaining").path("offline").asBoolean()).isFalse();
    }

    @Test
    void aRefusalIsShownAndDone() {
        all.showCard(CARD, MASKS, Purpose.TAKE);
        UUID asked = UUID.fromString(all.last("decision").path("transaction_id").asText());

        all.receive(all.command("refuse", asked, Map.of("reason", "quota")));
        all.pass(Duration.ofSeconds(5));

        assertThat(all.said()).containsExactly("card asked", "done");
        assertThat(all.wanted).contains(new Effect.Show("quota"));
    }

    @Test
    void offLineTheListDecidesAndTheDispenseSaysByWhich() {
        all.allow(41, 2, NOTHING);
        offLine();

        all.showCard(CARD, MASKS, Purpose.TAKE);
        all.takeOne(MASKS);

        assertThat(comingBack())
                .containsSubsequence(
                        "card opened", "door opened", "opening 1 of mask, 17 left", "door shut");
        JsonNode dispense = all.last("remaining");
        assertThat(dispense.path("offline").asBoolean()).isTrue();
        assertThat(dispense.path("allow_list_version").asInt()).isEqualTo(41);
        assertThat(dispense.path("card").asText()).isEqualTo(CARD);
    }

    @Test
    void countersGoDownOverBoots() {
        all.allow(41, 2, NOTHING);
        offLine();
        takeByCard(MASKS);
        all.powerOn(Map.of());
        takeByCard(MASKS);
        all.powerOn(Map.of());

        all.showCard(CARD, MASKS, Purpose.TAKE);

        assertThat(comingBack()).contains("card denied quota");
        assertThat(all.brain.memory().lane(MASKS).orElseThrow().pieces()).isEqualTo(16);
    }

    @Test
    void anItemMayHaveALimitOfItsOwn() {
        all.allow(41, 5, NOTHING);
        offLine();
        takeByCard(UMBRELLAS);

        all.showCard(CARD, UMBRELLAS, Purpose.TAKE);

        assertThat(comingBack()).contains("card denied item-quota");
    }

    @Test
    void aNewListCountsOnlyWhatItsServerHadNotHeard() {
        all.allow(41, 2, NOTHING);
        offLine();
        takeByCard(MASKS);
        comingBack();
        JsonNode heard = all.last("remaining");
        offLine();
        takeByCard(MASKS);
        all.connect();

        // The server counts the first and has not heard of the second.
        all.allow(
                42,
                1,
                Map.of(
                        "boot", heard.path("boot").asLong(),
                        "sequence", heard.path("sequence").asLong()));
        offLine();
        all.showCard(CARD, MASKS, Purpose.TAKE);

        assertThat(comingBack()).contains("card denied quota");
    }

    @Test
    void whatWasTakenOnLineByTheCardCountsToo() {
        all.allow(41, 1, NOTHING);
        all.showCard(CARD, MASKS, Purpose.TAKE);
        all.receive(
                all.open(
                        UUID.fromString(all.last("decision").path("transaction_id").asText()),
                        MASKS));
        all.takeOne(MASKS);
        offLine();

        all.showCard(CARD, MASKS, Purpose.TAKE);

        assertThat(comingBack()).contains("card denied quota");
    }

    @Test
    void aCardNobodyKnowsOpensNothing() {
        all.allow(41, 2, NOTHING);
        offLine();

        all.showCard(STRANGER, MASKS, Purpose.TAKE);
        all.showCard(STRANGER, FIRST_AID, Purpose.TAKE);

        assertThat(all.unlocked()).isFalse();
        assertThat(comingBack()).contains("card denied unknown-card");
    }

    @Test
    void firstAidIsNotRefusedForAQuotaAndTakesNothingOffIt() {
        all.allow(41, 0, NOTHING);
        offLine();

        takeByCard(FIRST_AID);

        assertThat(comingBack()).contains("opening 1 of first-aid-kit, 0 left");
        assertThat(all.last("remaining").path("emergency").asBoolean()).isTrue();
    }

    @Test
    void firstAidOpensByAListThatIsOver() {
        all.allow(41, 0, NOTHING, all.now.plusSeconds(10));
        offLine();
        all.pass(Duration.ofSeconds(11));

        all.showCard(CARD, MASKS, Purpose.TAKE);
        takeByCard(FIRST_AID);

        assertThat(comingBack())
                .containsSubsequence("card denied list-over", "card opened")
                .contains("opening 1 of first-aid-kit, 0 left");
    }

    @Test
    void theListOfAMonthEndsWithTheMonthInChina() {
        all.allow(41, 2, NOTHING, Instant.parse("2026-12-31T00:00:00.000Z"));
        offLine();
        all.now = Instant.parse("2026-11-30T16:00:00.000Z"); // December began in China

        all.showCard(CARD, MASKS, Purpose.TAKE);

        assertThat(comingBack()).contains("card denied month");
    }

    @Test
    void aListInPartsCountsOnceItIsWhole() {
        receivePart(1, CARD);
        offLine();
        all.showCard(CARD, MASKS, Purpose.TAKE);
        assertThat(all.unlocked()).isFalse();

        all.connect();
        receivePart(2, STRANGER);
        offLine();
        all.showCard(CARD, MASKS, Purpose.TAKE);

        assertThat(all.unlocked()).isTrue();
    }

    private void receivePart(int part, String card) {
        all.receive(
                all.command(
                        "allow-list",
                        null,
                        Map.of(
                                "version",
                                41,
                                "month",
                                "2026-11",
                                "valid_until",
                                Instant.parse("2026-11-30T15:59:59.999Z"),
                                "part",
                                part,
                                "parts",
                                2,
                                "counted",
                                NOTHING,
                                "cards",
                                List.of(Map.of("card", card, "remaining", 1)))));
    }

    @Test
    void aServerThatDoesNotAnswerInTimeIsAsGoodAsNone() {
        all.allow(41, 2, NOTHING);
        all.forget();
        all.showCard(CARD, MASKS, Purpose.TAKE);

        all.pass(Duration.ofSeconds(4));

        assertThat(all.said()).containsExactly("card asked", "card opened");
        assertThat(all.unlocked()).isTrue();
    }

    @Test
    void anOpeningThatComesAfterTheDeviceHasDecidedIsDenied() {
        all.showCard(CARD, MASKS, Purpose.TAKE);
        UUID asked = UUID.fromString(all.last("decision").path("transaction_id").asText());
        all.pass(Duration.ofSeconds(4));
        all.forget();

        all.receive(all.open(asked, MASKS));

        assertThat(all.said()).containsExactly("denied decided");
        assertThat(all.unlocked()).isFalse();
    }

    @Test
    void whatIsBorrowedMayComeBackWithoutAServerAndWithoutAQuota() {
        all.allow(41, 0, NOTHING);
        offLine();

        all.showCard(CARD, UMBRELLAS, Purpose.RETURN);
        all.happen(new Happening.DoorOpened(UMBRELLAS));
        all.happen(new Happening.PiecesMoved(UMBRELLAS, -1));
        all.happen(new Happening.DoorShut(UMBRELLAS));

        assertThat(comingBack()).contains("opening -1 of umbrella, 6 left");
    }

    private void offLine() {
        all.disconnect();
        all.forget();
    }

    private void takeByCard(int lane) {
        all.showCard(CARD, lane, Purpose.TAKE);
        all.takeOne(lane);
    }

    private List<String> comingBack() {
        all.connect();
        return all.said();
    }
}
