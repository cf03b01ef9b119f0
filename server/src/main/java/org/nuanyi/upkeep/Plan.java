package org.nuanyi.upkeep;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a unit means to spend in a year.
 *
 * @param versions as they were written, the first first; at least one
 */
public record Plan(long id, String unit, int year, List<Version> versions) {

    public Plan {
        versions = List.copyOf(versions);
    }

    /**
     * The plan as it was written once.
     *
     * @param lines fen for each category; nothing for those that are missing
     * @param why it was changed; may be empty
     * @param madeBy account of who wrote it
     * @param agreedOn the day it came into force; empty where it never did
     */
    public record Version(
            int number,
            Map<Category, Long> lines,
            String why,
            String madeBy,
            Instant madeAt,
            Optional<LocalDate> agreedOn) {

        public Version {
            lines = Map.copyOf(lines);
        }

        /** Fen of a category. */
        public long fen(Category category) {
            return lines.getOrDefault(category, 0L);
        }

        /** Fen of all. */
        public long fen() {
            return lines.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** As it was written last. */
    public Version last() {
        return versions.getLast();
    }

    /** The last that was agreed; empty where none was. */
    public Optional<Version> inForce() {
        return versions.stream()
                .filter(version -> version.agreedOn().isPresent())
                .max(Comparator.comparingInt(Version::number));
    }
}
