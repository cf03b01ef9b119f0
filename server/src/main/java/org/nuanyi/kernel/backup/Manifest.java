package org.nuanyi.kernel.backup;

import java.time.Instant;
import java.util.List;

/**
 * What is in an archive, written at its end: whoever reads it knows that all of it is there.
 *
 * @param format of the archive
 * @param madeAt when; the rows are of that moment
 * @param migrations versions of the scripts that had made the schema, in order
 * @param keys whether the keys are inside
 */
public record Manifest(
        int format,
        Instant madeAt,
        List<String> migrations,
        List<TablePart> tables,
        List<SequencePart> sequences,
        List<FilePart> files,
        boolean keys) {

    /** The format this version writes, and the last it reads. */
    public static final int FORMAT = 1;

    public Manifest {
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        files = List.copyOf(files);
    }

    /**
     * The rows of a table.
     *
     * @param name with its schema
     * @param columns in the order in which their values stand
     * @param sha256 of its part of the archive, in hexadecimal
     */
    public record TablePart(String name, List<String> columns, long rows, String sha256) {

        public TablePart {
            columns = List.copyOf(columns);
        }
    }

    /** Where a sequence stands. */
    public record SequencePart(String name, long value, boolean called) {}

    /** A file of the data folder, by its path there. */
    public record FilePart(String name, String sha256) {}

    /** How many rows there are in all. */
    public long rows() {
        return tables.stream().mapToLong(TablePart::rows).sum();
    }
}
