package org.nuanyi.core.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was filled in, as it was typed, by the ids of the fields: text, a number's digits, a day as
 * 2026-11-24, ids of choices or of photos. A draft may hold what is wrong; nothing typed is lost.
 * What is blank is no answer, and what is chosen twice is chosen.
 */
public record Answers(Map<String, List<String>> values) {

    /** Nothing yet. */
    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        Map<String, List<String>> given = new LinkedHashMap<>();
        values.forEach(
                (field, all) -> {
                    List<String> some =
                            all.stream().filter(one -> !one.isBlank()).distinct().toList();
                    if (!some.isEmpty()) {
                        given.put(field, some);
                    }
                });
        values = Map.copyOf(given);
    }

    /** What was answered, in the order in which it was; nothing if it was not. */
    public List<String> of(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** The same with another answer to one field. */
    public Answers with(String field, String... answer) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(field, List.of(answer));
        return new Answers(more);
    }

    /** Of two who answered, what one took from each: theirs for these fields, otherwise this. */
    public Answers taking(Answers theirs, Set<String> fields) {
        Map<String, List<String>> merged = new LinkedHashMap<>(values);
        fields.forEach(field -> merged.put(field, theirs.of(field)));
        return new Answers(merged);
    }
}
