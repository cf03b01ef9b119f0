package org.nuanyi.cabinet.sim.brain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.cabinet.sim.brain.Rehearsal.FIRST_AID;
import static org.nuanyi.cabinet.sim.brain.Rehearsal.MASKS;
import static org.nuanyi.cabinet.sim.brain.Rehearsal.UMBRELLAS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuanyi.cabinet.sim.Schemas;
import org.nuanyi.cabinet.sim.Signer;
import org.nuanyi.cabinet.sim.wire.Channel;
import org.nuanyi.cabinet.sim.wire.Json;
import org.nuanyi.cabinet.sim.wire.Purpose;
import org.nuanyi.cabinet.sim.wire.Signatures;

/** What a cabinet does with commands, doors and time. Every message is held against its schema. */
class BrainTest {

    private static final UUID TRANSACTION = UUID.randomUUID();

    private final Rehearsal all = Rehearsal.ready();

    @Test
    void anOpeningIsToldStepByStep() {
        all.receive(all.open(TRANSACTION, MASKS));
        all.takeOne(MASKS);

        assertThat(all.said())
                .containsExactly(
                        "acked",
                        "door opened",
                        "opened",
                        "opening 1 of mask, 17 left",
                        "taken",
                        "door shut",
                        "closed",
                        "lanes");
    }

    @Test
    void whoTakesNothingIsClosedWithoutADispense() {
        all.receive(all.open(TRANSACTION, MASKS));
        all.happen(new Happening.DoorOpened(MASKS));
        all.happen(new Happening.DoorShut(MASKS));

        assertThat(all.said())
                .containsExactly("acked", "door opened", "opened", "door shut", "closed", "lanes");
    }

    @Test
    void messagesAreNumberedWithoutAGapInABoot() {
        all.receive(all.open(TRANSACTION, MASKS));
        all.takeOne(MASKS);

        long first = all.sent.getFirst().path("sequence").asLong();
        for (int i = 0; i < 7; i++) {
            assertThat(all.sent.get(i).path("sequence").asLong()).isEqualTo(first + i);
        }
    }

    @Test
    void aSnapshotSaysUpToWhichMessageItCounts() {
        all.receive(all.open(TRANSACTION, MASKS));
        all.takeOne(MASKS);

        int count = all.sent.size();
        assertThat(all.sent.getLast().path("sequence"))
                .isEqualTo(all.sent.get(count - 2).path("sequence"));
    }

    @Test
    void theSameCommandAgainIsAnsweredAgainAndOpensNothing() {
        var command = all.open(TRANSACTION, MASKS);
        all.receive(command);
        all.takeOne(MASKS);
        var closed = all.sent.get(6);
        all.forget();

        all.receive(command);

        assertThat(all.sent).containsExactly(closed);
        assertThat(all.unlocked()).isFalse();
    }

    @Test
    void theSameTransactionUnderAnotherMessageIsAnsweredAgainAndOpensNothing() {
        all.receive(all.open(TRANSACTION, MASKS));
        all.takeOne(MASKS);
        all.acknowledge();
        all.forget();

        all.receive(all.open(TRANSACTION, MASKS));

        assertThat(all.said()).containsExactly("closed");
        assertThat(all.unlocked()).isFalse();
    }

    @Test
    void aBootDoesNotForgetWhatWasAnswered() {
        var command = all.open(TRANSACTION, MASKS);
        all.receive(command);
        all.takeOne(MASKS);
        all.acknowledge();
        all.powerOn(Map.of());
        all.connect();
        all.forget();

        all.receive(command);

        assertThat(all.said()).containsExactly("closed");
        assertThat(all.unlocked()).isFalse();
    }

    @Test
    void whatWaitedTooLongIsRefusedAsExpired() {
        var command = all.open(TRANSACTION, MASKS);
        all.now = all.now.plusMillis(10_001);

        all.receive(command);

        assertThat(all.said()).containsExactly("expired");
        assertThat(all.unlocked()).isFalse();
    }

    @Test
    void atTheLastMomentItStillOpens() {
        var command = all.open(TRANSACTION, MASKS);
        all.now = all.now.plusMillis(10_000);

        all.receive(command);

        assertThat(all.unlocked()).isTrue();
    }

