package org.nuanyi.intake.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyi.core.Named;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.intake.Fault;
import org.nuanyi.intake.Remark;
import org.nuanyi.kernel.sheet.PlainText;
import org.nuanyi.station.ChoiceWords;

/** The fields of one row, and what is found to say about them. Not thread-safe. */
final class RowCells {

    /** What people write into a cell that should be empty. */
    private static final Set<String> NOTHING =
            Set.of(
                    "",
                    "-",
                    "--",
                    "—",
                    "——",
                    "/",
                    "\\",
                    "\\n",
                    "n/a",
                    "na",
                    "nan",
                    "null",
                    "none",
                    "nil",
                    "undefined",
                    "无",
                    "暂无",
                    "没有",
                    "未知",
                    "不详",
                    "空");

    private final Mapping mapping;
    private final SourceRow row;
    private final int longest;
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<Field, String> texts = new EnumMap<>(Field.class);

    RowCells(Mapping mapping, SourceRow row, Limits limits) {
        this.mapping = mapping;
        this.row = row;
        this.longest = limits.cellChars();
        for (Remark remark : row.remarks()) {
            if (remark.columns().isEmpty() || mapping.readsAny(remark.columns())) {
                remarks.add(remark);
            }
        }
    }

    long line() {
        return row.line();
    }

    Mapping mapping() {
        return mapping;
    }

    /** The text of a field on one line, translated; empty where there is none, or 无 or the like. */
    String text(Field field) {
        String read = texts.get(field);
        if (read == null) {
            read = read(field);
            texts.put(field, read);
        }
        return read;
    }

    private String read(Field field) {
        return switch (mapping.fields().get(field)) {
            case null -> "";
            case FieldSource.Constant(String text) -> text;
            case FieldSource.Column column -> translated(column, clean(field, column.index()));
        };
    }

    /** The same, refused where it is longer than so many characters. */
    String text(Field field, int most) {
        String text = text(field);
        if (text.length() > most) {
            say(field, Fault.TEXT_TOO_LONG, most, text.length());
        }
        return text;
    }

    /** The same; where there is nothing, that is said. */
    String required(Field field, int most, Fault missing) {
        String text = text(field, most);
        if (text.isEmpty() && isGood(field)) {
            say(field, missing);
        }
        return text;
    }

    /** What the point of the row is in: what it says itself, or else the other. */
    Optional<Datum> datum(Optional<Datum> otherwise) {
        String named = text(Field.DATUM);
        Optional<Datum> datum = named.isEmpty() ? otherwise : DatumWords.find(named);
        if (datum.isEmpty()) {
            Fault fault = named.isEmpty() ? Fault.ROW_DATUM_MISSING : Fault.ROW_DATUM_UNKNOWN;
            say(Field.DATUM, fault, named);
        }
        return datum;
    }

    Optional<String> some(Field field, int most) {
        return Optional.of(text(field, most)).filter(t -> !t.isEmpty());
    }

    /** What ticks a facility. */
    String tick(int column) {
        return PlainText.oneLine(row.cell(column));
    }

    private String clean(Field field, int column) {
        String raw = row.cell(column);
        if (raw.length() > longest) {
            say(field, Fault.CELL_TOO_LONG, longest, raw.length());
            return "";
        }
        OptionalInt control = PlainText.control(raw);
        if (control.isPresent()) {
            say(field, Fault.CONTROL_CHARACTER, "U+%04X".formatted(control.getAsInt()));
            return "";
        }
        if (raw.indexOf('\ufffd') >= 0 || raw.contains("锟斤拷")) {
            say(field, Fault.MOJIBAKE, raw.substring(0, Math.min(raw.length(), 30)));
            return "";
        }
        return PlainText.oneLine(raw);
    }

    private static String translated(FieldSource.Column column, String text) {
        String meant = column.values().getOrDefault(text, text);
        return isNothing(meant) ? column.fallback() : meant;
    }

    static boolean isNothing(String text) {
        return text.length() <= 10 && NOTHING.contains(PlainText.folded(text));
    }

    /** Says something about a field; whether it keeps the row out depends on the fault. */
    void say(Field field, Fault fault, @Nullable Object... details) {
        say(List.of(field), fault, details);
    }

    void say(List<Field> fields, Fault fault, @Nullable Object... details) {
        List<String> headings = fields.stream().flatMap(f -> mapping.heading(f).stream()).toList();
        remarks.add(
                new Remark(
                        row.line(),
                        fields.getFirst().id(),
                        headings,
                        fault,
                        Fault.details(details)));
    }

    void sayOfRow(Fault fault, @Nullable Object... details) {
        remarks.add(Remark.ofRow(row.line(), fault, details));
    }

    List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    /** Whether nothing is wrong with that field so far. */
    boolean isGood(Field field) {
        return remarks.stream().noneMatch(r -> r.isProblem() && r.field().equals(field.id()));
    }

    boolean isGood() {
        return remarks.stream().noneMatch(Remark::isProblem);
    }

    /** What the field says; the other where it says nothing, or something nobody knows. */
    <E extends Enum<E> & Named> E choice(ChoiceWords<E> words, Field field, E otherwise) {
        String text = text(field);
        if (text.isEmpty()) {
            return otherwise;
        }
        Optional<E> found = words.find(text);
        if (found.isEmpty()) {
            say(field, Fault.CHOICE_UNKNOWN, text, words.all());
        }
        return found.orElse(otherwise);
    }
}
