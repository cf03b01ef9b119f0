package org.nuanyi.core.form;

import java.util.List;
import java.util.Optional;

/**
 * A form as it is asked. Once published, a version never changes.
 *
 * @param id lower case, words joined by hyphens
 * @param version from 1; {@link #DRAFT} while it is not published
 * @param anonymous whether anybody may fill it in, unnamed
 */
public record Definition(
        String id, int version, Text title, boolean anonymous, List<Section> sections) {

    /** The version of what is not published. */
    public static final int DRAFT = 0;

    public Definition {
        sections = List.copyOf(sections);
    }

    /** All fields in the order in which they are asked. */
    public List<Field> fields() {
        return sections.stream().flatMap(section -> section.fields().stream()).toList();
    }

    /** The field of that id. */
    public Optional<Field> find(String field) {
        return fields().stream().filter(one -> one.id().equals(field)).findFirst();
    }

    /** The same, as that version. */
    public Definition as(int number) {
        return new Definition(id, number, title, anonymous, sections);
    }
}
