package org.nuanyi.supply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What happened in one store (单据).
 *
 * @param lines what it moved; below nothing what left the store
 * @param by who entered it, and {@code at} when
 */
public record Paper(
        Heading heading,
        PaperKind kind,
        List<Pieces> lines,
        String by,
        Instant at,
        Optional<Undone> undone) {

    public Paper {
        lines = List.copyOf(lines);
    }

    /** That it is undone. */
    public record Undone(LocalDate on, String by, String why) {}
}
