package org.nuanyi.station;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A version of a paper of a station, without the file itself.
 *
 * @param id another version has another
 * @param document the same in all versions of the paper
 * @param bytes of the file
 * @param addedBy the id of the account
 * @param replacedAt when another version took its place, or it was taken away
 */
public record StationDocument(
        long id,
        UUID document,
        DocumentWords words,
        int bytes,
        Instant addedAt,
        String addedBy,
        Optional<Instant> replacedAt) {}
