package org.nuanyi.intake.internal;

import java.util.List;
import java.util.Optional;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.core.geo.Sphere;
import org.nuanyi.intake.Fault;
import org.nuanyi.intake.FileRefused;
import org.nuanyi.intake.ImportRequest;
import org.nuanyi.intake.Understanding.DatumFrom;

/**
 * What the points of a file are in, and who says so: the command, the file itself, its name, the
 * heading of its columns, each row, or the standard of GeoJSON. It is never guessed.
 */
record DatumChoice(Optional<Datum> datum, DatumFrom from) {

    /** Empty where nobody says it. */
    static Optional<DatumChoice> of(ImportRequest request, RowSource rows, Mapping mapping) {
        String name = String.valueOf(request.file().getFileName());
        return said(request.datum(), DatumFrom.COMMAND)
                .or(() -> said(rows.datum(), DatumFrom.FILE))
                .or(() -> said(DatumWords.findInName(name), DatumFrom.FILE_NAME))
                .or(() -> said(inHeading(mapping), DatumFrom.HEADING))
                .or(() -> perRow(mapping))
                .or(() -> standard(rows));
    }

    /**
     * The refusal of a file that does not say it, with what a wrong guess would cost there.
     *
     * @param point where the first row lies, read as if it were WGS-84
     */
    static FileRefused missing(GeoPoint point) {
        return new FileRefused(
                Fault.DATUM_MISSING,
                Math.round(error(point, Datum.GCJ02)),
                Math.round(error(point, Datum.BD09)));
    }

    private static double error(GeoPoint point, Datum datum) {
        GeoPoint really = new GeoPoint(point.lon(), point.lat(), datum).to(Datum.WGS84);
        return Sphere.distanceMetres(point.lon(), point.lat(), really.lon(), really.lat());
    }

    private static Optional<DatumChoice> said(Optional<Datum> datum, DatumFrom from) {
        return datum.map(d -> new DatumChoice(Optional.of(d), from));
    }

    private static Optional<DatumChoice> perRow(Mapping mapping) {
        return mapping.has(Field.DATUM)
                ? Optional.of(new DatumChoice(Optional.empty(), DatumFrom.ROWS))
                : Optional.empty();
    }

    private static Optional<DatumChoice> standard(RowSource rows) {
        return rows.isGeoJson()
                ? said(Optional.of(Datum.WGS84), DatumFrom.GEOJSON)
                : Optional.empty();
    }

    private static Optional<Datum> inHeading(Mapping mapping) {
        return List.of(Field.LON, Field.POINT).stream()
                .flatMap(field -> mapping.heading(field).stream())
                .flatMap(heading -> DatumWords.findInName(heading).stream())
                .findFirst();
    }
}
