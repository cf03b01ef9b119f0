package org.nuanyi.forms;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanyi.core.Named.Words;
import org.nuanyi.core.form.Answers;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Fault;
import org.nuanyi.core.form.Field;
import org.nuanyi.core.form.Filling;
import org.nuanyi.core.form.Kind;
import org.nuanyi.core.form.Section;
import org.nuanyi.core.form.Text;
import org.nuanyi.kernel.page.Language;

/**
 * A form for a page: in a template {@code {#include forms/shown form=view.form /}} for what was
 * answered, {@code forms/fields} for what is to be.
 *
 * @param version that it is of
 */
public record FormView(String title, int version, List<Part> sections) {

    public FormView {
        sections = List.copyOf(sections);
    }

    /** A section. */
    public record Part(String title, List<Line> fields) {

        public Part {
            fields = List.copyOf(fields);
        }

        /** Whether anything of it is asked. */
        public boolean asked() {
            return fields.stream().anyMatch(Line::asked);
        }
    }

    /**
     * A field.
     *
     * @param kind what it takes, as the template calls it: text, lines, number, choice, choices,
     *     day, photos
     * @param asked whether it is asked, by the answers before it
     * @param values as answered
     * @param shown the same in words
     * @param unit of a number; may be empty
     * @param step of a number
     * @param least of a number; may be empty
     * @param most of a number; may be empty
     * @param fault what is wrong with the answer; may be empty
     */
    public record Line(
            String id,
            String label,
            String help,
            String kind,
            boolean required,
            boolean asked,
            List<String> values,
            List<String> shown,
            List<Choice> choices,
            String unit,
            String step,
            String least,
            String most,
            String fault) {

        public Line {
            values = List.copyOf(values);
            shown = List.copyOf(shown);
            choices = List.copyOf(choices);
        }

        /** The same, asked. */
        Line whenAsked() {
            return new Line(
                    id, label, help, kind, required, true, values, shown, choices, unit, step,
                    least, most, fault);
        }

        /** The only answer; empty where there is none. */
        public String value() {
            return values.isEmpty() ? "" : values.getFirst();
        }

        public boolean isPhotos() {
            return kind.equals("photos");
        }
    }

    /** Something to choose. */
    public record Choice(String id, String name, boolean chosen) {}

    /** The form with these answers, and what is wrong with them. */
    public static FormView of(
            Definition definition, Answers answers, Collection<Fault> faults, Language language) {
        Filling filling = Filling.of(definition, answers);
        Map<String, Fault> byField =
                faults.stream()
                        .collect(Collectors.toMap(Fault::field, Function.identity(), (a, _) -> a));
        return new FormView(
                text(definition.title(), language),
                definition.version(),
                definition.sections().stream()
                        .map(section -> part(section, answers, filling, byField, language))
                        .toList());
    }

    /** The form with every field, also those that are asked only after an answer. */
    public static FormView whole(Definition definition, Language language) {
        FormView form = of(definition, Answers.NONE, List.of(), language);
        return new FormView(
                form.title(),
                form.version(),
                form.sections().stream()
                        .map(
                                part ->
                                        new Part(
                                                part.title(),
                                                part.fields().stream()
                                                        .map(Line::whenAsked)
                                                        .toList()))
                        .toList());
    }

    private static Part part(
            Section section,
            Answers answers,
            Filling filling,
            Map<String, Fault> faults,
            Language language) {
        return new Part(
                text(section.title(), language),
                section.fields().stream()
                        .map(
                                field ->
                                        line(
                                                field,
                                                answers.of(field.id()),
                                                filling.asked().contains(field.id()),
                                                Optional.ofNullable(faults.get(field.id())),
                                                language))
                        .toList());
    }

    private static Line line(
            Field field,
            List<String> values,
            boolean asked,
            Optional<Fault> fault,
            Language language) {
        Optional<Kind.Number> number =
                field.kind() instanceof Kind.Number n ? Optional.of(n) : Optional.empty();
        List<Choice> choices = choices(field.kind(), values, language);
        return new Line(
                field.id(),
                text(field.label(), language),
                text(field.help(), language),
                kind(field.kind()),
                field.required(),
                asked,
                values,
                shown(field.kind(), values, language),
                choices,
                number.map(n -> text(n.unit(), language)).orElse(""),
                number.map(n -> BigDecimal.ONE.movePointLeft(n.decimals()).toPlainString())
                        .orElse(""),
                number.flatMap(Kind.Number::least).map(BigDecimal::toPlainString).orElse(""),
                number.flatMap(Kind.Number::most).map(BigDecimal::toPlainString).orElse(""),
                fault.map(one -> FaultWords.of(one, language)).orElse(""));
    }

    /** An answer as people read it; what is no choice is shown as it is. */
    public static List<String> shown(Kind kind, List<String> values, Language language) {
        Map<String, String> names =
                choices(kind, values, language).stream()
                        .collect(Collectors.toMap(Choice::id, Choice::name, (a, _) -> a));
        return values.stream().map(value -> names.getOrDefault(value, value)).toList();
    }

    private static List<Choice> choices(Kind kind, List<String> values, Language language) {
        List<Words> offered =
                switch (kind) {
                    case Kind.OneOf(List<Words> choices) -> choices;
                    case Kind.ManyOf(List<Words> choices) -> choices;
                    case Kind.YesNo() ->
                            List.of(
                                    new Words(Kind.YesNo.YES, "是", "Yes"),
                                    new Words(Kind.YesNo.NO, "否", "No"));
                    case Kind.Written _, Kind.Number _, Kind.Day _, Kind.Photos _ -> List.of();
                };
        return offered.stream()
                .map(
                        choice ->
                                new Choice(
                                        choice.id(),
                                        text(
                                                new Text(choice.chinese(), choice.english()),
                                                language),
                                        values.contains(choice.id())))
                .toList();
    }

    private static String kind(Kind kind) {
        return switch (kind) {
            case Kind.Written(boolean lines) -> lines ? "lines" : "text";
            case Kind.Number _ -> "number";
            case Kind.OneOf _, Kind.YesNo _ -> "choice";
            case Kind.ManyOf _ -> "choices";
            case Kind.Day _ -> "day";
            case Kind.Photos _ -> "photos";
        };
    }

    /** In the reader's language; in Chinese where there is no English. */
    public static String text(Text text, Language language) {
        String english = text.english().isEmpty() ? text.chinese() : text.english();
        return language.pick(text.chinese(), english);
    }
}
