package org.nuanyi.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.core.geo.Datum;

/**
 * How a file is read.
 *
 * @param columns the heading that each field is read from, by id of the field
 * @param unused headings nothing is read from
 * @param datum of the points; empty where every row names its own
 * @param datumFrom who says so
 */
public record Understanding(
        Map<String, String> columns,
        List<String> unused,
        Optional<Datum> datum,
        DatumFrom datumFrom) {

    /** Who says what the points are in. */
    public enum DatumFrom {
        COMMAND,
        FILE,
        FILE_NAME,
        HEADING,
        GEOJSON,
        ROWS
    }
}
