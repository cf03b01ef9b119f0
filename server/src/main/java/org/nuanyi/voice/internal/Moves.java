package org.nuanyi.voice.internal;

import static org.nuanyi.voice.Party.CLOCK;
import static org.nuanyi.voice.Party.CLOSER;
import static org.nuanyi.voice.Party.HANDLER;
import static org.nuanyi.voice.Party.SENDER;
import static org.nuanyi.voice.ReportState.CLOSED;
import static org.nuanyi.voice.ReportState.HANDLED;
import static org.nuanyi.voice.ReportState.RECEIVED;
import static org.nuanyi.voice.ReportState.VERIFIED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanyi.voice.Party;
import org.nuanyi.voice.ReportState;
import org.nuanyi.voice.StepKind;
import org.nuanyi.voice.StepResult.Reason;

/** Which step may be taken in which state by whom, and where it leads: one table. */
public final class Moves {

    private static final Set<ReportState> WAITING = Set.of(RECEIVED, HANDLED);
    private static final Set<ReportState> ANY = Set.of(ReportState.values());
    private static final Set<Party> UNIT = Set.of(HANDLER, CLOSER);
    private static final Set<Party> WITNESS = Set.of(HANDLER, SENDER);

    /**
     * A line of the table.
     *
     * @param to the state afterwards; empty where it stays as it is
     */
    private record Move(
            StepKind step, Set<ReportState> from, Set<Party> by, Optional<ReportState> to) {}

    private static final List<Move> TABLE =
            List.of(
                    new Move(StepKind.ANSWERED, WAITING, UNIT, Optional.of(HANDLED)),
                    new Move(StepKind.ASSIGNED, WAITING, UNIT, Optional.empty()),
                    new Move(StepKind.RELEASED, ANY, UNIT, Optional.empty()),
                    new Move(StepKind.WITHHELD, ANY, UNIT, Optional.empty()),
                    new Move(StepKind.CLOSED, Set.of(HANDLED), UNIT, Optional.of(CLOSED)),
                    new Move(StepKind.CONFIRMED, Set.of(CLOSED), WITNESS, Optional.of(VERIFIED)),
                    new Move(StepKind.DENIED, Set.of(CLOSED), WITNESS, Optional.of(RECEIVED)),
                    new Move(StepKind.ESCALATED, WAITING, Set.of(CLOCK), Optional.empty()));

    private Moves() {}

    /** Why the step may not be taken, if it may not. */
    public static Optional<Reason> refusal(ReportState state, StepKind step, Party party) {
        Move move = move(step);
        if (!move.from.contains(state)) {
            return Optional.of(wrongState(state, step));
        }
        if (move.by.contains(party)) {
            return Optional.empty();
        }
        boolean forAnother = party == CLOSER && move.by.contains(HANDLER);
        return Optional.of(forAnother ? Reason.OWN_WORK : Reason.NOT_YOURS);
    }

    /** The state after a step that may be taken. */
    static ReportState after(ReportState state, StepKind step) {
        return move(step).to.orElse(state);
    }

    private static Reason wrongState(ReportState state, StepKind step) {
        return switch (state) {
            case VERIFIED -> Reason.ALREADY_VERIFIED;
            case CLOSED -> Reason.ALREADY_CLOSED;
            case RECEIVED, HANDLED ->
                    step == StepKind.CLOSED ? Reason.NOT_ANSWERED : Reason.NOT_CLOSED;
        };
    }

    private static Move move(StepKind step) {
        return TABLE.stream().filter(move -> move.step == step).findFirst().orElseThrow();
    }
}
