package org.nuanyi.station.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanyi.core.Named;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.sheet.PlainText;
import org.nuanyi.station.ChoiceWords;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Entry;
import org.nuanyi.station.HostKind;
import org.nuanyi.station.PhoneNumber;
import org.nuanyi.station.Points;
import org.nuanyi.station.Serves;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationField;
import org.nuanyi.station.StationField.Equipment;
import org.nuanyi.station.StationField.Plain;
import org.nuanyi.station.StationKind;
import org.nuanyi.union.Unit;
import org.nuanyi.union.UnitTree;

/**
 * What stands in the cells of the register as a sheet: written in the reader's language, read in
 * both, and in what people and Excel make of it. Immutable.
 */
public final class SheetWords {

    /** How people say that a facility is not there. */
    private static final Set<String> NONE =
            Set.of(
                    "无", "没有", "没", "否", "缺", "×", "x", "✗", "no", "n", "none", "false", "0", "-",
                    "—");

    /** A Beijing landline as a number: Excel drops the zero it begins with. */
    private static final Pattern ZERO_LOST = Pattern.compile("10-?([2-8][0-9]{7})");

    private static final Pattern BETWEEN_DEGREES = Pattern.compile("\\s*[,、;]\\s*|\\s*·\\s*");

    private final Language language;
    private final UnitTree units;
    private final Map<String, String> english = new HashMap<>();

    public SheetWords(Language language, UnitTree units) {
        this.language = language;
        this.units = units;
        units.listUnits()
                .forEach(unit -> english.put(PlainText.folded(unit.english()), unit.code()));
    }

    /** The row of a station. */
    public List<String> row(Station station) {
        return SheetColumn.ALL.stream().map(column -> cell(column, station)).toList();
    }

    private String cell(SheetColumn column, Station station) {
        return switch (column) {
            case SheetColumn.Fixed.CODE -> station.code().value();
            case SheetColumn.Fixed.VERSION -> Integer.toString(station.version());
            case SheetColumn.Fixed.UNDERSTOOD -> station.profile().hours().osm().orElse("");
            case SheetColumn.Said(StationField field) ->
                    write(field, FieldTexts.of(field, station));
        };
    }

    /** What stands in the cell of a field that says this. */
    public String write(StationField field, String text) {
        if (text.isEmpty()) {
            return "";
        }
        return switch (field) {
            case Equipment _ -> name(Condition.class, text);
            case Plain.KIND -> name(StationKind.class, text);
            case Plain.SERVES -> name(Serves.class, text);
            case Plain.HOST_KIND -> name(HostKind.class, text);
            case Plain.ENTRY -> name(Entry.class, text);
            case Plain.LIFECYCLE -> name(Lifecycle.class, text);
            case Plain.UNIT -> unit(text);
            default -> PlainText.storable(text);
        };
    }

    private <E extends Enum<E> & Named> String name(Class<E> type, String id) {
        return Named.find(type, id)
                .map(one -> language.pick(one.chinese(), one.english()))
                .orElse(id);
    }

    /** Its name, where that leads back to it. */
    private String unit(String code) {
        return units.findUnit(code)
                .map(this::unitName)
                .filter(name -> readUnit(name).equals(code))
                .orElse(code);
    }

    /** What a unit is called in a cell. */
    public String unitName(Unit unit) {
        return language.pick(unit.name(), unit.english());
    }

    /** Whether the cell says what the field says; spaces do not matter. */
    public boolean same(StationField field, String cell, String text) {
        return PlainText.oneLine(cell).equals(PlainText.oneLine(write(field, text)))
                || read(field, cell).equals(text);
    }

    /** What the field says by that cell; the cell itself where nobody can tell. */
    public String read(StationField field, String cell) {
        String text = PlainText.oneLine(cell);
        if (text.isEmpty()) {
            return "";
        }
        return switch (field) {
            case Equipment _ ->
                    NONE.contains(PlainText.folded(text))
                            ? ""
                            : known(ChoiceWords.CONDITIONS.find(text), text);
            case Plain.KIND -> known(ChoiceWords.KINDS.find(text), text);
            case Plain.SERVES -> known(ChoiceWords.SERVES.find(text), text);
            case Plain.HOST_KIND -> known(ChoiceWords.HOST_KINDS.find(text), text);
            case Plain.ENTRY -> known(ChoiceWords.ENTRIES.find(text), text);
            case Plain.LIFECYCLE -> known(ChoiceWords.LIVES.find(text), text);
            case Plain.UNIT -> readUnit(text);
            case Plain.POINT -> readPoint(text);
            case Plain.DESK_PHONE -> readPhone(text);
            default -> text;
        };
    }

    private static String known(Optional<? extends Named> found, String text) {
        return found.map(Named::id).orElse(text);
    }

    private String readUnit(String text) {
        return units.findUnit(text)
                .or(() -> units.findByName(text))
                .map(Unit::code)
                .orElseGet(() -> english.getOrDefault(PlainText.folded(text), text));
    }

    /** 116.4255，39.9298 GCJ-02. */
    private static String readPoint(String text) {
        String[] parts = BETWEEN_DEGREES.matcher(PlainText.folded(text)).replaceAll(" ").split(" ");
        return parts.length == 3
                ? Points.read("%s,%s %s".formatted((Object[]) parts))
                        .map(Points::write)
                        .orElse(text)
                : text;
    }

    private static String readPhone(String text) {
        Matcher landline = ZERO_LOST.matcher(PlainText.folded(text));
        return landline.matches() ? "010-" + landline.group(1) : PhoneNumber.read(text).text();
    }
}
