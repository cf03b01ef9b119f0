package org.nuanyi.station.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.crypto.Digest;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.BatchPreview;
import org.nuanyi.station.ChangeSet;
import org.nuanyi.station.ChangeSet.Wanted;
import org.nuanyi.station.RowFault;
import org.nuanyi.station.RowFault.Kind;
import org.nuanyi.station.SheetLine;
import org.nuanyi.station.SheetPreview;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationField.Plain;
import org.nuanyi.station.internal.SheetColumn.Fixed;
import org.nuanyi.station.internal.SheetColumn.Said;
import org.nuanyi.union.Unit;
import org.nuanyi.union.UnitTree;

/**
 * Says what the rows of a kept sheet would do now, in the transaction of the handle.
 *
 * @param batching looks at the wishes as at those of a form
 */
public record SheetJudging(Handle handle, Scope scope, UnitTree units, Batching batching) {

    /** What the sheet would do. */
    public SheetPreview preview(SheetStore.Kept sheet) {
        List<KeptRow> rows = new SheetStore(handle).list(sheet.id());
        BatchPreview wishes = batching.preview(new ChangeSet(wanted(rows)));
        Map<StationCode, BatchPreview.Line> known = new HashMap<>();
        wishes.lines().forEach(line -> known.put(line.code(), line));
        Set<StationCode> changeable =
                new HashSet<>(new BatchStore(handle).listChangeable(known.keySet()));
        Set<String> givable =
                Givable.units(scope, units).stream().map(Unit::code).collect(Collectors.toSet());
        List<SheetLine> lines =
                rows.stream().map(row -> line(row, sheet, known, changeable, givable)).toList();
        return new SheetPreview(
                sheet.id(),
                sheet.file(),
                sheet.rows(),
                sheet.until(),
                sheet.headings(),
                sheet.ignored(),
                lines,
                sheet.batch(),
                HexFormat.of().formatHex(Digest.sha256().of(lines.toString().getBytes(UTF_8))));
    }

    /** What the good rows want. */
    public ChangeSet good(SheetPreview preview) {
        Set<Long> lines = new HashSet<>();
        preview.lines().stream().filter(SheetLine::isGood).forEach(one -> lines.add(one.line()));
        return new ChangeSet(
                wanted(
                        new SheetStore(handle)
                                .list(preview.id()).stream()
                                        .filter(row -> lines.contains(row.line()))
                                        .toList()));
    }

    /** A station that stands there twice is looked at once, and neither row is taken. */
    private static List<Wanted> wanted(List<KeptRow> rows) {
        Map<StationCode, Wanted> wanted = new HashMap<>();
        List<Wanted> inOrder = new ArrayList<>();
        for (KeptRow row : rows) {
            row.station()
                    .map(code -> new Wanted(code, row.version().orElse(0), row.texts()))
                    .filter(one -> wanted.putIfAbsent(one.code(), one) == null)
                    .ifPresent(inOrder::add);
        }
        return inOrder;
    }

    private SheetLine line(
            KeptRow row,
            SheetStore.Kept sheet,
            Map<StationCode, BatchPreview.Line> known,
            Set<StationCode> changeable,
            Set<String> givable) {
        Optional<BatchPreview.Line> line = row.station().map(known::get);
        List<RowFault> odd = new ArrayList<>(row.odd());
        boolean readable = row.station().isPresent();
        if (readable && line.isEmpty()) {
            odd.add(new RowFault(Kind.UNKNOWN_STATION, column(sheet, Fixed.CODE), row.code()));
        } else if (readable && !changeable.contains(row.station().orElseThrow())) {
            odd.add(new RowFault(Kind.NOT_TO_CHANGE, column(sheet, Fixed.CODE), row.code()));
        }
        Optional.ofNullable(row.texts().get(Plain.UNIT))
                .filter(unit -> units.findUnit(unit).isPresent() && !givable.contains(unit))
                .ifPresent(
                        unit ->
                                odd.add(
                                        new RowFault(
                                                Kind.NOT_TO_GIVE,
                                                column(sheet, new Said(Plain.UNIT)),
                                                unit)));
        return new SheetLine(
                row.line(),
                row.code(),
                line.map(BatchPreview.Line::name).orElse(""),
                line.map(BatchPreview.Line::changes).orElse(List.of()),
                line.map(BatchPreview.Line::clashes).orElse(List.of()),
                line.map(BatchPreview.Line::faults).orElse(List.of()),
                odd,
                row.cells());
    }

    private static int column(SheetStore.Kept sheet, SheetColumn column) {
        return Stream.iterate(0, at -> at < sheet.headings().size(), at -> at + 1)
                .filter(
                        at ->
                                SheetColumn.find(sheet.headings().get(at))
                                        .filter(column::equals)
                                        .isPresent())
                .findFirst()
                .orElse(RowFault.WHOLE_ROW);
    }
}
