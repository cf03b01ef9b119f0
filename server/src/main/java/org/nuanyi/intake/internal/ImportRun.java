package org.nuanyi.intake.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.intake.Fault;
import org.nuanyi.intake.FileRefused;
import org.nuanyi.intake.ImportRequest;
import org.nuanyi.intake.ImportSummary;
import org.nuanyi.intake.ImportSummary.Changes;
import org.nuanyi.intake.ImportWatch;
import org.nuanyi.intake.Phrases;
import org.nuanyi.intake.Remark;
import org.nuanyi.intake.Understanding;
import org.nuanyi.intake.internal.CheckedRows.Checked;

/**
 * One file from its first byte to its report. Row by row: read, check, take in, remember what is to
 * be said.
 *
 * @param <T> what a row becomes
 */
public final class ImportRun<T> {

    private static final GeoPoint BEIJING = GeoPoint.wgs84(116.4, 39.9);

    private final ImportRequest request;
    private final Limits limits;
    private final ListKind<T> kind;
    private final ImportWatch watch;
    private final RemarkLog log = new RemarkLog();
    private final ReportBook report;

    /**
     * What a list is of.
     *
     * @param headings it may have
     * @param required fields without which no row can come in
     * @param demands refuses a file whose columns cannot do
     * @param destination where its rows go, opened once it is known how to read them
     */
    record ListKind<T>(
            Headings headings,
            List<Field> required,
            Consumer<Mapping> demands,
            Function<Optional<Datum>, Destination<T>> destination) {}

    ImportRun(ImportRequest request, ListKind<T> kind, ImportWatch watch, Phrases phrases) {
        this.request = request;
        this.limits = Limits.ofFileBytes(request.maxBytes());
        this.kind = kind;
        this.watch = watch;
        this.report = new ReportBook(phrases);
    }

    /**
     * Brings the file in.
     *
     * @throws FileRefused where nothing of it can come in
     */
    ImportSummary run() {
        SourceFile file = SourceFile.open(request.file(), limits);
        MappingRules rules = request.map().map(MappingRules::read).orElse(MappingRules.NONE);
        try (RowSource rows =
                RowSources.open(
                        file,
                        request.sheet(),
                        limits,
                        h -> kind.headings().knows(h) || rules.names(h))) {
            return run(rows, rules);
        }
    }

    private ImportSummary run(RowSource rows, MappingRules rules) {
        Mapping mapping = mapping(rows.columns(), rules);
        requireFields(mapping, rows.columns());
        kind.demands().accept(mapping);
        DatumChoice datum =
                DatumChoice.of(request, rows, mapping)
                        .orElseThrow(() -> DatumChoice.missing(firstPoint(rows, mapping)));
        watch.understood(understanding(mapping, rows.columns(), datum));
        try (Destination<T> destination = kind.destination().apply(datum.datum())) {
            takeIn(rows, rules, destination);
            return summary(rows, destination.commit());
        }
    }

    /** Reading and checking run ahead of comparing and storing, on a thread of their own. */
    private void takeIn(RowSource rows, MappingRules rules, Destination<T> destination) {
        CheckedRows<T> checked =
                new CheckedRows<>(rows, c -> mapping(c, rules), destination::check);
        try (ReadAhead<Checked<T>> ahead = new ReadAhead<>(checked::next)) {
            for (var row = ahead.next(); row.isPresent(); row = ahead.next()) {
                takeIn(row.get().row(), row.get().result(), destination);
                watch.progress(log.read(), row.get().fraction());
            }
        }
    }

    private void takeIn(SourceRow row, RowResult<T> result, Destination<T> destination) {
        switch (result) {
            case RowResult.Skipped<T> _ -> log.skip();
            case RowResult.Bad<T>(List<Remark> remarks) -> remember(row, remarks);
            case RowResult.Good<T> good -> remember(row, destination.add(row, good).remarks());
        }
    }

    private void remember(SourceRow row, List<Remark> remarks) {
        log.row(remarks);
        if (!remarks.isEmpty()) {
            report.add(row, remarks);
        }
    }

    private Mapping mapping(List<String> columns, MappingRules rules) {
        return Mapping.of(columns, kind.headings(), rules);
    }

    private void requireFields(Mapping mapping, List<String> columns) {
        for (Field field : kind.required()) {
            boolean there =
                    mapping.has(field)
                            || ((field == Field.LON || field == Field.LAT)
                                    && mapping.has(Field.POINT));
            if (!there) {
                throw new FileRefused(
                        Fault.FIELD_MISSING,
                        field.id(),
                        field.headings().get(1),
                        String.join(", ", columns));
            }
        }
    }

    private GeoPoint firstPoint(RowSource rows, Mapping mapping) {
        for (Optional<SourceRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            Optional<GeoPoint> point =
                    Points.read(new RowCells(mapping, row.get(), limits), Datum.WGS84);
            if (point.isPresent()) {
                return point.get();
            }
        }
        return BEIJING;
    }

    private static Understanding understanding(
            Mapping mapping, List<String> columns, DatumChoice datum) {
        Map<String, String> read = new LinkedHashMap<>();
        mapping.fields().keySet().stream()
                .filter(f -> !mapping.heading(f).isEmpty())
                .forEach(f -> read.put(f.id(), mapping.heading(f).getFirst()));
        mapping.facilities()
                .forEach((column, f) -> read.put("facilities." + f.id(), columns.get(column)));
        return new Understanding(read, mapping.unused(columns), datum.datum(), datum.from());
    }

    private ImportSummary summary(RowSource rows, Changes changes) {
        boolean silent = request.dryRun() && request.report().isEmpty();
        return new ImportSummary(
                log.read(),
                log.bad(),
                log.skipped(),
                log.noted(),
                changes,
                log.problems(),
                log.notes(),
                silent
                        ? new ImportSummary.Report.None()
                        : report.write(request.reportFile(), rows.columns()),
                request.dryRun());
    }
}
