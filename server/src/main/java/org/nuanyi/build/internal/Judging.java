package org.nuanyi.build.internal;

import java.util.List;
import java.util.Set;
import org.nuanyi.core.form.Answers;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Field;
import org.nuanyi.core.form.Filling;
import org.nuanyi.core.form.Kind;

/** What a filled checklist says of a station. Pure. */
public final class Judging {

    /** The conclusion by which a station passes, where a form asks for one. */
    private static final String PASSED = "passed";

    private Judging() {}

    /**
     * Ids of the questions whose answers speak against the station: a must-item, that is a required
     * yes or no, that is not yes; a conclusion that is not {@value #PASSED}.
     */
    public static List<String> failing(Definition form, Answers answers) {
        Set<String> asked = Filling.of(form, answers).asked();
        return form.fields().stream()
                .filter(field -> asked.contains(field.id()))
                .filter(field -> !wanted(field).isEmpty())
                .filter(field -> !answers.of(field.id()).equals(wanted(field)))
                .map(Field::id)
                .toList();
    }

    /** The one answer that is right; empty where none is wrong. */
    private static List<String> wanted(Field field) {
        return switch (field.kind()) {
            case Kind.YesNo _ -> field.required() ? List.of(Kind.YesNo.YES) : List.of();
            case Kind.OneOf _ ->
                    field.kind().values().contains(PASSED) ? List.of(PASSED) : List.of();
            case Kind.Written _, Kind.Number _, Kind.ManyOf _, Kind.Day _, Kind.Photos _ ->
                    List.of();
        };
    }
}
