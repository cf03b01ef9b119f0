package org.nuanyi.voice;

import java.util.Optional;
import org.nuanyi.station.Facility;

/**
 * What somebody tells.
 *
 * @param facility the broken one; there for {@link ReportKind#BROKEN} and for nothing else
 * @param words may be empty
 * @param contact how to reach the sender, who need not say; may be empty
 */
public record NewReport(
        ReportKind kind,
        Optional<Facility> facility,
        String words,
        Optional<Occupation> occupation,
        String contact) {

    /** A tap without a word. */
    public static NewReport tap(ReportKind kind) {
        return new NewReport(kind, Optional.empty(), "", Optional.empty(), "");
    }

    /** A tap on what is broken. */
    public static NewReport broken(Facility facility) {
        return new NewReport(ReportKind.BROKEN, Optional.of(facility), "", Optional.empty(), "");
    }

    /** Shows neither words nor contact: it may come into a log. */
    @Override
    public String toString() {
        return "NewReport[" + kind + "]";
    }
}
