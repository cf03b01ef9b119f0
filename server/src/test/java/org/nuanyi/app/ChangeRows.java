package org.nuanyi.app;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.nuanyi.build.Agreement;
import org.nuanyi.build.Agreements;
import org.nuanyi.build.ChangeAnswer;
import org.nuanyi.build.ChangeFacts;
import org.nuanyi.build.Changes;
import org.nuanyi.station.StationCode;

/** Makes changes of stations and their agreements, in the running server. Thread-safe. */
@Singleton
class ChangeRows {

    private final Changes changes;
    private final Agreements agreements;

    ChangeRows(Changes changes, Agreements agreements) {
        this.changes = changes;
        this.agreements = agreements;
    }

    /** A renewal that says the unit's secret; one is under way at a time. */
    String add(StationCode station, UnitMarks marks) {
        return switch (changes.request(
                EVERYTHING, station, new ChangeFacts.Renewal(marks.secret()))) {
            case ChangeAnswer.Done(var change) -> change.code().value();
            case ChangeAnswer.UnderWay(var other) -> other.value();
            case ChangeAnswer other -> throw new IllegalStateException(other.toString());
        };
    }

    /** An agreement with a host of the unit's secret name. */
    String agree(StationCode station, UnitMarks marks) {
        Agreement.Terms terms =
                new Agreement.Terms(
                        marks.secret(), LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1), "");
        byte[] pdf = ("%PDF-1.7\n" + marks.secret() + "\n%%EOF").getBytes(US_ASCII);
        return agreements.add(EVERYTHING, station, terms, pdf).id().toString();
    }
}
