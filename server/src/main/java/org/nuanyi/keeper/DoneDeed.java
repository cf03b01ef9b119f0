package org.nuanyi.keeper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanyi.station.StationCode;

/**
 * A deed as it was done.
 *
 * @param id the name the phone gave it
 * @param doneAt when, as the phone says; {@code heardAt} is when it came in
 * @param entered numbers of the one-off closings it entered; {@code ended}, of those it ended
 * @param before the condition of the facility before it, where it is about one
 */
public record DoneDeed(
        UUID id,
        UUID device,
        StationCode station,
        String kind,
        String words,
        Instant doneAt,
        Instant heardAt,
        List<Long> entered,
        List<Long> ended,
        Optional<String> before,
        Optional<Instant> undoneAt) {

    public DoneDeed {
        entered = List.copyOf(entered);
        ended = List.copyOf(ended);
    }
}
