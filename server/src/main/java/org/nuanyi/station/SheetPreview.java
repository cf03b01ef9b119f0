package org.nuanyi.station;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a sheet that came back would do.
 *
 * @param file what it was called
 * @param rows how many stations stand in it
 * @param until when it is kept
 * @param headings of its columns
 * @param ignored those of them that mean nothing here
 * @param lines the rows that say something new, or something that cannot be
 * @param batch with which it was applied
 * @param seen another one for another preview
 */
public record SheetPreview(
        UUID id,
        String file,
        int rows,
        Instant until,
        List<String> headings,
        List<String> ignored,
        List<SheetLine> lines,
        Optional<UUID> batch,
        String seen) {

    public SheetPreview {
        headings = List.copyOf(headings);
        ignored = List.copyOf(ignored);
        lines = List.copyOf(lines);
    }

    /** How many stations would change. */
    public long good() {
        return lines.stream().filter(SheetLine::isGood).count();
    }

    /** How many rows are left out, because something is wrong with them. */
    public long wrong() {
        return lines.stream().filter(SheetLine::isWrong).count();
    }
}
