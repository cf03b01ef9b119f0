package org.nuanyi.intake.internal;

import java.util.List;
import java.util.Optional;
import org.nuanyi.core.geo.Datum;

/** The rows of a file, one after the other; never more than a few in memory. Not thread-safe. */
public interface RowSource extends AutoCloseable {

    /** Headings of the columns. Objects of JSON may add some at the end as rows are read. */
    List<String> columns();

    /**
     * The next row; empty at the end.
     *
     * @throws org.nuanyi.intake.FileRefused where the file cannot be read on
     */
    Optional<SourceRow> next();

    /** How much of the file has been read, 0 to 1. */
    double fraction();

    /** The datum that the file itself says its points are in, as far as it has been read. */
    default Optional<Datum> datum() {
        return Optional.empty();
    }

    /** Whether the file is GeoJSON, whose points are WGS-84 by its standard. */
    default boolean isGeoJson() {
        return false;
    }

    @Override
    void close();
}
