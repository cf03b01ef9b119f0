package org.nuanyi.forms.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Field;
import org.nuanyi.core.form.Flaw;
import org.nuanyi.core.form.Place;
import org.nuanyi.core.form.Rewriting;
import org.nuanyi.core.form.Section;
import org.nuanyi.core.form.Soundness;
import org.nuanyi.forms.FormView;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.page.Language;

/** Writes the editor of one form: all its fields, and what is wrong with the form. */
record EditWriter(DeskFrame desk, Written written) {

    /**
     * The page.
     *
     * @param at the field that is being written
     * @param typed what was typed for it and not taken, in the place of what stands there
     */
    EditView page(Optional<Place> at, Optional<FieldInput> typed) {
        return page(at, typed, written.seen(), false);
    }

    /**
     * The page after somebody else has saved: of what was typed nothing can be saved from it.
     *
     * @param seen what the page showed from which it was sent
     */
    EditView overtaken(Optional<Place> at, Optional<FieldInput> typed, String seen) {
        return page(at, typed, seen, true);
    }

    private EditView page(
            Optional<Place> at, Optional<FieldInput> typed, String seen, boolean overtaken) {
        List<Flaw> flaws = Soundness.flaws(form());
        return new EditView(
                desk,
                form().id(),
                form().title(),
                form().anonymous(),
                seen,
                IntStream.range(0, form().sections().size())
                        .mapToObj(section -> part(section, at, flaws))
                        .toList(),
                detail(at, typed).stream().toList(),
                kinds(),
                flaws.stream()
                        .filter(flaw -> !flaw.path().contains("["))
                        .map(flaw -> FlawWords.words(flaw, language()))
                        .toList(),
                overtaken);
    }

    private Optional<EditView.Detail> detail(Optional<Place> at, Optional<FieldInput> typed) {
        FieldWriter writer = new FieldWriter(form(), language());
        Optional<Field> gone = typed.map(one -> FieldInput.empty(one.id(), one.kind()).field());
        return at.flatMap(
                place ->
                        new Rewriting(form())
                                .find(place)
                                .or(() -> gone)
                                .map(field -> writer.write(place, field, typed)));
    }

    private EditView.Part part(int number, Optional<Place> at, List<Flaw> flaws) {
        Section section = form().sections().get(number);
        List<EditView.Line> lines = new ArrayList<>();
        for (int field = 0; field < section.fields().size(); field++) {
            Place place = new Place(number, field);
            lines.add(line(place, section.fields().get(field), at, flaws));
        }
        String title = "sections[%d].title".formatted(number);
        return new EditView.Part(
                number,
                section.title(),
                lines,
                flaws.stream()
                        .filter(flaw -> flaw.path().equals(title))
                        .map(flaw -> FlawWords.words(flaw, language()))
                        .toList());
    }

    private EditView.Line line(Place place, Field field, Optional<Place> at, List<Flaw> flaws) {
        String label = FormView.text(field.label(), language());
        return new EditView.Line(
                EditStep.text(place),
                label.isEmpty() ? field.id() : label,
                FieldKind.of(field.kind()).label(language()),
                field.required(),
                when(field),
                flaws.stream().anyMatch(flaw -> flaw.path().startsWith(path(place))),
                at.filter(place::equals).isPresent());
    }

    private List<EditView.Choice> kinds() {
        return Stream.of(FieldKind.values())
                .map(
                        kind ->
                                new EditView.Choice(
                                        kind.id(),
                                        kind.label(language()),
                                        kind == FieldKind.YES_NO))
                .toList();
    }

    private String when(Field field) {
        return field.visibleIf()
                .map(condition -> Conditions.words(condition, form(), language()))
                .orElse("");
    }

    private static String path(Place place) {
        return "sections[%d].fields[%d].".formatted(place.section(), place.field());
    }

    private Definition form() {
        return written.form();
    }

    private Language language() {
        return desk.frame().language();
    }
}