    @Test
    void expiryIsJudgedByTheCorrectedClock() {
        Rehearsal slow = Rehearsal.ready(Duration.ofMinutes(-5));
        var command = slow.open(TRANSACTION, MASKS);
        slow.now = slow.now.plusSeconds(11);

        slow.receive(command);

        assertThat(slow.said()).containsExactly("expired");
    }

    @Test
    void aSlowRoundTripCorrectsNothing() {
        all.skew = Duration.ofSeconds(-7);
        all.powerOn(Map.of());
        all.connect();
        var time = all.timeFor(all.last("device_at"));
        all.now = all.now.plusSeconds(2);

        all.receive(all.command("time", null, time));

        assertThat(all.brain.memory().offset()).isEqualTo(0);
    }

    @Test
    void anAnswerToAnOlderHeartbeatCorrectsNothing() {
        all.pass(Duration.ofSeconds(60));
        var old = all.timeFor(all.last("device_at"));
        all.pass(Duration.ofSeconds(60));
        all.skew = Duration.ofSeconds(-7);

        all.receive(all.command("time", null, old));

        assertThat(all.brain.memory().offset()).isEqualTo(0);
    }

    @Test
    void theCorrectionIsHalfTheRoundTripExact() {
        all.powerOn(Map.of());
        all.skew = Duration.ofSeconds(20);
        all.connect();
        all.now = all.now.plusMillis(100);
        var time = all.timeFor(all.last("device_at"));
        all.now = all.now.plusMillis(100);

        all.receive(all.command("time", null, time));

        assertThat(all.brain.memory().offset()).isEqualTo(-20_000);
    }

    @Test
    void aClockThatWasNotCorrectedSinceTheBootOpensOnlyWhatIsThirtySecondsOldAtMost() {
        all.powerOn(Map.of());
        all.connect();
        var command = all.open(TRANSACTION, MASKS);
        command.put("expires_at", all.now.plusSeconds(60));
        all.now = all.now.plusSeconds(31);
        all.forget();

        all.receive(command);

        assertThat(all.said()).containsExactly("denied clock");
        assertThat(all.unlocked()).isFalse();
    }

    @Test
    void aClockThatFellBackIsNotBelievedBehindWhatIsWritten() {
        all.receive(all.open(UUID.randomUUID(), MASKS));
        all.takeOne(MASKS);
        var old = all.open(TRANSACTION, MASKS);
        all.pass(Duration.ofMinutes(5));
        all.happen(new Happening.Measured(450)); // something is written, five minutes later
        all.skew = Duration.ofDays(-20_000);
        all.powerOn(Map.of());
        all.connect();
        all.forget();

        all.receive(old);

        assertThat(all.said()).containsExactly("expired");
    }

    @Test
    void aCommandFromTheFutureIsDenied() {
        var command = all.open(TRANSACTION, MASKS);
        command.put("issued_at", all.now.plusSeconds(6));
        command.put("expires_at", all.now.plusSeconds(16));

        all.receive(command);

        assertThat(all.said()).containsExactly("denied clock");
    }

    @Test
    void anOpeningMayNotHoldLongerThanAMinute() {
        var command = all.open(TRANSACTION, MASKS);
        command.put("expires_at", all.now.plusSeconds(61));

        all.receive(command);

        assertThat(all.said()).containsExactly("denied lifetime");
    }

    @Test
    void anotherKeyIsDeniedWhateverItSays() {
        var command = all.open(TRANSACTION, MASKS);

        all.happen(new Happening.Received(new Signer("server-2").sign(command)));
        all.happen(new Happening.Received(new Signer("server-1").sign(command)));

        assertThat(all.said()).containsExactly("denied kid", "denied signature");
        assertThat(all.unlocked()).isFalse();
    }

    @Test
    void aForgedCommandDoesNotStandInTheWayOfTheRealOne() {
        var command = all.open(TRANSACTION, MASKS);
        all.happen(new Happening.Received(new Signer("server-1").sign(command)));

        all.receive(command);

        assertThat(all.said()).containsExactly("denied signature", "acked");
    }

    @Test
    void aCommandOfAnotherCabinetIsDenied() {
        var command = all.open(TRANSACTION, MASKS);
        command.put("cabinet", "test-02");

        all.receive(command);

        assertThat(all.said()).containsExactly("denied cabinet");
        assertThat(all.unlocked()).isFalse();
    }

