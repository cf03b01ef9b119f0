package org.nuanyi.cabinet.sim.brain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyi.cabinet.sim.wire.Cause;
import org.nuanyi.cabinet.sim.wire.Command;
import org.nuanyi.cabinet.sim.wire.Door;
import org.nuanyi.cabinet.sim.wire.DoorMove;
import org.nuanyi.cabinet.sim.wire.Lane;
import org.nuanyi.cabinet.sim.wire.LaneKind;
import org.nuanyi.cabinet.sim.wire.Order;
import org.nuanyi.cabinet.sim.wire.Outcome;
import org.nuanyi.cabinet.sim.wire.Purpose;
import org.nuanyi.cabinet.sim.wire.Reason;
import org.nuanyi.cabinet.sim.wire.Report;
import org.nuanyi.cabinet.sim.wire.Tampering;

/** The doors: one opening at a time, from unlocked to shut, and what moves without one. */
final class Openings {

    /** So long an unlocked door waits to be opened. */
    static final Duration TO_OPEN = Duration.ofSeconds(10);

    private final Memory memory;
    private final int journalLimit;

    Openings(Memory memory, int journalLimit) {
        this.memory = memory;
        this.journalLimit = journalLimit;
    }

    /** Why a door cannot be opened for that now. */
    Optional<Reason> obstacle(Purpose purpose, @Nullable Integer lane) {
        if (memory.opening().isPresent()) {
            return Optional.of(Reason.BUSY);
        }
        if (lane == null) {
            boolean whole = purpose == Purpose.RESTOCK || purpose == Purpose.SERVICE;
            return whole ? Optional.empty() : Optional.of(Reason.LANE);
        }
        return memory.lane(lane)
                .map(known -> obstacle(purpose, known))
                .orElse(Optional.of(Reason.LANE));
    }

    private Optional<Reason> obstacle(Purpose purpose, Lane lane) {
        if (purpose == Purpose.TAKE && lane.pieces() == 0) {
            return Optional.of(Reason.EMPTY);
        }
        boolean full = memory.waiting().size() >= journalLimit;
        return full && lane.kind() != LaneKind.EMERGENCY
                ? Optional.of(Reason.JOURNAL_FULL)
                : Optional.empty();
    }

    /** The server has asked for it. */
    void begin(Turn turn, Command command, Order.Open open, @Nullable String card) {
        Opening opening =
                new Opening(
                        Objects.requireNonNull(command.transactionId()),
                        command.messageId(),
                        open.purpose(),
                        open.lane(),
                        open.openSeconds(),
                        card,
                        null,
                        open.load() == null ? List.of() : open.load(),
                        Opening.Stage.UNLOCKED,
                        0,
                        turn.now.plus(TO_OPEN));
        answer(turn, opening, Outcome.ACKED, null, null);
        unlock(turn, opening);
    }

    /** The device has decided it. */
    void begin(Turn turn, UUID transaction, Purpose purpose, int lane, String card, long version) {
        unlock(
                turn,
                new Opening(
                        transaction,
                        null,
                        purpose,
                        lane,
                        30,
                        card,
                        version,
                        List.of(),
                        Opening.Stage.UNLOCKED,
                        0,
                        turn.now.plus(TO_OPEN)));
    }

    private static void unlock(Turn turn, Opening opening) {
        turn.keep(new Entry.Standing(opening));
        turn.want(new Effect.Unlock(opening.purpose(), opening.lane(), opening.load()));
    }

    void opened(Turn turn, @Nullable Integer lane) {
        doorStands(turn, lane, Door.OPEN);
        Optional<Opening> opening = at(lane);
        if (opening.isEmpty()) {
            turn.write(new Report.DoorMoved(DoorMove.FORCED, lane, null));
            turn.write(new Report.Tampered(Tampering.FORCED, lane));
            return;
        }
        if (opening.get().stage() != Opening.Stage.UNLOCKED) {
            return; // it is open already, and was told
        }
        Instant until = turn.now.plusSeconds(opening.get().openSeconds());
        Opening open = opening.get().at(Opening.Stage.OPEN, until);
        turn.keep(new Entry.Standing(open));
        turn.write(new Report.DoorMoved(DoorMove.OPENED, lane, open.transactionId()));
        answer(turn, open, Outcome.OPENED, null, null);
    }

    void shut(Turn turn, @Nullable Integer lane) {
        doorStands(turn, lane, Door.SHUT);
        Optional<Opening> opening = at(lane).filter(one -> one.stage() != Opening.Stage.UNLOCKED);
        UUID transaction = opening.map(Opening::transactionId).orElse(null);
        turn.write(new Report.DoorMoved(DoorMove.SHUT, lane, transaction));
        opening.ifPresent(one -> close(turn, one, null));
    }

    private void close(Turn turn, Opening opening, @Nullable Boolean interrupted) {
        respond(turn, opening, Outcome.CLOSED, null, opening.pieces(), interrupted);
        turn.keep(new Entry.Ended(opening.transactionId()));
    }

    void moved(Turn turn, int number, int pieces) {
        Optional<Lane> lane = memory.lane(number);
        if (lane.isEmpty() || pieces == 0) {
            return; // no such lane: nothing that counts lies there
        }
        Optional<Opening> opening = memory.opening().filter(one -> one.covers(number));
        dispense(turn, lane.get(), pieces, opening, Cause.UNEXPLAINED);
    }

