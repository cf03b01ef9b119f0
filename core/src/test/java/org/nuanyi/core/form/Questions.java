package org.nuanyi.core.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nuanyi.core.Named.Words;

/** A small form about a station: one field of each kind, some asked only after an answer. */
final class Questions {

    static final Field NAME = field("name", new Kind.Written(false), true);
    static final Field AREA =
            field(
                    "area",
                    new Kind.Number(
                            1,
                            Optional.of(BigDecimal.ONE),
                            Optional.of(BigDecimal.valueOf(500)),
                            new Text("平方米", "m²")),
                    false);
    static final Field SIGN = field("sign", new Kind.YesNo(), true);
    static final Field WHY = asked("why", new Kind.Written(true), "sign", "no");
    static final Field RULES = asked("rules", new Kind.YesNo(), "why-kind", "lost");
    static final Field FACILITIES =
            field("facilities", new Kind.ManyOf(choices("water", "microwave", "seats")), false);
    static final Field WHY_KIND =
            asked("why-kind", new Kind.OneOf(choices("lost", "never")), "sign", "no");
    static final Field OPENED = field("opened", new Kind.Day(), false);
    static final Field DOOR = field("door", new Kind.Photos(1, 3), false);

    static final Definition FORM =
            of(NAME, AREA, SIGN, WHY_KIND, WHY, RULES, FACILITIES, OPENED, DOOR);

    /** Everything that must be answered. */
    static final Answers COMPLETE = Answers.NONE.with("name", "东四北大街驿站").with("sign", "yes");

    private Questions() {}

    static Definition of(Field... fields) {
        return new Definition(
                "check",
                1,
                new Text("检查", "Check"),
                false,
                List.of(new Section(new Text("一", "One"), List.of(fields))));
    }

    static Field field(String id, Kind kind, boolean required) {
        return new Field(id, new Text(id, id), Text.NONE, kind, required, Optional.empty());
    }

    /** Required, if the other was answered so. */
    static Field asked(String id, Kind kind, String other, String value) {
        return on(field(id, kind, true), new Condition.Is(other, Set.of(value)));
    }

    static Field on(Field field, Condition condition) {
        return new Field(
                field.id(),
                field.label(),
                field.help(),
                field.kind(),
                field.required(),
                Optional.of(condition));
    }

    static List<Words> choices(String... ids) {
        return Stream.of(ids).map(id -> new Words(id, id, id)).toList();
    }
}
