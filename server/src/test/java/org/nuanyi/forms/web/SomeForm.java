package org.nuanyi.forms.web;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanyi.core.Named.Words;
import org.nuanyi.core.form.Condition;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Field;
import org.nuanyi.core.form.Kind;
import org.nuanyi.core.form.Section;
import org.nuanyi.core.form.Text;

/** A small form for tests of the editor: whether it is open; if not, since when and why; words. */
final class SomeForm {

    static final Field OPEN = field("open", "开着吗", "Is it open?", new Kind.YesNo());

    static final Field WHY =
            new Field(
                    "why",
                    new Text("为什么", "Why?"),
                    Text.NONE,
                    new Kind.OneOf(
                            List.of(
                                    new Words("c1", "修缮", "Repairs"),
                                    new Words("c2", "搬走", "Moved"))),
                    true,
                    Optional.of(new Condition.Is("open", Set.of("no"))));

    static final Field WORDS = field("words", "说明", "Remarks", new Kind.Written(true));

    static final Definition FORM = form(1, List.of(OPEN, WHY), List.of(WORDS));

    private SomeForm() {}

    static Definition form(int version, List<Field> first, List<Field> second) {
        return new Definition(
                "visit",
                version,
                new Text("走访", "Visit"),
                false,
                List.of(
                        new Section(new Text("门口", "At the door"), first),
                        new Section(new Text("其他", "Else"), second)));
    }

    static Field field(String id, String chinese, String english, Kind kind) {
        return new Field(id, new Text(chinese, english), Text.NONE, kind, false, Optional.empty());
    }

    /** The form published once, and this being written. */
    static Written writing(Definition draft) {
        return new Written(draft.as(Definition.DRAFT), 1, List.of(FORM));
    }

    /** What a browser sends: names and values in turn. */
    static MultivaluedMap<String, String> sent(String... namesAndValues) {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            sent.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return sent;
    }
}
