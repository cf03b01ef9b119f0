package org.nuanyi.voice.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nuanyi.kernel.photo.Photo;
import org.nuanyi.voice.Party;
import org.nuanyi.voice.Report;
import org.nuanyi.voice.ReportKind;
import org.nuanyi.voice.ReportState;
import org.nuanyi.voice.StepKind;
import org.nuanyi.voice.StepResult.Reason;

/** A step with a report, and when it may be taken. Pure: no clock, no database. */
public sealed interface Step {

    /** Says something to it. */
    record Answer(String words) implements Step {}

    /** Gives it to an account. */
    record Assign(UUID account) implements Step {}

    /** Lets everybody see its words and its photo. */
    record Release() implements Step {}

    /** Takes a release back. */
    record Withhold() implements Step {}

    /** Ends it: this is what it looks like now. */
    record Close(Optional<Photo> photo) implements Step {}

    /** It is solved indeed. */
    record Confirm() implements Step {}

    /**
     * It is not.
     *
     * @param due the new deadline
     */
    record Deny(Instant due) implements Step {}

    /** What it is in the table of {@link Moves}. */
    default StepKind kind() {
        return switch (this) {
            case Answer _ -> StepKind.ANSWERED;
            case Assign _ -> StepKind.ASSIGNED;
            case Release _ -> StepKind.RELEASED;
            case Withhold _ -> StepKind.WITHHELD;
            case Close _ -> StepKind.CLOSED;
            case Confirm _ -> StepKind.CONFIRMED;
            case Deny _ -> StepKind.DENIED;
        };
    }

    /** What it says: an answer, or the account it is given to; otherwise empty. */
    default String words() {
        return switch (this) {
            case Answer(String words) -> words;
            case Assign(UUID account) -> account.toString();
            case Release _, Withhold _, Close _, Confirm _, Deny _ -> "";
        };
    }

    /** The new deadline, where it sets one. */
    default Optional<Instant> newDeadline() {
        return this instanceof Deny(Instant due) ? Optional.of(due) : Optional.empty();
    }

    /** Why it may not be taken, if it may not: by the table, and by what the report is like. */
    default Optional<Reason> refusal(Report report, Party party) {
        return Moves.refusal(report.state(), kind(), party).or(() -> unfit(report));
    }

    /** The state of the report afterwards. */
    default ReportState after(ReportState state) {
        return Moves.after(state, kind());
    }

    private Optional<Reason> unfit(Report report) {
        return switch (this) {
            case Release _ ->
                    when(report.released(), Reason.ALREADY_RELEASED)
                            .or(() -> when(isBare(report), Reason.NOTHING_TO_RELEASE));
            case Withhold _ -> when(!report.released(), Reason.NOT_RELEASED);
            case Close(Optional<Photo> photo) ->
                    when(
                            photo.isEmpty() && report.kind() != ReportKind.OTHER,
                            Reason.WITHOUT_PHOTO);
            case Answer _, Assign _, Confirm _, Deny _ -> Optional.empty();
        };
    }

    /** Whether there is something that is not released. */
    static boolean isReleasable(Report report) {
        return !report.released() && !isBare(report);
    }

    private static boolean isBare(Report report) {
        return report.words().isEmpty() && !report.hasPhoto();
    }

    private static Optional<Reason> when(boolean refused, Reason why) {
        return refused ? Optional.of(why) : Optional.empty();
    }
}
