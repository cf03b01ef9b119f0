package org.nuanyi.core.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What many answered.
 *
 * @param submissions how many there are
 * @param fields by id, in the order of the form
 */
public record Tally(int submissions, Map<String, OfField> fields) {

    /**
     * What was answered to one field.
     *
     * @param answered how many answered it
     * @param choices how many chose each of its choices, in their order; empty where it has none
     * @param range of its numbers, where it takes numbers and has some
     * @param texts what was written, in the order of the letters: so nobody sees whose it is by
     *     where it stands; empty where it takes no words
     */
    public record OfField(
            int answered, Map<String, Integer> choices, Optional<Range> range, List<String> texts) {

        public OfField {
            texts = List.copyOf(texts);
        }
    }

    /** The smallest, the one in the middle (of an even count halfway), and the largest. */
    public record Range(BigDecimal least, BigDecimal median, BigDecimal most) {}

    /**
     * What was answered to the field.
     *
     * @throws IllegalArgumentException if the form has no such field
     */
    public OfField field(String id) {
        OfField field = fields.get(id);
        if (field == null) {
            throw new IllegalArgumentException("no field " + id);
        }
        return field;
    }

    /** Counts; the answers were checked before. */
    public static Tally of(Definition definition, List<Answers> all) {
        Map<String, OfField> fields = new LinkedHashMap<>();
        for (Field field : definition.fields()) {
            List<List<String>> given =
                    all.stream()
                            .map(answers -> answers.of(field.id()))
                            .filter(answer -> !answer.isEmpty())
                            .toList();
            fields.put(
                    field.id(),
                    new OfField(
                            given.size(),
                            choices(field, given),
                            range(field, given),
                            texts(field, given)));
        }
        return new Tally(all.size(), fields);
    }

    private static Map<String, Integer> choices(Field field, List<List<String>> given) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        field.kind().values().forEach(value -> counts.put(value, 0));
        for (List<String> answer : given) {
            answer.forEach(value -> counts.computeIfPresent(value, (_, count) -> count + 1));
        }
        return counts;
    }

    private static List<String> texts(Field field, List<List<String>> given) {
        return field.kind() instanceof Kind.Written
                ? given.stream().map(List::getFirst).sorted().toList()
                : List.of();
    }

    private static Optional<Range> range(Field field, List<List<String>> given) {
        if (!(field.kind() instanceof Kind.Number) || given.isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> sorted =
                given.stream().map(answer -> new BigDecimal(answer.getFirst())).sorted().toList();
        BigDecimal lower = sorted.get((sorted.size() - 1) / 2);
        BigDecimal upper = sorted.get(sorted.size() / 2);
        BigDecimal median =
                lower.add(upper).divide(BigDecimal.TWO, lower.scale() + 1, RoundingMode.HALF_UP);
        return Optional.of(
                new Range(sorted.getFirst(), median.stripTrailingZeros(), sorted.getLast()));
    }
}
