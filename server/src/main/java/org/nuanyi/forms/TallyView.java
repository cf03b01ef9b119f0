package org.nuanyi.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Field;
import org.nuanyi.core.form.Kind;
import org.nuanyi.core.form.Tally;
import org.nuanyi.core.form.Text;
import org.nuanyi.kernel.page.Language;

/**
 * What many answered, for a page: in a template {@code {#include forms/tally tally=view.tally /}}.
 *
 * @param version of the form that was asked
 * @param submissions how many answered
 */
public record TallyView(String title, int version, int submissions, List<Line> lines) {

    public TallyView {
        lines = List.copyOf(lines);
    }

    /**
     * A question.
     *
     * @param answered how many answered it
     * @param choices how many chose each
     * @param numbers the smallest, the middle and the largest, with their unit; empty for none
     * @param texts what was written
     */
    public record Line(
            String label, int answered, List<Choice> choices, String numbers, List<String> texts) {

        public Line {
            choices = List.copyOf(choices);
            texts = List.copyOf(texts);
        }
    }

    /** Something to choose, and how many did. */
    public record Choice(String name, int count) {}

    /** The tally of a form; photos and days are not counted. */
    public static TallyView of(Definition form, Tally tally, Language language) {
        return new TallyView(
                FormView.text(form.title(), language),
                form.version(),
                tally.submissions(),
                form.fields().stream()
                        .filter(field -> isCounted(field.kind()))
                        .map(field -> line(field, tally.field(field.id()), language))
                        .toList());
    }

    private static boolean isCounted(Kind kind) {
        return switch (kind) {
            case Kind.Written _, Kind.Number _, Kind.OneOf _, Kind.ManyOf _, Kind.YesNo _ -> true;
            case Kind.Day _, Kind.Photos _ -> false;
        };
    }

    private static Line line(Field field, Tally.OfField of, Language language) {
        Map<String, String> names =
                of.choices().keySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        id ->
                                                FormView.shown(field.kind(), List.of(id), language)
                                                        .getFirst()));
        return new Line(
                FormView.text(field.label(), language),
                of.answered(),
                of.choices().entrySet().stream()
                        .map(
                                one ->
                                        new Choice(
                                                names.getOrDefault(one.getKey(), ""),
                                                one.getValue()))
                        .toList(),
                of.range().map(range -> numbers(range, unit(field.kind()), language)).orElse(""),
                of.texts());
    }

    private static String numbers(Tally.Range range, Text unit, Language language) {
        return language.pick("最小 %s，中位 %s，最大 %s %s", "least %s, median %s, most %s %s")
                .formatted(
                        plain(range.least()),
                        plain(range.median()),
                        plain(range.most()),
                        FormView.text(unit, language))
                .strip();
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    private static Text unit(Kind kind) {
        return kind instanceof Kind.Number number ? number.unit() : Text.NONE;
    }
}
