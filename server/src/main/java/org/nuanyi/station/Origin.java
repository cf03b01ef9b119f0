package org.nuanyi.station;

/**
 * Where a record comes from. The same {@code ref} of the same {@code source} is the same station,
 * however often its file comes in.
 */
public record Origin(Provenance provenance, String source, String ref) {}
