package org.nuanyi.build;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.nuanyi.station.StationCode;

/**
 * An agreement with who gives the room, without the file itself.
 *
 * @param unit code of the unit that answers for it
 * @param project it was signed for, where it was
 * @param change it was signed for, where it was
 * @param station it holds for, once there is one
 * @param isPdf whether it is a PDF file; otherwise it is a photo
 * @param addedBy the id of the account
 */
public record Agreement(
        UUID id,
        String unit,
        Optional<ProjectCode> project,
        Optional<ChangeCode> change,
        Optional<StationCode> station,
        Terms terms,
        boolean isPdf,
        Instant addedAt,
        String addedBy) {

    /**
     * What was agreed.
     *
     * @param endsOn the last day, which is after the first
     * @param renewal how it is renewed; may be empty
     */
    public record Terms(String host, LocalDate startsOn, LocalDate endsOn, String renewal) {}
}
