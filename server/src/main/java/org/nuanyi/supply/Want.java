package org.nuanyi.supply;

import java.time.Instant;
import org.nuanyi.station.StationCode;

/**
 * Something that somebody at a station says is lacking, and nobody has seen to yet.
 *
 * @param words what it is
 * @param who says it
 */
public record Want(StationCode station, String words, String who, Instant at) {}
