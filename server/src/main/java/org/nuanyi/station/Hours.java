package org.nuanyi.station;

import java.util.Optional;

/**
 * When a station is open.
 *
 * @param osm an OpenStreetMap opening_hours value, where the words were understood
 * @param text the words as they came; may be empty
 */
public record Hours(Optional<String> osm, String text) {}