    @Test
    void anythingElseThatIsSignedByTheServerIsNoCommand() {
        String claims = Json.text(all.open(TRANSACTION, MASKS));

        all.happen(new Happening.Received(all.signer.sign(claims, "JWT")));

        assertThat(all.said()).containsExactly("denied signature");
    }

    @Test
    void aCommandWithoutAFieldIsMalformed() {
        var command = all.command("open", TRANSACTION, Map.of("lane", MASKS));
        String claims = Json.text(command);

        all.happen(new Happening.Received(all.signer.sign(claims, Signatures.TYPE)));

        assertThat(all.said()).containsExactly("denied malformed");
    }

    @Test
    void nonsenseIsAnsweredTenTimesAMinuteAndThenOnlyCounted() {
        for (int i = 0; i < 12; i++) {
            all.happen(new Happening.Received("nonsense"));
        }

        assertThat(all.said()).hasSize(10).containsOnly("denied malformed");
        all.pass(Duration.ofSeconds(60));
        assertThat(all.last("device_at").path("refused_commands").asInt()).isEqualTo(2);
    }

    @Test
    void whileADoorIsOpenAnotherIsNotOpened() {
        all.receive(all.open(TRANSACTION, MASKS));
        all.receive(all.open(UUID.randomUUID(), UMBRELLAS));

        assertThat(all.said()).containsExactly("acked", "denied busy");
    }

    @Test
    void anEmptyLaneAndAnUnknownOneAreNotOpened() {
        all.receive(all.open(UUID.randomUUID(), FIRST_AID));
        all.takeOne(FIRST_AID);
        all.forget();

        all.receive(all.open(UUID.randomUUID(), FIRST_AID));
        all.receive(all.open(UUID.randomUUID(), 9));

        assertThat(all.said()).containsExactly("denied empty", "denied lane");
    }

    @Test
    void aLockThatIsStuckIsJammed() {
        all.receive(all.open(TRANSACTION, MASKS));
        all.happen(new Happening.Jammed(MASKS));

        assertThat(all.said()).containsExactly("acked", "jammed blocked", "lanes");
    }

    @Test
    void aDoorNobodyOpensIsLockedAgainAfterTenSeconds() {
        all.receive(all.open(TRANSACTION, MASKS));
        all.pass(Duration.ofSeconds(11));

        assertThat(all.said()).containsExactly("acked", "jammed not-opened");
    }

    @Test
    void aDoorThatStandsOpenIsToldAndLaterClosed() {
        all.receive(all.open(TRANSACTION, MASKS));
        all.happen(new Happening.DoorOpened(MASKS));
        all.acknowledge();
        all.pass(Duration.ofSeconds(31));
        all.happen(new Happening.DoorShut(MASKS));

        assertThat(all.said())
                .containsExactly(
                        "acked",
                        "door opened",
                        "opened",
                        "door-left-open",
                        "door shut",
                        "closed",
                        "lanes");
    }

    @Test
    void aDoorThatOpensUnaskedIsTampering() {
        all.happen(new Happening.DoorOpened(MASKS));
        all.happen(new Happening.PiecesMoved(MASKS, 2));

        assertThat(all.said())
                .containsExactly(
                        "door forced",
                        "kind forced",
                        "lanes",
                        "unexplained 2 of mask, 16 left",
                        "lanes");
    }

    @Test
    void whatIsBorrowedComesBackAsNegativePieces() {
        all.receive(
                all.command(
                        "open",
                        TRANSACTION,
                        Map.of(
                                "purpose",
                                "return",
                                "lane",
                                UMBRELLAS,
                                "pieces",
                                1,
                                "open_seconds",
                                30)));
        all.happen(new Happening.DoorOpened(UMBRELLAS));
        all.happen(new Happening.PiecesMoved(UMBRELLAS, -1));
        all.happen(new Happening.DoorShut(UMBRELLAS));

        assertThat(all.said()).contains("opening -1 of umbrella, 6 left");
    }

