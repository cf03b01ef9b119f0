package org.nuanyi.forms.web;

import java.util.List;
import java.util.Map;
import org.nuanyi.core.form.Text;
import org.nuanyi.forms.FormPaths;
import org.nuanyi.forms.FormView;
import org.nuanyi.kernel.desk.DeskFrame;

/**
 * The editor of a form: all its fields on the left, one of them on the right.
 *
 * @param seen what it shows, for what is sent from it
 * @param detail the field that is being written; none where none is
 * @param kinds of fields there are
 * @param flaws of the form itself
 * @param overtaken whether somebody else saved since, so that nothing of this is saved
 */
record EditView(
        DeskFrame desk,
        String id,
        Text title,
        boolean anonymous,
        String seen,
        List<Part> sections,
        List<Detail> detail,
        List<Choice> kinds,
        List<String> flaws,
        boolean overtaken) {

    EditView {
        sections = List.copyOf(sections);
        detail = List.copyOf(detail);
        kinds = List.copyOf(kinds);
        flaws = List.copyOf(flaws);
    }

    /** Something to choose. */
    record Choice(String id, String name, boolean chosen) {}

    /**
     * A section.
     *
     * @param number from 0
     */
    record Part(int number, Text title, List<Line> fields, List<String> flaws) {

        Part {
            fields = List.copyOf(fields);
            flaws = List.copyOf(flaws);
        }
    }

    /**
     * A field.
     *
     * @param at its place
     * @param when it is asked, in words; empty for always
     * @param flawed whether something of it keeps the form from being published
     */
    record Line(
            String at,
            String label,
            String kind,
            boolean required,
            String when,
            boolean flawed,
            boolean current) {}

    /**
     * The field that is being written.
     *
     * @param kinds it may be of
     * @param when a condition that is more than ticks can say, in words; empty for none
     * @param asks the fields before it, that it may depend on
     * @param places where else it could stand
     * @param faults by what they are about: label, id, choices, limits, decimals, condition, kind
     * @param preview as it is asked
     */
    record Detail(
            String at,
            FieldInput field,
            List<Choice> kinds,
            List<ChoiceRow> choices,
            String when,
            List<Asked> asks,
            List<Choice> places,
            Map<String, List<String>> faults,
            FormView preview) {

        Detail {
            kinds = List.copyOf(kinds);
            choices = List.copyOf(choices);
            asks = List.copyOf(asks);
            places = List.copyOf(places);
            faults = Map.copyOf(faults);
        }

        /** What is wrong with something of it. */
        public List<String> wrong(String about) {
            return faults.getOrDefault(about, List.of());
        }
    }

    /** A row for a choice; without words for one more. */
    record ChoiceRow(int number, String id, String chinese, String english) {}

    /**
     * A field before it.
     *
     * @param open whether something of it is ticked
     */
    record Asked(String label, boolean open, List<Choice> answers) {

        Asked {
            answers = List.copyOf(answers);
        }
    }

    /** Whether the field that is being written stands in the list. */
    public boolean isPlaced() {
        return sections.stream().flatMap(part -> part.fields().stream()).anyMatch(Line::current);
    }

    public String path() {
        return FormPaths.of(id);
    }
}
