package org.nuanyi.cabinet.sim.brain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyi.cabinet.sim.wire.Decision;
import org.nuanyi.cabinet.sim.wire.Lane;
import org.nuanyi.cabinet.sim.wire.Purpose;
import org.nuanyi.cabinet.sim.wire.Reason;
import org.nuanyi.cabinet.sim.wire.Report;

/** Cards: the server is asked, and where it does not answer in time, the allow-list. */
final class CardReader {

    private final Settings settings;
    private final Memory memory;
    private final Openings openings;
    private @Nullable Question question;

    CardReader(Settings settings, Memory memory, Openings openings) {
        this.settings = settings;
        this.memory = memory;
        this.openings = openings;
    }

    /** What the server was asked, and until when its answer is waited for. */
    private record Question(
            UUID transaction, String card, int lane, Purpose purpose, Instant until) {}

    void shown(Turn turn, Happening.CardShown shown, boolean connected) {
        if (question != null) {
            turn.want(new Effect.Show("wait"));
            return;
        }
        Question asked =
                new Question(
                        turn.id(),
                        shown.card(),
                        shown.lane(),
                        shown.purpose(),
                        turn.now.plus(settings.answer()));
        if (connected) {
            question = asked;
            write(turn, asked, Decision.ASKED, null, null);
        } else {
            decide(turn, asked);
        }
    }

    /** An opening has come; the card it is for, if it was asked for by one. */
    @Nullable String answered(@Nullable UUID transaction) {
        Question asked = question;
        if (asked == null || !asked.transaction().equals(transaction)) {
            return null;
        }
        question = null;
        return asked.card();
    }

    void refused(Turn turn, @Nullable UUID transaction, String reason) {
        if (answered(transaction) != null) {
            turn.want(new Effect.Show(reason));
        }
    }

    /** Whoever waits in front is not left standing. */
    void tick(Turn turn, boolean connected) {
        Question asked = question;
        if (asked != null && (!connected || turn.now.isAfter(asked.until()))) {
            question = null;
            decide(turn, asked);
        }
    }

    private void decide(Turn turn, Question asked) {
        turn.keep(new Entry.Decided(asked.transaction(), turn.now));
        Optional<Reason> obstacle = openings.obstacle(asked.purpose(), asked.lane());
        Optional<Lane> lane = memory.lane(asked.lane());
        if (obstacle.isPresent() || lane.isEmpty()) {
            deny(turn, asked, obstacle.orElse(Reason.LANE), null);
            return;
        }
        switch (CardJudge.judge(
                memory.lists(), asked.card(), lane.get(), asked.purpose(), turn.now)) {
            case CardJudge.Verdict.Granted(long version) -> grant(turn, asked, version);
            case CardJudge.Verdict.Refused(Reason reason, Long version) ->
                    deny(turn, asked, reason, version);
        }
    }

    private void grant(Turn turn, Question asked, long version) {
        write(turn, asked, Decision.OPENED, null, version);
        openings.begin(
                turn, asked.transaction(), asked.purpose(), asked.lane(), asked.card(), version);
    }

    private void deny(Turn turn, Question asked, Reason reason, @Nullable Long version) {
        write(turn, asked, Decision.DENIED, reason, version);
        turn.want(new Effect.Show(reason.word()));
    }

    private void write(
            Turn turn,
            Question asked,
            Decision decision,
            @Nullable Reason reason,
            @Nullable Long version) {
        turn.write(
                new Report.CardShown(
                        asked.transaction(),
                        asked.card(),
                        asked.lane(),
                        memory.lane(asked.lane()).map(Lane::item).orElse(null),
                        asked.purpose(),
                        decision,
                        reason,
                        version),
                null,
                asked.transaction());
    }
}