    @Test
    void aRestockChangesTheSnapshotAndDispensesNothing() {
        all.receive(
                all.command(
                        "open",
                        TRANSACTION,
                        Map.of(
                                "purpose",
                                "restock",
                                "open_seconds",
                                600,
                                "load",
                                List.of(
                                        Map.of(
                                                "lane", MASKS,
                                                "item", "mask",
                                                "lot", "M2611",
                                                "expires_on", "2029-10-31",
                                                "pieces", 22)))));
        all.happen(new Happening.DoorOpened(null));
        all.happen(new Happening.Filled(MASKS, 40));
        all.happen(new Happening.DoorShut(null));

        assertThat(all.said())
                .containsExactly("acked", "door opened", "opened", "door shut", "closed", "lanes");
        var mask = all.sent.getLast().path("lanes").get(0);
        assertThat(mask.path("pieces").asInt()).isEqualTo(40);
        assertThat(mask.path("lot").asText()).isEqualTo("M2611");
    }

    @Test
    void aNewPlanogramKeepsWhatLiesWhereItBelongs() {
        all.receive(
                all.command(
                        "planogram",
                        null,
                        Map.of(
                                "version",
                                6,
                                "lanes",
                                List.of(
                                        Map.of(
                                                "lane",
                                                MASKS,
                                                "kind",
                                                "dispense",
                                                "item",
                                                "mask",
                                                "capacity",
                                                50),
                                        Map.of(
                                                "lane",
                                                UMBRELLAS,
                                                "kind",
                                                "dispense",
                                                "item",
                                                "raincoat",
                                                "capacity",
                                                6)))));

        assertThat(all.said()).containsExactly("done", "lanes");
        var lanes = all.sent.getLast().path("lanes");
        assertThat(lanes).hasSize(2);
        assertThat(lanes.get(0).path("pieces").asInt()).isEqualTo(18);
        assertThat(lanes.get(1).path("pieces").asInt()).isZero();
    }

    @Test
    void anOlderVersionTakesNothingBack() {
        all.receive(
                all.command(
                        "planogram",
                        null,
                        Map.of(
                                "version",
                                4,
                                "lanes",
                                List.of(
                                        Map.of(
                                                "lane",
                                                1,
                                                "kind",
                                                "dispense",
                                                "item",
                                                "mask",
                                                "capacity",
                                                1)))));

        assertThat(all.said()).containsExactly("denied version");
    }

    @Test
    void afterNewKeysTheOldOneIsBelievedNoMore() {
        Signer next = new Signer("server-2");
        all.receive(all.command("keys", null, Map.of("version", 2, "keys", next.publicKeys())));

        all.receive(all.open(TRANSACTION, MASKS));
        all.happen(new Happening.Received(next.sign(all.open(TRANSACTION, MASKS))));

        assertThat(all.said()).containsExactly("done", "denied kid", "acked");
    }

    @Test
    void theTemperatureIsToldWhenItPassesALimitAndWhenItIsRightAgain() {
        for (int degrees : List.of(390, 410, 420, 390)) {
            all.happen(new Happening.Measured(degrees));
        }

        assertThat(all.said()).containsExactly("state high", "state normal");
    }

    @Test
    void whatIsSaidInTheMeantimeIsHeardAfterwardsInOrderAndByteForByte() {
        all.receive(all.open(TRANSACTION, MASKS));
        var acked = all.sent.getFirst();
        all.disconnect();
        all.takeOne(MASKS);
        assertThat(all.sent).hasSize(1);
        all.forget();

        all.connect();

        assertThat(all.said())
                .containsExactly(
                        "status online",
                        "heartbeat",
                        "acked",
                        "door opened",
                        "opened",
                        "opening 1 of mask, 17 left",
                        "taken",
                        "door shut",
                        "closed",
                        "lanes");
        assertThat(all.sent.get(2)).isEqualTo(acked);
    }

    @Test
    void onlyTheServersOwnAcknowledgementReleasesAMessage() {
        all.receive(all.open(TRANSACTION, MASKS));
        all.takeOne(MASKS);
        all.forget();
        all.pass(Duration.ofSeconds(30));
        assertThat(all.said()).startsWith("acked", "door opened", "opened");

        all.acknowledge();
        all.forget();
        all.pass(Duration.ofMinutes(3));

        assertThat(all.said()).isNotEmpty().containsOnly("heartbeat");
    }

