package org.nuanyi.forms.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Field;
import org.nuanyi.core.form.Place;
import org.nuanyi.core.form.Rewriting;
import org.nuanyi.core.form.Section;
import org.nuanyi.core.form.Text;
import org.nuanyi.forms.FormPaths;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.desk.Pages;

/**
 * One step of writing a form.
 *
 * @param form as it is then
 * @param at the field that is shown next
 * @param part of the page to go to
 */
record EditStep(Definition form, Optional<Place> at, String part) {

    private static final Pattern PLACE = Pattern.compile("([0-9]{1,3})\\.([0-9]{1,3})");

    private static final String LINES = "fields";

    /**
     * What the button says.
     *
     * @param at the field it is about
     * @throws BadInput if there is no such button, section or field
     */
    static EditStep of(Written before, MultivaluedMap<String, String> sent, Optional<Place> at) {
        Rewriting form = new Rewriting(before.form());
        return switch (Pages.text(sent, "do")) {
            case "title" -> {
                boolean anonymous = !Pages.text(sent, "anonymous").isEmpty();
                yield new EditStep(
                        form.titled(FieldInput.text(sent, "title"), anonymous), at, LINES);
            }
            case "add-section" -> {
                Section section = new Section(FieldInput.text(sent, "section"), List.of());
                int last = before.form().sections().size();
                yield new EditStep(form.withSection(section), at, part(last));
            }
            case "section" -> {
                Text title = FieldInput.text(sent, "section");
                int section = section(form, sent);
                yield new EditStep(form.sectionTitled(section, title), at, part(section));
            }
            case "drop-section" ->
                    new EditStep(form.withoutSection(section(form, sent)), Optional.empty(), LINES);
            case "add" -> add(before, section(form, sent), sent);
            case "field" -> {
                Place place = there(form, at);
                Field field = FieldInput.of(sent, before).field(form.find(place).orElseThrow());
                yield new EditStep(form.replacing(place, field), at, line(place));
            }
            case "move" -> {
                Place from = there(form, at);
                yield move(form, from, form.landing(from, before(form, sent)));
            }
            case "up" -> move(form, there(form, at), form.up(there(form, at)));
            case "down" -> move(form, there(form, at), form.down(there(form, at)));
            case "remove" -> {
                Place place = there(form, at);
                yield new EditStep(form.without(place), Optional.empty(), part(place.section()));
            }
            default -> throw new BadInput("do", "There is no such button.");
        };
    }

    /** The place that a page names; none where it names none. */
    static Optional<Place> place(String text) {
        Matcher found = PLACE.matcher(text);
        return found.matches()
                ? Optional.of(
                        new Place(
                                Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    /** A place as pages name it. */
    static String text(Place place) {
        return place.section() + "." + place.field();
    }

    private static String part(int section) {
        return "part-" + section;
    }

    private static String line(Place place) {
        return "line-" + text(place);
    }

    /** Where it goes on. */
    String address(String id) {
        return FormPaths.edit(id) + at.map(place -> "?at=" + text(place)).orElse("") + "#" + part;
    }

    private static EditStep add(Written before, int section, MultivaluedMap<String, String> sent) {
        Rewriting form = new Rewriting(before.form());
        String id = form.freeId("q", before.fieldIds());
        Field field = FieldInput.empty(id, FieldKind.of(Pages.text(sent, "kind"))).field();
        int last = before.form().sections().get(section).fields().size();
        Place place = new Place(section, last);
        return new EditStep(form.withField(section, field), Optional.of(place), line(place));
    }

    private static EditStep move(Rewriting form, Place from, Place to) {
        return new EditStep(form.moving(from, to), Optional.of(to), line(to));
    }

    private static Place there(Rewriting form, Optional<Place> at) {
        return at.filter(place -> form.find(place).isPresent())
                .orElseThrow(() -> new BadInput("at", "There is no such field."));
    }

    /** The place before which it is to stand; behind the last of a section there is one more. */
    private static Place before(Rewriting form, MultivaluedMap<String, String> sent) {
        return place(Pages.text(sent, "to"))
                .filter(
                        place ->
                                form.sectionAt(place.section())
                                        .filter(one -> place.field() <= one.fields().size())
                                        .isPresent())
                .orElseThrow(() -> new BadInput("to", "There is no such place."));
    }

    private static int section(Rewriting form, MultivaluedMap<String, String> sent) {
        String number = Pages.text(sent, "number");
        return Optional.of(number)
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(Integer::parseInt)
                .filter(section -> form.sectionAt(section).isPresent())
                .orElseThrow(() -> new BadInput("number", "There is no such section."));
    }
}
