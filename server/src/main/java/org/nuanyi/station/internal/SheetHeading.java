package org.nuanyi.station.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.kernel.sheet.PlainText;
import org.nuanyi.kernel.sheet.SheetReader;
import org.nuanyi.kernel.sheet.SheetRow;
import org.nuanyi.station.SheetResult.Reason;
import org.nuanyi.station.internal.SheetColumn.Fixed;

/**
 * Which column of a sheet is which, in whatever order they came back.
 *
 * @param names of all columns, as they stand there
 * @param at where the known ones are, from 0
 * @param ignored the names of the others
 */
record SheetHeading(List<String> names, Map<SheetColumn, Integer> at, List<String> ignored) {

    /** Somebody may have put a title above it. */
    private static final int WITHIN = 10;

    private static final int MOST = 200;

    /**
     * Reads down to it.
     *
     * @throws SheetUnusable if there is none to rely on
     */
    static SheetHeading read(SheetReader sheet) {
        for (int row = 0; row < WITHIN; row++) {
            Optional<SheetRow> next = sheet.next();
            if (next.isEmpty()) {
                break;
            }
            if (next.get().cells().stream().anyMatch(SheetHeading::isOfCodes)) {
                sheet.checkHeading(next.get().line());
                return of(next.get());
            }
        }
        throw new SheetUnusable(Reason.NO_CODES);
    }

    private static boolean isOfCodes(String cell) {
        return SheetColumn.find(cell).filter(Fixed.CODE::equals).isPresent();
    }

    private static SheetHeading of(SheetRow row) {
        List<String> names = row.cells().stream().limit(MOST).map(PlainText::oneLine).toList();
        Map<SheetColumn, Integer> at = new LinkedHashMap<>();
        List<String> ignored = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            String name = names.get(column);
            Optional<SheetColumn> known = SheetColumn.find(name);
            if (known.isPresent() && at.putIfAbsent(known.get(), column) != null) {
                throw new SheetUnusable(Reason.HEADING_TWICE, name);
            }
            if (known.isEmpty() && !name.isEmpty()) {
                ignored.add(name);
            }
        }
        if (!at.containsKey(Fixed.VERSION)) {
            throw new SheetUnusable(Reason.NO_VERSIONS);
        }
        return new SheetHeading(names, at, List.copyOf(ignored));
    }

    String cell(SheetRow row, SheetColumn column) {
        Integer index = at.get(column);
        return index == null ? "" : row.cell(index);
    }

    /** Where it is; before the first column where it is not. */
    int index(SheetColumn column) {
        return at.getOrDefault(column, -1);
    }
}
