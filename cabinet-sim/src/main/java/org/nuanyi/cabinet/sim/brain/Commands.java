package org.nuanyi.cabinet.sim.brain;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyi.cabinet.sim.wire.Command;
import org.nuanyi.cabinet.sim.wire.Door;
import org.nuanyi.cabinet.sim.wire.Lane;
import org.nuanyi.cabinet.sim.wire.Order;
import org.nuanyi.cabinet.sim.wire.Outcome;
import org.nuanyi.cabinet.sim.wire.Reason;
import org.nuanyi.cabinet.sim.wire.Report;
import org.nuanyi.cabinet.sim.wire.Signatures;

/** What the server wants: believed, judged, carried out, and answered once. */
final class Commands {

    /** So many that cannot be believed are answered in a minute; the others only counted. */
    private static final int DOUBTFUL_ANSWERS = 10;

    /** Bytes of a payload. */
    private static final int LARGEST = 65_536;

    private final Settings settings;
    private final Memory memory;
    private final BrainClock clock;
    private final Openings openings;
    private final CardReader reader;
    private final ArrayDeque<Instant> doubtful = new ArrayDeque<>();
    private long thrownAway;

    Commands(
            Settings settings,
            Memory memory,
            BrainClock clock,
            Openings openings,
            CardReader reader) {
        this.settings = settings;
        this.memory = memory;
        this.clock = clock;
        this.openings = openings;
        this.reader = reader;
    }

    /** How many were thrown away without an answer since the boot. */
    long thrownAway() {
        return thrownAway;
    }

    void received(Turn turn, String compact) {
        if (compact.length() > LARGEST) {
            doubt(turn, Reason.MALFORMED, null, null);
            return;
        }
        switch (Signatures.read(compact, memory.keys())) {
            case Signatures.Reading.Genuine(Command command) -> genuine(turn, command);
            case Signatures.Reading.Doubtful(Reason reason, UUID command, UUID transaction) ->
                    doubt(turn, reason, command, transaction);
        }
    }

    /** Said, but not remembered: else a forged command would stand in the way of the real one. */
    private void doubt(
            Turn turn, Reason reason, @Nullable UUID command, @Nullable UUID transaction) {
        Instant minuteAgo = turn.device.minus(Duration.ofMinutes(1));
        doubtful.removeIf(at -> at.isBefore(minuteAgo));
        if (doubtful.size() >= DOUBTFUL_ANSWERS) {
            thrownAway++;
            return;
        }
        doubtful.add(turn.device);
        turn.write(
                new Report.Response(
                        command, transaction, Outcome.DENIED, reason, null, null, null));
    }

    private void genuine(Turn turn, Command command) {
        if (!command.cabinet().equals(settings.cabinet())) {
            doubt(turn, Reason.CABINET, command.messageId(), command.transactionId());
            return;
        }
        Optional<Entry.Written> before =
                memory.answer(command.messageId(), command.transactionId());
        if (before.isPresent()) {
            turn.send(before.get());
        } else if (!command.known()) {
            refuse(turn, command, CommandJudge.Refusal.denied(Reason.KIND));
        } else {
            carryOut(turn, command);
        }
    }

    private void carryOut(Turn turn, Command command) {
        try {
            carryOut(turn, command, command.order());
        } catch (JsonProcessingException e) {
            refuse(turn, command, CommandJudge.Refusal.denied(Reason.MALFORMED));
        }
    }

    private void carryOut(Turn turn, Command command, Order order) {
        switch (order) {
            // Late they do no harm, and a wrong clock must not keep its own correction away.
            case Order.Ack ack -> release(turn, ack);
            case Order.Time time -> correct(turn, time);
            default ->
                    CommandJudge.judge(command, turn.now, clock.corrected())
                            .ifPresentOrElse(
                                    refusal -> refuse(turn, command, refusal),
                                    () -> obey(turn, command, order));
        }
    }

