package org.nuanyi.core.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A field two people answered otherwise, after they had both seen the same answers.
 *
 * @param base what both had seen
 */
public record Difference(Field field, List<String> base, List<String> mine, List<String> theirs) {

    /** Whose answer. */
    public enum Side {
        MINE,
        THEIRS
    }

    public Difference {
        base = List.copyOf(base);
        mine = List.copyOf(mine);
        theirs = List.copyOf(theirs);
    }

    /** The fields that differ, in the order of the form. */
    public static List<Difference> between(
            Definition definition, Answers base, Answers mine, Answers theirs) {
        return definition.fields().stream()
                .map(field -> of(field, base, mine, theirs))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Who alone changed it, so that his is offered first; nobody, if both did. */
    public Optional<Side> onlyChange() {
        return Stream.of(Side.values())
                .filter(side -> base.equals(side == Side.MINE ? theirs : mine))
                .findFirst();
    }

    private static Optional<Difference> of(
            Field field, Answers base, Answers mine, Answers theirs) {
        String id = field.id();
        return mine.of(id).equals(theirs.of(id))
                ? Optional.empty()
                : Optional.of(new Difference(field, base.of(id), mine.of(id), theirs.of(id)));
    }
}
