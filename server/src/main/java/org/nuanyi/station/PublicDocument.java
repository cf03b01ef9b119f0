package org.nuanyi.station;

/** A paper of a station that everybody may read. */
public record PublicDocument(long id, String title) {}
