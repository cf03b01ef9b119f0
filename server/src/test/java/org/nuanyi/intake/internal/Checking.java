package org.nuanyi.intake.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.intake.Phrases;
import org.nuanyi.intake.Remark;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.Serves;
import org.nuanyi.station.StationKind;

/** A row of a list that is right, with cells exchanged, and what the check makes of it. */
final class Checking {

    static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");

    private final Map<String, String> cells = new LinkedHashMap<>();
    private MappingRules rules = MappingRules.NONE;
    private Optional<String> unit = Optional.of("110101006");
    private Optional<Datum> datum = Optional.of(Datum.GCJ02);

    /** The row 东四北大街. */
    static Checking row() {
        Checking row = new Checking();
        row.cells.put("名称", "东四北大街驿站");
        row.cells.put("地址", "东四北大街265号");
        row.cells.put("经度", "116.42553");
        row.cells.put("纬度", "39.92981");
        return row;
    }

    /** With that text under that heading. */
    Checking with(String heading, String text) {
        cells.put(heading, text);
        return this;
    }

    Checking without(String heading) {
        cells.remove(heading);
        return this;
    }

    Checking mappedBy(MappingRules rules) {
        this.rules = rules;
        return this;
    }

    /** Each row says its own unit. */
    Checking withoutUnit() {
        this.unit = Optional.empty();
        return this;
    }

    Checking withoutDatum() {
        this.datum = Optional.empty();
        return this;
    }

    RowResult<NewStation> result() {
        Defaults defaults =
                new Defaults("台账.csv", unit, StationKind.STANDARD, Serves.OUTDOOR_WORKERS, datum);
        RowCheck check =
                new RowCheck(
                        defaults,
                        Checking::unitCode,
                        Limits.USUAL,
                        Clock.fixed(NOW, ZoneOffset.UTC));
        List<String> columns = List.copyOf(cells.keySet());
        SourceRow row = new SourceRow(2, new ArrayList<>(cells.values()), List.of());
        return check.check(Mapping.of(columns, Headings.ofStations(), rules), row);
    }

    /** The station it becomes. */
    NewStation station() {
        return switch (result()) {
            case RowResult.Good<NewStation> good -> good.value();
            case RowResult.Bad<NewStation> _, RowResult.Skipped<NewStation> _ ->
                    throw new AssertionError("stays out: " + said());
        };
    }

    boolean comesIn() {
        return result() instanceof RowResult.Good<NewStation>;
    }

    /** What is said, one after the other: {@code POINT_SWAPPED[经度, 纬度][39.9, 116.4]}. */
    List<String> said() {
        List<Remark> remarks = result().remarks();
        // Whatever is said has its words in both languages.
        for (Language language : Language.values()) {
            remarks.forEach(r -> RemarkWords.of(r, Phrases.in(language)));
        }
        return remarks.stream()
                .map(r -> r.fault().name() + r.columns() + r.details())
                .collect(Collectors.toList());
    }

    private static Optional<String> unitCode(String named) {
        return named.equals("东四街道") ? Optional.of("110101006") : Optional.empty();
    }
}
