package org.nuanyi.build;

import java.time.LocalDate;
import java.util.Optional;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationKind;

/**
 * A project became a station.
 *
 * @param station code the register gave it
 * @param name of the station
 * @param kind of the station
 * @param project code of the project: JZ-2026-0001
 * @param unit code of the unit that answers for it
 * @param area code of the area it lies in, where that is known
 * @param host who gives the room; empty where the union built it itself
 * @param acceptedOn day of the acceptance, in Beijing
 */
public record Opening(
        StationCode station,
        String name,
        StationKind kind,
        String project,
        String unit,
        Optional<String> area,
        Optional<String> host,
        LocalDate acceptedOn) {}
