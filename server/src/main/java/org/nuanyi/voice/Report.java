package org.nuanyi.voice;

import java.time.Instant;
import java.util.Optional;
import org.nuanyi.station.Facility;
import org.nuanyi.station.StationCode;

/**
 * What somebody told, and what became of it.
 *
 * @param facility the broken one; empty for every other kind
 * @param words the sender's own; may be empty. Not for the public unless released
 * @param released whether words and photo may be shown to everybody
 */
public record Report(
        ReportNumber number,
        StationCode station,
        ReportKind kind,
        Optional<Facility> facility,
        String words,
        Optional<Occupation> occupation,
        Instant heardAt,
        boolean hasPhoto,
        ReportState state,
        boolean released,
        Optional<Answer> answer) {

    /** What the union says to it, to everybody. */
    public record Answer(String words, Instant at) {}
}
