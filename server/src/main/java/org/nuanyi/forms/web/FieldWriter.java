package org.nuanyi.forms.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nuanyi.core.Named.Words;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Field;
import org.nuanyi.core.form.Flaw;
import org.nuanyi.core.form.Place;
import org.nuanyi.core.form.Rewriting;
import org.nuanyi.core.form.Section;
import org.nuanyi.core.form.Soundness;
import org.nuanyi.core.form.Text;
import org.nuanyi.forms.FormView;
import org.nuanyi.kernel.page.Language;

/**
 * Writes the one field of a form that is being written.
 *
 * @param form it is of
 */
record FieldWriter(Definition form, Language language) {

    private static final int MORE_CHOICES = 3;

    /**
     * All that can be said of it.
     *
     * @param typed what was typed for it and not taken, in the place of what stands there
     */
    EditView.Detail write(Place place, Field field, Optional<FieldInput> typed) {
        FieldInput input = typed.orElse(FieldInput.of(field));
        return new EditView.Detail(
                EditStep.text(place),
                input,
                kinds(input.kind()),
                rows(input.choices()),
                input.keeps() ? when(field) : "",
                new Rewriting(form).before(place).stream().map(one -> asked(one, input)).toList(),
                places(place),
                faults(place, typed),
                FormView.whole(alone(place, field), language));
    }

    /** The form with this field only. */
    private Definition alone(Place place, Field field) {
        Text title =
                new Rewriting(form)
                        .sectionAt(place.section())
                        .map(Section::title)
                        .orElse(Text.NONE);
        return new Definition(
                form.id(),
                form.version(),
                form.title(),
                form.anonymous(),
                List.of(new Section(title, List.of(field))));
    }

    /** Where else it could stand: before each field, and behind the last of each section. */
    private List<EditView.Choice> places(Place now) {
        List<EditView.Choice> places = new ArrayList<>();
        for (int section = 0; section < form.sections().size(); section++) {
            List<Field> fields = form.sections().get(section).fields();
            for (int field = 0; field <= fields.size(); field++) {
                Place place = new Place(section, field);
                String name =
                        field < fields.size()
                                ? language.pick("在“%s”之前", "before “%s”")
                                        .formatted(label(fields.get(field)))
                                : language.pick("在“%s”的最后", "at the end of “%s”")
                                        .formatted(
                                                FormView.text(
                                                        form.sections().get(section).title(),
                                                        language));
                if (!place.equals(now)) {
                    places.add(new EditView.Choice(EditStep.text(place), name, false));
                }
            }
        }
        return places;
    }

    private Map<String, List<String>> faults(Place place, Optional<FieldInput> typed) {
        Map<String, List<String>> faults = new HashMap<>();
        if (typed.isPresent()) {
            String number = language.pick("请填数字，例如 12", "A number, as in 12");
            typed.get().unreadable().forEach(name -> faults.put(name, List.of(number)));
            return faults;
        }
        for (Flaw flaw : Soundness.flaws(form)) {
            if (flaw.path().startsWith(path(place))) {
                faults.computeIfAbsent(
                                about(flaw.path().substring(path(place).length())),
                                _ -> new ArrayList<>())
                        .add(FlawWords.words(flaw, language));
            }
        }
        return faults;
    }

    private static String about(String rest) {
        return switch (rest) {
            case String s when s.startsWith("choices") -> "choices";
            case String s when s.startsWith("visibleIf") -> "condition";
            case "min", "max" -> "limits";
            default -> rest;
        };
    }

    private EditView.Asked asked(Field before, FieldInput input) {
        List<String> values = before.kind().values();
        List<String> names = FormView.shown(before.kind(), values, language);
        List<EditView.Choice> answers =
                values.isEmpty()
                        ? List.of(tick(before.id(), language.pick("填写了", "answered"), input))
                        : IntStream.range(0, values.size())
                                .mapToObj(
                                        one ->
                                                tick(
                                                        before.id() + "=" + values.get(one),
                                                        names.get(one),
                                                        input))
                                .toList();
        boolean chosen = answers.stream().anyMatch(EditView.Choice::chosen);
        return new EditView.Asked(label(before), chosen, answers);
    }

    private static EditView.Choice tick(String id, String name, FieldInput input) {
        return new EditView.Choice(id, name, input.when().contains(id));
    }

    private List<EditView.Choice> kinds(FieldKind chosen) {
        return Stream.of(FieldKind.values())
                .map(kind -> new EditView.Choice(kind.id(), kind.label(language), kind == chosen))
                .toList();
    }

    private static List<EditView.ChoiceRow> rows(List<Words> choices) {
        List<EditView.ChoiceRow> rows = new ArrayList<>();
        for (Words one : choices) {
            rows.add(
                    new EditView.ChoiceRow(
                            rows.size() + 1, one.id(), one.chinese(), one.english()));
        }
        for (int more = 0; more < MORE_CHOICES; more++) {
            rows.add(new EditView.ChoiceRow(rows.size() + 1, "", "", ""));
        }
        return rows;
    }

    private String when(Field field) {
        return field.visibleIf()
                .map(condition -> Conditions.words(condition, form, language))
                .orElse("");
    }

    private String label(Field field) {
        String label = FormView.text(field.label(), language);
        return label.isEmpty() ? field.id() : label;
    }

    private static String path(Place place) {
        return "sections[%d].fields[%d].".formatted(place.section(), place.field());
    }
}
