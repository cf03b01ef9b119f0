package org.nuanyi.intake.internal;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nuanyi.intake.Fault;
import org.nuanyi.intake.FileRefused;
import org.nuanyi.intake.internal.Headings.Meaning;
import org.nuanyi.intake.internal.MappingRules.Rule;
import org.nuanyi.station.Facility;

/**
 * Which column says what.
 *
 * @param facilities columns, from 0, that tick a facility
 */
public record Mapping(Map<Field, FieldSource> fields, Map<Integer, Facility> facilities) {

    /**
     * Reads the headings, as far as the rules do not say otherwise.
     *
     * @throws FileRefused where a rule names a column that is not there, or a heading is there
     *     twice
     */
    public static Mapping of(List<String> columns, Headings headings, MappingRules rules) {
        Map<Field, FieldSource> fields = new EnumMap<>(Field.class);
        fields.putAll(guessed(columns, headings));
        rules.fields().forEach((field, rule) -> apply(field, rule, columns, fields));
        Map<Integer, Facility> facilities = facilities(columns, headings, rules, fields);
        return new Mapping(Collections.unmodifiableMap(fields), Map.copyOf(facilities));
    }

    /** Columns that nothing is read from. */
    public List<String> unused(List<String> columns) {
        Set<Integer> used = new HashSet<>(facilities.keySet());
        fields.values().forEach(source -> index(source).ifPresent(used::add));
        return IntStream.range(0, columns.size())
                .filter(i -> !used.contains(i))
                .mapToObj(columns::get)
                .toList();
    }

    /** Whether any of the columns is read; a remark about others is of no interest. */
    boolean readsAny(List<String> headings) {
        return fields.values().stream()
                .anyMatch(s -> s instanceof FieldSource.Column c && headings.contains(c.heading()));
    }

    boolean has(Field field) {
        return fields.containsKey(field);
    }

    /** The heading of the column a field is read from; empty where there is none. */
    List<String> heading(Field field) {
        FieldSource source = fields.get(field);
        return source instanceof FieldSource.Column column ? List.of(column.heading()) : List.of();
    }

    private static Map<Field, FieldSource> guessed(List<String> columns, Headings headings) {
        Map<Field, FieldSource> guessed = new EnumMap<>(Field.class);
        Map<Field, Integer> ranks = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Optional<Meaning> meaning = headings.find(columns.get(i));
            if (meaning.isEmpty()) {
                continue;
            }
            Field field = meaning.get().field();
            int rank = meaning.get().rank();
            @Nullable Integer best = ranks.get(field);
            if (best == null || rank < best) {
                ranks.put(field, rank);
                guessed.put(field, column(columns, i, Map.of(), ""));
            }
        }
        return guessed;
    }

    private static void apply(
            Field field, Rule rule, List<String> columns, Map<Field, FieldSource> fields) {
        switch (rule) {
            case Rule.Never() -> fields.remove(field);
            case Rule.Always(String text) -> fields.put(field, new FieldSource.Constant(text));
            case Rule.From(String heading, Map<String, String> values, String fallback) ->
                    fields.put(
                            field, column(columns, position(columns, heading), values, fallback));
        }
    }

    private static FieldSource column(
            List<String> columns, int index, Map<String, String> values, String fallback) {
        String heading = columns.get(index);
        if (Collections.frequency(columns, heading) > 1) {
            throw new FileRefused(Fault.HEADING_TWICE, heading);
        }
        return new FieldSource.Column(index, heading, values, fallback);
    }

    private static int position(List<String> columns, String heading) {
        int position = columns.indexOf(heading.strip());
        if (position < 0) {
            throw new FileRefused(Fault.MAP_COLUMN_MISSING, heading, String.join(", ", columns));
        }
        return position;
    }

    private static Map<Integer, Facility> facilities(
            List<String> columns,
            Headings headings,
            MappingRules rules,
            Map<Field, FieldSource> fields) {
        Set<Integer> taken = new HashSet<>();
        fields.values().forEach(source -> index(source).ifPresent(taken::add));
        Map<Integer, Facility> facilities = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!taken.contains(i)) {
                int column = i;
                headings.findFacility(columns.get(i)).ifPresent(f -> facilities.put(column, f));
            }
        }
        rules.facilities().forEach((f, heading) -> facilities.put(position(columns, heading), f));
        return facilities;
    }

    private static Optional<Integer> index(FieldSource source) {
        return source instanceof FieldSource.Column column
                ? Optional.of(column.index())
                : Optional.empty();
    }
}
