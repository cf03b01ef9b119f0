package org.nuanyi.core.form;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What one version of a form has otherwise than another. */
public sealed interface Change {

    /** Words above it are others. */
    record Retitled(Text before, Text after) implements Change {}

    /** It is for everybody now, or no more. */
    record Opened(boolean anonymous) implements Change {}

    /** A field is asked that was not. */
    record Added(Field field) implements Change {}

    /** A field is not asked any more. */
    record Removed(Field field) implements Change {}

    /** A field of the same id is another. */
    record Altered(Field before, Field after, Set<Part> parts) implements Change {

        public Altered {
            parts = EnumSet.copyOf(parts);
        }
    }

    /** Fields that are in both stand in another order. */
    record Reordered() implements Change {}

    /** Sections are named otherwise. */
    record Sectioned(List<Text> before, List<Text> after) implements Change {

        public Sectioned {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** What of a field. */
    enum Part {
        LABEL,
        HELP,
        KIND,
        REQUIRED,
        CONDITION
    }

    /**
     * All changes: of the form, then of its fields in the order of the newer, then what is gone.
     */
    static List<Change> between(Definition before, Definition after) {
        List<Change> changes = new ArrayList<>();
        if (!before.title().equals(after.title())) {
            changes.add(new Retitled(before.title(), after.title()));
        }
        if (before.anonymous() != after.anonymous()) {
            changes.add(new Opened(after.anonymous()));
        }
        if (!titles(before).equals(titles(after))) {
            changes.add(new Sectioned(titles(before), titles(after)));
        }
        if (!ids(before, after).equals(ids(after, before))) {
            changes.add(new Reordered());
        }
        after.fields().stream()
                .flatMap(field -> of(before.find(field.id()), field).stream())
                .forEach(changes::add);
        before.fields().stream()
                .filter(field -> after.find(field.id()).isEmpty())
                .map(Removed::new)
                .forEach(changes::add);
        return changes;
    }

    private static Optional<Change> of(Optional<Field> before, Field after) {
        if (before.isEmpty()) {
            return Optional.of(new Added(after));
        }
        Set<Part> parts = parts(before.get(), after);
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Altered(before.get(), after, parts));
    }

    private static Set<Part> parts(Field before, Field after) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        Stream.of(Part.values())
                .filter(part -> !of(before, part).equals(of(after, part)))
                .forEach(parts::add);
        return parts;
    }

    private static Object of(Field field, Part part) {
        return switch (part) {
            case LABEL -> field.label();
            case HELP -> field.help();
            case KIND -> field.kind();
            case REQUIRED -> field.required();
            case CONDITION -> field.visibleIf();
        };
    }

    private static List<Text> titles(Definition definition) {
        return definition.sections().stream().map(Section::title).toList();
    }

    /** The fields of a version that the other has, too, in their order. */
    private static List<String> ids(Definition definition, Definition other) {
        return definition.fields().stream()
                .map(Field::id)
                .filter(id -> other.find(id).isPresent())
                .toList();
    }
}
