package org.nuanyi.core.trust;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.nuanyi.core.hours.HoursAnswer;

/**
 * What a worker is told, and why. The one rule, so that the list, the map, the page and the feed
 * never disagree.
 *
 * <p>Two people who find the door locked within 24 hours put a station in doubt at once; one does
 * if the keeper has not answered within {@link #ANSWER two}; an inspection that finds it shut does
 * at once. A doubt stands until a proof of life. The 24 hours are not compared: of two reports
 * further apart, the first alone has put the station in doubt long before.
 *
 * @param at when that was seen, where the reason is something seen
 * @param people how many found the door locked, where that is the reason; 0 otherwise
 */
public record StationState(Status status, Reason reason, Optional<Instant> at, int people) {

    /** How long the keeper has to answer a single report. */
    public static final Duration ANSWER = Duration.ofHours(2);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public enum Reason {
        /** There was a proof of life today. */
        CONFIRMED,
        /** The schedule says so. */
        SCHEDULE,
        /** A one-off closing is in force. */
        CLOSED_FOR_ONCE,
        /** Planned, being built or closed for good. */
        NOT_IN_SERVICE,
        SUSPENDED,
        HOURS_NOT_UNDERSTOOD,
        REPORTED_LOCKED,
        INSPECTED_SHUT
    }

    private static final StationState NOT_IN_SERVICE = unseen(Status.CLOSED, Reason.NOT_IN_SERVICE);
    private static final StationState SUSPENDED = unseen(Status.CLOSED, Reason.SUSPENDED);
    private static final StationState NOT_UNDERSTOOD =
            unseen(Status.UNKNOWN, Reason.HOURS_NOT_UNDERSTOOD);
    private static final StationState CLOSED = unseen(Status.CLOSED, Reason.SCHEDULE);
    private static final StationState CLOSED_FOR_ONCE =
            unseen(Status.CLOSED, Reason.CLOSED_FOR_ONCE);
    private static final StationState UNKNOWN = unseen(Status.UNKNOWN, Reason.SCHEDULE);
    private static final StationState BY_SCHEDULE =
            unseen(Status.OPEN_BY_SCHEDULE, Reason.SCHEDULE);

    /** A state whose reason is nothing that somebody saw. */
    public static StationState unseen(Status status, Reason reason) {
        return new StationState(status, reason, Optional.empty(), 0);
    }

    /** Decides for the instant {@code now}; a sign dated after it does not count. */
    public static StationState decide(Evidence evidence, Instant now) {
        return switch (evidence.lifecycle()) {
            case PLANNED, BUILDING, CLOSED -> NOT_IN_SERVICE;
            case SUSPENDED -> SUSPENDED;
            case OPEN ->
                    evidence.hours()
                            .map(hours -> inService(hours, evidence, now))
                            .orElse(NOT_UNDERSTOOD);
        };
    }

    private static StationState inService(HoursAnswer hours, Evidence evidence, Instant now) {
        return switch (hours.state()) {
            case CLOSED -> evidence.oneOff().isPresent() ? CLOSED_FOR_ONCE : CLOSED;
            case UNKNOWN -> UNKNOWN;
            case OPEN -> seen(evidence.signs(), now);
        };
    }

    private static StationState seen(Signs signs, Instant now) {
        Optional<Instant> proof = signs.proof().map(Proof::at).filter(at -> !at.isAfter(now));
        return inspected(signs, proof, now)
                .or(() -> reported(signs, proof, now))
                .or(() -> proof.filter(at -> sameDay(at, now)).map(StationState::proven))
                .orElse(BY_SCHEDULE);
    }

    private static Optional<StationState> inspected(
            Signs signs, Optional<Instant> proof, Instant now) {
        return signs.shutAt()
                .filter(at -> !at.isAfter(now) && !answered(at, proof))
                .map(at -> doubtful(Reason.INSPECTED_SHUT, at, 0));
    }

    private static Optional<StationState> reported(
            Signs signs, Optional<Instant> proof, Instant now) {
        return signs.locked()
                .filter(locked -> !answered(locked.first(), proof))
                .flatMap(locked -> reported(locked, now));
    }

    private static Optional<StationState> reported(LockedReports locked, Instant now) {
        if (locked.people() > 1 && !locked.latest().isAfter(now)) {
            return Optional.of(doubtful(Reason.REPORTED_LOCKED, locked.latest(), locked.people()));
        }
        return Optional.of(locked.first())
                .filter(first -> !first.plus(ANSWER).isAfter(now))
                .map(first -> doubtful(Reason.REPORTED_LOCKED, first, 1));
    }

    private static StationState doubtful(Reason reason, Instant at, int people) {
        return new StationState(Status.DOUBTFUL, reason, Optional.of(at), people);
    }

    private static StationState proven(Instant at) {
        return new StationState(Status.OPEN, Reason.CONFIRMED, Optional.of(at), 0);
    }

    /** Whether somebody found the station open then or later. */
    private static boolean answered(Instant doubt, Optional<Instant> proof) {
        return proof.isPresent() && !proof.get().isBefore(doubt);
    }

    private static boolean sameDay(Instant at, Instant now) {
        return LocalDate.ofInstant(at, ZONE).equals(LocalDate.ofInstant(now, ZONE));
    }
}
