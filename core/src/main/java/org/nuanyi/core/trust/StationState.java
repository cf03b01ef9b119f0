package org.nuanyi.core.trust;

import java.time.Instant;
import org.nuanyi.core.hours.HoursAnswer;

/**
 * What a worker is told, and why. The one rule, so that the list, the map, the page and the feed
 * never disagree.
 */
public record StationState(Status status, Reason reason) {

    public enum Reason {
        /** The schedule says so. */
        SCHEDULE,
        /** Planned, being built or closed for good. */
        NOT_IN_SERVICE,
        SUSPENDED,
        HOURS_NOT_UNDERSTOOD,
        REPORTED_LOCKED,
        INSPECTED_SHUT
    }

    /** Decides for the instant {@code now}; a sign dated after it does not count. */
    public static StationState decide(Evidence evidence, Instant now) {
        return switch (evidence.lifecycle()) {
            case PLANNED, BUILDING, CLOSED ->
                    new StationState(Status.CLOSED, Reason.NOT_IN_SERVICE);
            case SUSPENDED -> new StationState(Status.CLOSED, Reason.SUSPENDED);
            case OPEN ->
                    evidence.hours()
                            .map(hours -> inService(hours, evidence, now))
                            .orElse(new StationState(Status.UNKNOWN, Reason.HOURS_NOT_UNDERSTOOD));
        };
    }

    private static StationState inService(HoursAnswer hours, Evidence evidence, Instant now) {
        return switch (hours.state()) {
            case CLOSED -> new StationState(Status.CLOSED, Reason.SCHEDULE);
            case UNKNOWN -> new StationState(Status.UNKNOWN, Reason.SCHEDULE);
            case OPEN ->
                    evidence.doubt()
                            .filter(doubt -> stands(doubt, evidence, now))
                            .map(doubt -> new StationState(Status.DOUBTFUL, reason(doubt)))
                            .orElse(new StationState(Status.OPEN, Reason.SCHEDULE));
        };
    }

    /** A doubt stands until somebody has found the station open after it. */
    private static boolean stands(Doubt doubt, Evidence evidence, Instant now) {
        boolean answered =
                evidence.confirmedAt()
                        .filter(at -> !at.isAfter(now) && !at.isBefore(doubt.since()))
                        .isPresent();
        return !doubt.since().isAfter(now) && !answered;
    }

    private static Reason reason(Doubt doubt) {
        return switch (doubt.cause()) {
            case REPORTED_LOCKED -> Reason.REPORTED_LOCKED;
            case INSPECTED_SHUT -> Reason.INSPECTED_SHUT;
        };
    }
}
