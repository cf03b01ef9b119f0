package org.nuanyi.voice;

import java.util.Optional;

/** What came of something told. */
public sealed interface Heard {

    /**
     * It is noted, now or before.
     *
     * @param report its number, where it is a report
     * @param counted false where the same witness had said the same already
     */
    record Noted(Optional<ReportNumber> report, boolean counted) implements Heard {}

    /** The key of the request belongs to another request. */
    record KeyReused() implements Heard {}
}
