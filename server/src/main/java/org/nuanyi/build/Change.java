package org.nuanyi.build;

import java.time.Instant;
import org.nuanyi.station.StationCode;

/**
 * Something that is to happen to a station that has opened. Where it stands is its matter of the
 * machine {@code change}.
 *
 * @param unit code of the unit that answers for the station
 * @param requestedBy account that asked for it
 * @param version counts how often it was written, from 1
 */
public record Change(
        ChangeCode code,
        String unit,
        StationCode station,
        String requestedBy,
        Instant requestedAt,
        ChangeFacts facts,
        int version) {}
