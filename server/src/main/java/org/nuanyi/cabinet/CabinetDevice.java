package org.nuanyi.cabinet;

import java.time.Instant;

/**
 * The device that is a cabinet now.
 *
 * @param model as it said; may be empty, as {@code serial}
 * @param boot how often it was switched on; 0 before its first word
 */
public record CabinetDevice(String model, String serial, Instant provisionedAt, long boot) {}
