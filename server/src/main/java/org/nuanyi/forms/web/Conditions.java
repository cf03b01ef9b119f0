package org.nuanyi.forms.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanyi.core.form.Condition;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Field;
import org.nuanyi.forms.FormView;
import org.nuanyi.kernel.page.Language;

/**
 * When a field is asked: as ticks of the editor, and in words. A tick is {@code field=value}, or
 * {@code field} alone for any answer; of one field any of them, of several fields each.
 */
final class Conditions {

    private Conditions() {}

    /** The condition that these ticks mean; none where there are none. */
    static Optional<Condition> of(List<String> ticks) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        for (String tick : ticks) {
            String[] parts = tick.split("=", 2);
            Set<String> of = values.computeIfAbsent(parts[0], _ -> new LinkedHashSet<>());
            if (parts.length > 1) {
                of.add(parts[1]);
            }
        }
        List<Condition> each = new ArrayList<>();
        values.forEach(
                (field, some) ->
                        each.add(
                                some.isEmpty()
                                        ? new Condition.Answered(field)
                                        : new Condition.Is(field, some)));
        return each.size() > 1 ? Optional.of(new Condition.All(each)) : each.stream().findFirst();
    }

    /** The ticks that mean the condition; nothing where no ticks do. */
    static Optional<List<String>> answers(Condition condition) {
        List<Condition> each =
                condition instanceof Condition.All(List<Condition> some)
                        ? some
                        : List.of(condition);
        List<String> ticks = new ArrayList<>();
        for (Condition one : each) {
            switch (one) {
                case Condition.Is(String field, Set<String> values) ->
                        values.stream()
                                .sorted()
                                .map(value -> field + "=" + value)
                                .forEach(ticks::add);
                case Condition.Answered(String field) -> ticks.add(field);
                case Condition.All _, Condition.Any _, Condition.Not _ -> {
                    return Optional.empty();
                }
            }
        }
        boolean same = of(ticks).filter(again -> isSame(again, condition)).isPresent();
        return same ? Optional.of(ticks) : Optional.empty();
    }

    private static boolean isSame(Condition one, Condition other) {
        return one.equals(other) || new Condition.All(List.of(one)).equals(other);
    }

    /** In words, with the names its form gives to fields and choices. */
    static String words(Condition condition, Definition form, Language language) {
        return switch (condition) {
            case Condition.Is(String field, Set<String> values) ->
                    language.pick("“", "“")
                            + label(field, form, language)
                            + language.pick("”是“", "” is “")
                            + values(field, values, form, language)
                            + "”";
            case Condition.Answered(String field) ->
                    language.pick("填写了“", "there is an answer to “")
                            + label(field, form, language)
                            + "”";
            case Condition.All(List<Condition> some) ->
                    joined(some, language.pick("，并且", ", and "), form, language);
            case Condition.Any(List<Condition> some) ->
                    joined(some, language.pick("，或者", ", or "), form, language);
            case Condition.Not(Condition one) ->
                    language.pick("不是（", "not (")
                            + words(one, form, language)
                            + language.pick("）", ")");
        };
    }

    private static String joined(
            List<Condition> some, String by, Definition form, Language language) {
        return some.stream().map(one -> words(one, form, language)).collect(Collectors.joining(by));
    }

    private static String label(String field, Definition form, Language language) {
        return form.find(field)
                .map(Field::label)
                .map(label -> FormView.text(label, language))
                .filter(label -> !label.isEmpty())
                .orElse(field);
    }

    private static String values(
            String field, Set<String> values, Definition form, Language language) {
        List<String> sorted = values.stream().sorted().toList();
        List<String> shown =
                form.find(field)
                        .map(one -> FormView.shown(one.kind(), sorted, language))
                        .orElse(sorted);
        return String.join(language.pick("”或“", "” or “"), shown);
    }
}
