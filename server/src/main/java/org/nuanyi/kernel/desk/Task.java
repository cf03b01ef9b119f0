package org.nuanyi.kernel.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Something that waits to be done: one thing, or so many of a kind. A feature fills it, the first
 * page of the desk shows it.
 *
 * @param what there is to do, in the reader's language
 * @param count how many things, at least one
 * @param link where all of them are
 * @param things the first of them
 * @param unit code of whose they are, where they are all one unit's
 * @param since when the oldest came up
 * @param due until when the first must be done
 */
public record Task(
        String what,
        long count,
        Optional<String> link,
        List<Thing> things,
        Optional<String> unit,
        Optional<Instant> since,
        Optional<Instant> due) {

    /** The earliest deadline first, so that what is late leads; then what waits longest. */
    static final Comparator<Task> URGENT_FIRST =
            Comparator.comparing((Task task) -> task.due.orElse(Instant.MAX))
                    .thenComparing(task -> task.since.orElse(Instant.MAX));

    /** One of the things, and where it is done. */
    public record Thing(String name, String link) {}

    public Task {
        things = List.copyOf(things);
        if (count < 1) {
            throw new IllegalArgumentException("nothing to do: " + what);
        }
    }

    /** Whether the first deadline has gone by. */
    public boolean isLate(Instant now) {
        return due.filter(at -> !at.isAfter(now)).isPresent();
    }
}
