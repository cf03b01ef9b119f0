package org.nuanyi.station;

/**
 * A field that two people changed.
 *
 * @param was what both of them read
 * @param theirs what it says since
 * @param yours what the later one wants it to say
 */
public record Difference(StationField field, String was, String theirs, String yours) {}
