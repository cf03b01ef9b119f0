package org.nuanyi.cabinet.sim.brain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyi.cabinet.sim.wire.Command;
import org.nuanyi.cabinet.sim.wire.Outcome;
import org.nuanyi.cabinet.sim.wire.Reason;

/** Whether a genuine command still holds. */
final class CommandJudge {

    private CommandJudge() {}

    /** Why it does not. */
    record Refusal(Outcome outcome, @Nullable Reason reason) {

        static Refusal denied(Reason reason) {
            return new Refusal(Outcome.DENIED, reason);
        }
    }

    static Optional<Refusal> judge(Command command, Instant now, boolean corrected) {
        if (command.lifetime().isNegative()
                || command.lifetime().compareTo(command.longest()) > 0) {
            return Optional.of(Refusal.denied(Reason.LIFETIME));
        }
        if (now.isAfter(command.expiresAt())) {
            return Optional.of(new Refusal(Outcome.EXPIRED, null));
        }
        return plausible(command, now, corrected)
                ? Optional.empty()
                : Optional.of(Refusal.denied(Reason.CLOCK));
    }

    private static boolean plausible(Command command, Instant now, boolean corrected) {
        Duration age = Duration.between(command.issuedAt(), now);
        Duration ahead = corrected ? BrainClock.SLACK : BrainClock.UNCORRECTED_TRUST;
        boolean notFromTheFuture = age.compareTo(ahead.negated()) >= 0;
        boolean opens = command.kind().equals("open");
        boolean fresh = corrected || age.compareTo(BrainClock.UNCORRECTED_TRUST) <= 0;
        return notFromTheFuture && (fresh || !opens);
    }
}
