package org.nuanyi.station.internal;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.sheet.SheetWriter;
import org.nuanyi.kernel.sheet.SheetWriter.Column;
import org.nuanyi.kernel.sheet.SheetWriter.Column.Style;
import org.nuanyi.kernel.sheet.SheetWriter.Names;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Entry;
import org.nuanyi.station.HostKind;
import org.nuanyi.station.Serves;
import org.nuanyi.station.StationField.Equipment;
import org.nuanyi.station.StationField.Plain;
import org.nuanyi.station.StationKind;
import org.nuanyi.station.internal.SheetColumn.Fixed;
import org.nuanyi.station.internal.SheetColumn.Said;
import org.nuanyi.union.Unit;

/** How the register looks as a sheet. */
public final class SheetBook {

    private static final int WIDE = 30;
    private static final int USUAL = 16;
    private static final int NARROW = 11;

    private SheetBook() {}

    /**
     * Begins one.
     *
     * @param units that may be chosen
     */
    public static SheetWriter open(
            OutputStream out, Language language, SheetWords words, List<Unit> units) {
        List<String> names = units.stream().map(words::unitName).distinct().toList();
        return new SheetWriter(out, names(language), columns(language, SheetColumn.ALL, names));
    }

    /** What its two sheets are called. */
    public static Names names(Language language) {
        return new Names(language.pick("驿站", "Stations"), language.pick("可选项", "Choices"));
    }

    private static List<Column> columns(
            Language language, List<SheetColumn> columns, List<String> units) {
        return columns.stream().map(column -> column(language, column, units)).toList();
    }

    /** How a column looks. */
    public static Column column(Language language, SheetColumn column, List<String> units) {
        String heading = language.pick(column.chinese(), column.english());
        return new Column(heading, width(column), choices(language, column, units), style(column));
    }

    private static int width(SheetColumn column) {
        return switch (column) {
            case Fixed.UNDERSTOOD -> WIDE;
            case Fixed.CODE -> NARROW;
            case Fixed.VERSION -> USUAL;
            case Said(Equipment _) -> NARROW;
            case Said(Plain field) ->
                    switch (field) {
                        case NAME, ADDRESS, HINT, POINT, HOURS -> WIDE;
                        default -> USUAL;
                    };
        };
    }

    private static Style style(SheetColumn column) {
        return switch (column) {
            case Fixed.VERSION -> Style.HIDDEN;
            case Fixed.UNDERSTOOD -> Style.FAINT;
            case Fixed.CODE -> Style.FIGURES;
            case Said(Equipment _) -> Style.USUAL;
            case Said(Plain field) ->
                    switch (field) {
                        case LIFECYCLE -> Style.FAINT;
                        case DESK_PHONE, HOURS -> Style.FIGURES;
                        default -> Style.USUAL;
                    };
        };
    }

    private static List<String> choices(Language language, SheetColumn column, List<String> units) {
        return switch (column) {
            case Fixed _ -> List.of();
            case Said(Equipment _) -> names(Condition.class, language);
            case Said(Plain field) ->
                    switch (field) {
                        case KIND -> names(StationKind.class, language);
                        case SERVES -> names(Serves.class, language);
                        case ENTRY -> names(Entry.class, language);
                        case HOST_KIND -> names(HostKind.class, language);
                        case UNIT -> units;
                        default -> List.of();
                    };
        };
    }

    private static <E extends Enum<E> & Named> List<String> names(
            Class<E> type, Language language) {
        return Arrays.stream(type.getEnumConstants())
                .map(one -> language.pick(one.chinese(), one.english()))
                .toList();
    }
}
