package org.nuanyi.voice.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.nuanyi.core.hours.DatedHours;
import org.nuanyi.core.hours.HolidayCalendar;
import org.nuanyi.core.hours.OpenState;
import org.nuanyi.core.trust.LockedReports;
import org.nuanyi.core.trust.Proof;
import org.nuanyi.core.trust.Sign;
import org.nuanyi.core.trust.Signs;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Facility;
import org.nuanyi.station.FacilityState;
import org.nuanyi.station.Station;
import org.nuanyi.voice.NewReport;
import org.nuanyi.voice.ReportKind;

/** What a report must be like, and what it means. Pure: no clock, no database. */
public final class ReportRules {

    private ReportRules() {}

    /**
     * The report in plain text.
     *
     * @throws BadInput if it is too long, says nothing, or names a facility where none belongs
     */
    public static NewReport plain(NewReport report) {
        NewReport plain =
                new NewReport(
                        report.kind(),
                        report.facility(),
                        PlainWords.of(report.words()),
                        report.occupation(),
                        PlainWords.contact(report.contact()));
        if (plain.kind() == ReportKind.OTHER && plain.words().isEmpty()) {
            throw new BadInput("text", "text must say something where the kind is other.");
        }
        if (plain.facility().isPresent() != (plain.kind() == ReportKind.BROKEN)) {
            throw new BadInput(
                    "facility", "facility names what is broken, and belongs to no other kind.");
        }
        return plain;
    }

    /**
     * An answer in plain text.
     *
     * @throws BadInput if it is too long or says nothing
     */
    public static String answer(String words) {
        String plain = PlainWords.of(words);
        if (plain.isEmpty()) {
            throw new BadInput("text", "text must say something.");
        }
        return plain;
    }

    /**
     * Only what a station says it has can be broken there.
     *
     * @throws BadInput if it does not claim the facility
     */
    public static void requireClaimed(NewReport report, Station station) {
        report.facility()
                .filter(facility -> !claims(station, facility))
                .ifPresent(
                        facility -> {
                            throw new BadInput(
                                    "facility",
                                    "This station does not claim to have %s."
                                            .formatted(facility.id()));
                        });
    }

    /** Whether the station says it has the facility, working or not. */
    public static boolean claims(Station station, Facility facility) {
        FacilityState state = station.profile().facilities().get(facility);
        return state != null && state.condition() != Condition.WITHDRAWN;
    }

    /**
     * What a report says of the door; that it is locked while it is said to be shut, by its hours
     * or for once, says nothing.
     *
     * @param local wall clock time of Asia/Shanghai
     */
    public static Optional<Sign.Kind> sign(ReportKind kind, Station station, LocalDateTime local) {
        return switch (kind) {
            case OPEN -> Optional.of(Sign.Kind.OPEN);
            case LOCKED ->
                    Optional.of(Sign.Kind.LOCKED).filter(_ -> !isSaidToBeShut(station, local));
            case BROKEN, OTHER -> Optional.empty();
        };
    }

    private static boolean isSaidToBeShut(Station station, LocalDateTime local) {
        return new DatedHours(station.profile().hours().understood(), station.oneOffs())
                .at(local, HolidayCalendar.CHINA)
                .filter(answer -> answer.state() == OpenState.CLOSED)
                .isPresent();
    }

    /**
     * Since when the same words of the same witness are the same report: for a day, but not across
     * a sign to the contrary, after which they say something new.
     */
    public static Instant sameSince(Hearing hearing, ReportKind kind) {
        Instant dayBefore = hearing.at().minus(Witnesses.REMEMBERED);
        return contrary(hearing.station(), kind).filter(dayBefore::isBefore).orElse(dayBefore);
    }

    private static Optional<Instant> contrary(Station station, ReportKind kind) {
        Signs signs = station.standing().signs();
        return switch (kind) {
            case LOCKED -> signs.proof().map(Proof::at);
            case OPEN -> signs.locked().map(LockedReports::latest);
            case BROKEN, OTHER -> Optional.empty();
        };
    }
}