    private void release(Turn turn, Order.Ack ack) {
        boolean any =
                memory.waiting().stream()
                        .anyMatch(
                                one ->
                                        one.bootId().equals(ack.bootId())
                                                && one.sequence() <= ack.upTo());
        if (any) {
            turn.keep(new Entry.Released(ack.bootId(), ack.upTo()));
        }
    }

    private void correct(Turn turn, Order.Time time) {
        clock.answered(time, turn.device)
                .filter(offset -> !offset.equals(memory.offset()))
                .ifPresent(offset -> turn.keep(new Entry.Corrected(offset)));
    }

    private void obey(Turn turn, Command command, Order order) {
        switch (order) {
            case Order.Open open -> open(turn, command, open);
            case Order.Refuse refusal -> {
                reader.refused(turn, command.transactionId(), refusal.reason());
                done(turn, command);
            }
            case Order.AllowList list -> allow(turn, command, list);
            case Order.Planogram planogram -> plan(turn, command, planogram);
            case Order.Keys keys -> trust(turn, command, keys);
            case Order.Snapshot snapshot -> {
                turn.wantSnapshot();
                done(turn, command);
            }
            case Order.Ack ack -> release(turn, ack);
            case Order.Time time -> correct(turn, time);
        }
    }

    private void open(Turn turn, Command command, Order.Open open) {
        Optional<Reason> obstacle = obstacle(command, open);
        if (obstacle.isPresent()) {
            refuse(turn, command, CommandJudge.Refusal.denied(obstacle.get()));
        } else {
            String card = reader.answered(command.transactionId());
            openings.begin(turn, command, open, card);
        }
    }

    private Optional<Reason> obstacle(Command command, Order.Open open) {
        if (command.transactionId() == null) {
            return Optional.of(Reason.MALFORMED);
        }
        if (memory.decided(command.transactionId())) {
            return Optional.of(Reason.DECIDED);
        }
        return openings.obstacle(open.purpose(), open.lane());
    }

    private void allow(Turn turn, Command command, Order.AllowList list) {
        if (list.version() < memory.lists().version()) {
            refuse(turn, command, CommandJudge.Refusal.denied(Reason.VERSION));
            return;
        }
        turn.keep(new Entry.Listed(list));
        done(turn, command);
    }

    private void plan(Turn turn, Command command, Order.Planogram planogram) {
        if (planogram.version() < memory.planogram()) {
            refuse(turn, command, CommandJudge.Refusal.denied(Reason.VERSION));
            return;
        }
        List<Lane> lanes = new ArrayList<>();
        for (Order.Place place : planogram.lanes()) {
            lanes.add(placed(place));
        }
        turn.keep(new Entry.Planned(planogram.version(), lanes));
        done(turn, command);
    }

    /** What lies in a lane stays there where it is still the same item. */
    private Lane placed(Order.Place place) {
        Lane empty =
                new Lane(
                        place.lane(),
                        place.kind(),
                        place.item(),
                        null,
                        null,
                        0,
                        place.capacity(),
                        Door.SHUT);
        return memory.lane(place.lane())
                .filter(before -> before.item().equals(place.item()))
                .map(
                        before ->
                                empty.holding(before.pieces())
                                        .of(before.lot(), before.expiresOn())
                                        .with(before.door()))
                .orElse(empty);
    }

    private void trust(Turn turn, Command command, Order.Keys keys) {
        if (keys.version() < memory.keysVersion()) {
            refuse(turn, command, CommandJudge.Refusal.denied(Reason.VERSION));
            return;
        }
        turn.keep(new Entry.Trusted(keys.version(), keys.keys()));
        done(turn, command);
    }

    private static void done(Turn turn, Command command) {
        refuse(turn, command, new CommandJudge.Refusal(Outcome.DONE, null));
    }

    private static void refuse(Turn turn, Command command, CommandJudge.Refusal refusal) {
        UUID transaction = command.transactionId();
        turn.write(
                new Report.Response(
                        command.messageId(),
                        transaction,
                        refusal.outcome(),
                        refusal.reason(),
                        null,
                        null,
                        null),
                command.messageId(),
                transaction);
    }
}