    private void dispense(Turn turn, Lane lane, int pieces, Optional<Opening> in, Cause otherwise) {
        Lane after = lane.holding(Math.max(0, lane.pieces() - pieces));
        turn.keep(new Entry.Stocked(after));
        if (in.isEmpty()) {
            turn.write(report(after, pieces, null, otherwise));
            return;
        }
        Opening opening = in.get().moving(pieces);
        turn.keep(new Entry.Standing(opening));
        Entry.Written written = turn.write(report(after, pieces, opening, Cause.OPENING));
        spend(turn, opening, after, pieces, written);
        answer(turn, opening, Outcome.TAKEN, null, pieces);
    }

    private static Report.Dispense report(
            Lane after, int pieces, @Nullable Opening opening, Cause cause) {
        boolean offline = opening != null && opening.offline();
        return new Report.Dispense(
                opening == null ? null : opening.transactionId(),
                after.lane(),
                after.item(),
                after.lot(),
                after.expiresOn(),
                pieces,
                after.pieces(),
                cause,
                offline,
                after.kind() == LaneKind.EMERGENCY ? true : null,
                opening != null && offline ? opening.card() : null,
                opening == null ? null : opening.listVersion());
    }

    private static void spend(
            Turn turn, Opening opening, Lane lane, int pieces, Entry.Written written) {
        String card = opening.card();
        if (card != null && pieces > 0 && lane.kind() != LaneKind.EMERGENCY) {
            turn.keep(
                    new Entry.Spent(
                            card,
                            lane.item(),
                            pieces,
                            CardJudge.month(turn.now),
                            written.boot(),
                            written.sequence()));
        }
    }

    /** A lane was filled: no dispense, the snapshot says it. */
    void filled(Turn turn, int number, int pieces) {
        Optional<Opening> restock =
                memory.opening().filter(one -> one.purpose() == Purpose.RESTOCK);
        Optional<Lane> lane = memory.lane(number);
        if (restock.isEmpty() || lane.isEmpty()) {
            return;
        }
        Lane filled = lane.get().holding(pieces);
        for (Order.Load load : restock.get().load()) {
            filled = load.lane() == number ? filled.of(load.lot(), load.expiresOn()) : filled;
        }
        turn.keep(new Entry.Stocked(filled));
    }

    void jammed(Turn turn, int lane) {
        at(lane).ifPresent(opening -> jam(turn, opening, Reason.BLOCKED));
    }

    private void jam(Turn turn, Opening opening, Reason reason) {
        if (reason == Reason.BLOCKED) {
            doorStands(turn, opening.lane(), Door.JAMMED);
        }
        answer(turn, opening, Outcome.JAMMED, reason, null);
        turn.keep(new Entry.Ended(opening.transactionId()));
    }

    /** What is to happen when nothing happens. */
    void tick(Turn turn) {
        memory.opening()
                .filter(opening -> turn.now.isAfter(opening.deadline()))
                .ifPresent(opening -> late(turn, opening));
    }

    private void late(Turn turn, Opening opening) {
        switch (opening.stage()) {
            case UNLOCKED -> jam(turn, opening, Reason.NOT_OPENED);
            case OPEN -> {
                turn.keep(
                        new Entry.Standing(
                                opening.at(Opening.Stage.LEFT_OPEN, opening.deadline())));
                answer(turn, opening, Outcome.DOOR_LEFT_OPEN, null, null);
            }
            case LEFT_OPEN -> {} // said already; it ends when somebody shuts the door
        }
    }

    /** After a boot: what was open is over, and what was not counted is counted. */
    void recount(Turn turn, Map<Integer, Integer> counted) {
        Optional<Opening> interrupted = memory.opening();
        for (Lane lane : List.copyOf(memory.lanes())) {
            int gone = lane.pieces() - counted.getOrDefault(lane.lane(), lane.pieces());
            if (gone != 0) {
                Optional<Opening> in = memory.opening().filter(one -> one.covers(lane.lane()));
                dispense(turn, lane, gone, in, Cause.RECOUNT);
            }
        }
        interrupted.flatMap(any -> memory.opening()).ifPresent(opening -> interrupt(turn, opening));
    }

    private void interrupt(Turn turn, Opening opening) {
        doorStands(turn, opening.lane(), Door.SHUT);
        if (opening.stage() == Opening.Stage.UNLOCKED) {
            answer(turn, opening, Outcome.DENIED, Reason.RESTARTED, null);
            turn.keep(new Entry.Ended(opening.transactionId()));
        } else {
            close(turn, opening, true);
        }
    }

    private void doorStands(Turn turn, @Nullable Integer lane, Door door) {
        if (lane != null) {
            memory.lane(lane).ifPresent(one -> turn.keep(new Entry.Stocked(one.with(door))));
        }
    }

    private Optional<Opening> at(@Nullable Integer lane) {
        return memory.opening().filter(opening -> Objects.equals(opening.lane(), lane));
    }

    private static void answer(
            Turn turn,
            Opening opening,
            Outcome outcome,
            @Nullable Reason reason,
            @Nullable Integer pieces) {
        respond(turn, opening, outcome, reason, pieces, null);
    }

    /** Only commands are answered: what the device decided itself is told by events. */
    private static void respond(
            Turn turn,
            Opening opening,
            Outcome outcome,
            @Nullable Reason reason,
            @Nullable Integer pieces,
            @Nullable Boolean interrupted) {
        UUID command = opening.commandId();
        if (command != null) {
            turn.write(
                    new Report.Response(
                            command,
                            opening.transactionId(),
                            outcome,
                            reason,
                            opening.lane(),
                            pieces,
                            interrupted),
                    command,
                    opening.transactionId());
        }
    }
}
