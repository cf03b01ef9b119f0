package org.nuanyi.station;

import java.util.Optional;

/**
 * Where a station is.
 *
 * @param hint floor and room: 临街一层，饭馆进门左手
 * @param area official code of the area it lies in, which need not be that of its unit
 */
public record Place(String address, String hint, Location location, Optional<String> area) {}
