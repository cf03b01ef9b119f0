package org.nuanyi.intake.internal;

import java.util.Optional;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.station.Serves;
import org.nuanyi.station.StationKind;

/**
 * What holds for rows that do not say it.
 *
 * @param source name of the dataset
 * @param unit code of the unit of all rows, whatever they say; empty where each says its own
 * @param datum of rows that do not name their own; empty where each must
 */
public record Defaults(
        String source,
        Optional<String> unit,
        StationKind kind,
        Serves serves,
        Optional<Datum> datum) {}
