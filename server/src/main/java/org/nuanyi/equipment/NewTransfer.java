package org.nuanyi.equipment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.nuanyi.station.StationCode;

/**
 * What is to go to another station.
 *
 * @param key made by whoever hands it out: the same again is the same
 * @param tag of the piece
 * @param due the day by which it comes back; none where it stays
 * @param note may be empty; up to 300 characters
 */
public record NewTransfer(
        UUID key, String tag, StationCode to, Optional<LocalDate> due, String note) {}