    @Test
    void anAcknowledgementReleasesUpToItsNumberAndOfItsBootOnly() {
        all.receive(all.open(TRANSACTION, MASKS));
        all.takeOne(MASKS);
        long first = all.sent.getFirst().path("sequence").asLong();
        var boot = all.sent.getFirst().path("boot_id").asText();
        all.receive(all.command("ack", null, Map.of("boot_id", boot, "up_to", first + 2)));
        all.receive(all.command("ack", null, Map.of("boot_id", UUID.randomUUID(), "up_to", 1_000)));

        assertThat(all.brain.memory().waiting())
                .extracting(Entry.Written::sequence)
                .containsExactly(first + 3, first + 4, first + 5, first + 6);
    }

    @Test
    void anAcknowledgementNobodySignedReleasesNothing() {
        all.receive(all.open(TRANSACTION, MASKS));
        var boot = all.sent.getFirst().path("boot_id").asText();
        var ack = all.command("ack", null, Map.of("boot_id", boot, "up_to", 1_000));

        all.happen(new Happening.Received(new Signer("server-1").sign(ack)));

        assertThat(all.brain.memory().waiting()).hasSize(2);
    }

    @Test
    void aCrashBetweenWritingAndSendingLosesNothing() {
        all.receive(all.open(TRANSACTION, MASKS));
        all.happen(new Happening.DoorOpened(MASKS));
        all.disconnect(); // what is written now is not sent
        all.happen(new Happening.PiecesMoved(MASKS, 1));
        all.forget();

        all.powerOn(Map.of(MASKS, 17));
        all.connect();

        assertThat(all.said()).containsOnlyOnce("opening 1 of mask, 17 left");
        assertThat(all.said()).contains("closed").doesNotContain("denied restarted");
    }

    @Test
    void aCrashBeforeWritingIsFoundByCounting() {
        all.receive(all.open(TRANSACTION, MASKS));
        all.happen(new Happening.DoorOpened(MASKS));
        all.forget();

        all.powerOn(Map.of(MASKS, 17));
        all.connect();

        assertThat(all.said()).containsOnlyOnce("opening 1 of mask, 17 left");
        var closed = all.last("outcome");
        assertThat(closed.path("interrupted").asBoolean()).isTrue();
        assertThat(closed.path("pieces").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsMissingAtBootWithoutAnOpeningIsARecount() {
        all.powerOn(Map.of(MASKS, 16));
        all.connect();

        assertThat(all.said()).contains("recount 2 of mask, 16 left");
    }

    @Test
    void anUnlockedDoorIsNotOpenedAfterABoot() {
        all.receive(all.open(TRANSACTION, MASKS));
        all.forget();

        all.powerOn(Map.of());
        all.connect();

        assertThat(all.said()).contains("denied restarted");
        assertThat(all.unlocked()).isFalse();
    }

    @Test
    void everyBootHasItsOwnIdAndOneNumberMore() {
        Entry.Booted before = all.boot();

        all.powerOn(Map.of());

        assertThat(all.boot().boot()).isEqualTo(before.boot() + 1);
        assertThat(all.boot().bootId()).isNotEqualTo(before.bootId());
        assertThat(all.brain.memory().sequence()).isZero();
    }

    @Test
    void whenTheJournalIsFullNothingIsGivenOutButFirstAid() {
        all.journalLimit = 2;
        all.powerOn(Map.of());
        all.connect();
        all.rightTime();
        all.happen(new Happening.Measured(450));
        all.happen(new Happening.Measured(215));
        all.forget();

        all.receive(all.open(UUID.randomUUID(), MASKS));
        all.receive(all.open(UUID.randomUUID(), FIRST_AID));

        assertThat(all.said()).containsExactly("denied journal-full", "acked");
    }

    @Test
    void theWillBelongsToItsConnection() {
        var will = all.brain.will(7, Instant.parse("2026-11-27T03:00:00.000Z"));

        var tree = Schemas.keeps(Channel.CONNECTION, will);
        assertThat(tree.path("connection").asInt()).isEqualTo(7);
        assertThat(tree.path("status").asText()).isEqualTo("offline");
    }

    @Test
    void aCardOpensNothingBeforeTheServerSaysSo() {
        all.showCard(Rehearsal.CARD, MASKS, Purpose.TAKE);

        assertThat(all.said()).containsExactly("card asked");
        assertThat(all.unlocked()).isFalse();
    }
}
