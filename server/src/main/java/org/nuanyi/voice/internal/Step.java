package org.nuanyi.voice.internal;

import java.util.Optional;
import org.nuanyi.voice.Report;
import org.nuanyi.voice.ReportState;
import org.nuanyi.voice.StepResult.Reason;

/** A step with a report, and when it may be taken. Pure: no clock, no database. */
public sealed interface Step {

    /** Says something to it. */
    record Answer(String words) implements Step {}

    /** Lets everybody see its words and its photo. */
    record Release() implements Step {}

    /** Takes a release back. */
    record Withhold() implements Step {}

    /** Ends it. */
    record Close() implements Step {}

    /** Its name in the database. */
    default String kind() {
        return switch (this) {
            case Answer _ -> "answered";
            case Release _ -> "released";
            case Withhold _ -> "withheld";
            case Close _ -> "closed";
        };
    }

    /** What it says; empty but for an answer. */
    default String words() {
        return this instanceof Answer answer ? answer.words() : "";
    }

    /** Why the report may not take it, if it may not. */
    default Optional<Reason> refusal(Report report) {
        return switch (this) {
            case Answer _ -> when(isClosed(report), Reason.ALREADY_CLOSED);
            case Close _ ->
                    when(isClosed(report), Reason.ALREADY_CLOSED)
                            .or(() -> when(report.answer().isEmpty(), Reason.NOT_ANSWERED));
            case Release _ ->
                    when(report.released(), Reason.ALREADY_RELEASED)
                            .or(() -> when(isBare(report), Reason.NOTHING_TO_RELEASE));
            case Withhold _ -> when(!report.released(), Reason.NOT_RELEASED);
        };
    }

    private static boolean isClosed(Report report) {
        return report.state() == ReportState.CLOSED;
    }

    private static boolean isBare(Report report) {
        return report.words().isEmpty() && !report.hasPhoto();
    }

    private static Optional<Reason> when(boolean refused, Reason why) {
        return refused ? Optional.of(why) : Optional.empty();
    }
}
