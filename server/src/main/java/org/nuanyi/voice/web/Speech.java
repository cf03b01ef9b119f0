package org.nuanyi.voice.web;

import java.time.Duration;
import java.util.Set;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.station.Facility;
import org.nuanyi.voice.NewRating;
import org.nuanyi.voice.NewReport;
import org.nuanyi.voice.NewVisit;
import org.nuanyi.voice.Occupation;
import org.nuanyi.voice.RatingReason;
import org.nuanyi.voice.ReportKind;

/** Understands what was said. */
final class Speech {

    /** Seconds since it was said, where it waited for a network. */
    private static final String AGO = "seconds_ago";

    static final Set<String> OF_A_REPORT =
            Set.of("kind", "facility", "text", "occupation", "contact", Speech.AGO);
    static final Set<String> OF_A_CONFIRMATION = Set.of("occupation", Speech.AGO);
    static final Set<String> OF_A_RATING = Set.of("stars", "reasons", "occupation");
    static final Set<String> OF_A_VISIT = Set.of("occupation", Speech.AGO);

    private Speech() {}

    /**
     * A report that is not a confirmation.
     *
     * @throws BadInput if a field is missing or cannot be understood
     */
    static NewReport report(Said said) {
        ReportKind kind =
                said.find("kind", ReportKind.class)
                        .filter(named -> named != ReportKind.OPEN)
                        .orElseThrow(
                                () ->
                                        new BadInput(
                                                "kind", "kind must be locked, broken or other."));
        return new NewReport(
                kind,
                said.find("facility", Facility.class),
                said.text("text"),
                said.find("occupation", Occupation.class),
                said.text("contact"));
    }

    /** A tap on a page: a report, or that it is open. */
    static NewReport tap(Said said) {
        boolean open = said.text("kind").equals(ReportKind.OPEN.id());
        return open ? confirmation(said) : report(said);
    }

    /** That it is open. */
    static NewReport confirmation(Said said) {
        NewReport open = NewReport.tap(ReportKind.OPEN);
        return new NewReport(
                open.kind(),
                open.facility(),
                open.words(),
                said.find("occupation", Occupation.class),
                open.contact());
    }

    /**
     * How long ago it was said; no time at all where that is not told.
     *
     * @throws BadInput if it is no number of seconds
     */
    static Duration ago(Said said) {
        String seconds = said.text(AGO);
        if (seconds.isEmpty()) {
            return Duration.ZERO;
        }
        if (!seconds.matches("[0-9]{1,9}")) {
            throw new BadInput(AGO, "seconds_ago must be a whole number of seconds.");
        }
        return Duration.ofSeconds(Integer.parseInt(seconds));
    }

    /** A rating. */
    static NewRating rating(Said said) {
        String stars = said.text("stars");
        return new NewRating(
                stars.matches("[1-5]") ? Integer.parseInt(stars) : 0,
                said.findAll("reasons", RatingReason.class),
                said.find("occupation", Occupation.class));
    }

    /** A visit. */
    static NewVisit visit(Said said) {
        return new NewVisit(said.find("occupation", Occupation.class));
    }
}
