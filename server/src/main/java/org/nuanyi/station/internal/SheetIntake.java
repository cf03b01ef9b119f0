package org.nuanyi.station.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.sheet.PlainText;
import org.nuanyi.kernel.sheet.SheetReader;
import org.nuanyi.kernel.sheet.SheetRow;
import org.nuanyi.kernel.sheet.SheetRow.Odd;
import org.nuanyi.station.ChangeSet;
import org.nuanyi.station.RowFault;
import org.nuanyi.station.RowFault.Kind;
import org.nuanyi.station.SheetResult.Reason;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationField;
import org.nuanyi.station.StationField.Plain;
import org.nuanyi.station.internal.SheetColumn.Fixed;
import org.nuanyi.station.internal.SheetColumn.Said;

/**
 * Reads a sheet that came back and keeps of it only the rows that say something else than what was
 * written into it, or something that cannot be. A few rows at a time, in the transaction of the
 * handle. For one sheet; not thread-safe.
 */
public final class SheetIntake {

    private static final int ROWS_AT_ONCE = 500;
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,8}");

    /** A code without its check digit is below this. */
    private static final int DIGITS_OF_CHECK = 10;

    private final UUID id;
    private final SheetWords words;
    private final StationStore stations;
    private final RevisionStore revisions;
    private final SheetStore store;
    private final BitSet codes = new BitSet();
    private final Set<StationCode> twice = new LinkedHashSet<>();
    private int rows;
    private int kept;

    private SheetIntake(Handle handle, UUID id, SheetWords words) {
        this.id = id;
        this.words = words;
        this.stations = new StationStore(handle);
        this.revisions = new RevisionStore(handle);
        this.store = new SheetStore(handle);
    }

    /** A row, and the code and the version that stand in it. */
    private record Read(
            SheetRow row, Optional<StationCode> code, OptionalInt version, List<RowFault> odd) {}

    /**
     * Keeps what it wants.
     *
     * @throws SheetUnusable if nothing can be made of it, or there is more to keep than is changed
     *     at once
     */
    public static void take(
            Handle handle, SheetStore.Upload upload, SheetReader sheet, SheetWords words) {
        SheetHeading heading = SheetHeading.read(sheet);
        new SheetStore(handle).add(upload, heading);
        new SheetIntake(handle, upload.id(), words).take(sheet, heading);
    }

    private void take(SheetReader sheet, SheetHeading heading) {
        List<Read> some = new ArrayList<>();
        Optional<SheetRow> next = sheet.next();
        while (next.isPresent()) {
            if (!isBlank(next.get())) {
                some.add(read(next.get(), heading));
                rows++;
            }
            if (some.size() == ROWS_AT_ONCE) {
                keep(some, heading);
                some.clear();
            }
            next = sheet.next();
        }
        keep(some, heading);
        RowFault fault = new RowFault(Kind.CODE_TWICE, heading.index(Fixed.CODE), "");
        twice.forEach(code -> store.mark(id, code.value(), fault));
        store.count(id, rows);
    }

    private static boolean isBlank(SheetRow row) {
        return row.odd().isEmpty() && row.cells().stream().allMatch(String::isBlank);
    }

    private Read read(SheetRow row, SheetHeading heading) {
        List<RowFault> odd = new ArrayList<>();
        row.odd().forEach(one -> odd(one, heading).ifPresent(odd::add));
        String typed = PlainText.folded(PlainText.oneLine(heading.cell(row, Fixed.CODE)));
        Optional<StationCode> code = StationCode.find(typed);
        if (code.isEmpty()) {
            odd.add(new RowFault(Kind.CODE_UNREADABLE, heading.index(Fixed.CODE), typed));
        } else if (isAgain(code.get())) {
            twice.add(code.get());
            odd.add(new RowFault(Kind.CODE_TWICE, heading.index(Fixed.CODE), ""));
        }
        String version = PlainText.folded(PlainText.oneLine(heading.cell(row, Fixed.VERSION)));
        if (!VERSION.matcher(version).matches()) {
            odd.add(new RowFault(Kind.VERSION_UNREADABLE, heading.index(Fixed.VERSION), version));
            return new Read(row, code, OptionalInt.empty(), odd);
        }
        return new Read(row, code, OptionalInt.of(Integer.parseInt(version)), odd);
    }

    private boolean isAgain(StationCode code) {
        int number = Integer.parseInt(code.value()) / DIGITS_OF_CHECK;
        boolean again = codes.get(number);
        codes.set(number);
        return again;
    }

    /** Of a column that means nothing here nothing is said. */
    private static Optional<RowFault> odd(Odd odd, SheetHeading heading) {
        Kind kind =
                switch (odd.kind()) {
                    case FORMULA_FAILED -> Kind.FORMULA_FAILED;
                    case MERGED -> Kind.MERGED;
                };
        return odd.columns().stream()
                .filter(column -> heading.at().containsValue(column))
                .findFirst()
                .map(column -> new RowFault(kind, column, odd.detail()));
    }

    private void keep(List<Read> some, SheetHeading heading) {
        Map<StationCode, Station> known = known(some);
        Map<StationCode, Map<StationField, String>> before = before(some, known);
        List<KeptRow> worth = new ArrayList<>();
        for (Read read : some) {
            Optional<Station> station = read.code().map(known::get);
            KeptRow row =
                    station.map(one -> compared(read, one, before, heading))
                            .orElseGet(() -> row(read, Map.of()));
            if (station.isEmpty() || !row.texts().isEmpty() || !row.odd().isEmpty()) {
                worth.add(row);
            }
        }
        kept += worth.size();
        if (kept > ChangeSet.MOST) {
            throw new SheetUnusable(Reason.TOO_MUCH);
        }
        store.add(id, worth);
    }

    private Map<StationCode, Station> known(List<Read> some) {
        Map<StationCode, Station> known = new HashMap<>();
        List<StationCode> asked =
                some.stream().flatMap(read -> read.code().stream()).distinct().toList();
        stations.list(asked).forEach(station -> known.put(station.code(), station));
        return known;
    }

    /** What those that changed since said when the sheet was written, where it was otherwise. */
    private Map<StationCode, Map<StationField, String>> before(
            List<Read> some, Map<StationCode, Station> known) {
        Map<StationCode, Integer> older = new LinkedHashMap<>();
        for (Read read : some) {
            read.code()
                    .map(known::get)
                    .filter(station -> read.version().orElse(station.version()) < station.version())
                    .ifPresent(
                            station ->
                                    older.putIfAbsent(
                                            station.code(), read.version().orElseThrow()));
        }
        return older.isEmpty() ? Map.of() : revisions.textsAt(older);
    }

    private KeptRow compared(
            Read read,
            Station station,
            Map<StationCode, Map<StationField, String>> before,
            SheetHeading heading) {
        Map<StationField, String> then = before.getOrDefault(station.code(), Map.of());
        Map<StationField, String> texts = new LinkedHashMap<>();
        heading.at()
                .forEach(
                        (column, index) -> {
                            if (column instanceof Said said) {
                                String text = read.row().cell(index);
                                String was = then.get(said.field());
                                String base =
                                        was == null ? FieldTexts.of(said.field(), station) : was;
                                if (!words.same(said.field(), text, base)) {
                                    texts.put(said.field(), words.read(said.field(), text));
                                }
                            }
                        });
        shown(read, station, texts, heading);
        return row(read, texts);
    }

    /** What is only shown must not say something else; an emptied cell is no wish. */
    private void shown(
            Read read, Station station, Map<StationField, String> texts, SheetHeading heading) {
        boolean steady = read.version().orElse(0) == station.version();
        String state = Objects.requireNonNullElse(texts.remove(Plain.LIFECYCLE), "");
        if (steady && !state.isEmpty()) {
            int column = heading.index(new Said(Plain.LIFECYCLE));
            read.odd().add(new RowFault(Kind.ONLY_SHOWN, column, read.row().cell(column)));
        }
        String hours = PlainText.oneLine(heading.cell(read.row(), Fixed.UNDERSTOOD));
        String reckoned = PlainText.oneLine(station.profile().hours().osm().orElse(""));
        if (steady && !hours.isEmpty() && !hours.equals(reckoned)) {
            read.odd().add(new RowFault(Kind.ONLY_SHOWN, heading.index(Fixed.UNDERSTOOD), hours));
        }
    }

    private static KeptRow row(Read read, Map<StationField, String> texts) {
        return new KeptRow(
                read.row().line(),
                read.code().map(StationCode::value).orElse(""),
                read.version(),
                texts,
                List.copyOf(read.odd()),
                read.row().cells().stream().map(PlainText::storable).toList());
    }
}
