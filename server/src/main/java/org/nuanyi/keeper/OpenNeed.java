package org.nuanyi.keeper;

import java.time.Instant;
import java.util.UUID;
import org.nuanyi.station.StationCode;

/**
 * What a keeper says is lacking, and nobody has seen to yet.
 *
 * @param person who says it
 */
public record OpenNeed(UUID id, StationCode station, String words, String person, Instant doneAt) {}
