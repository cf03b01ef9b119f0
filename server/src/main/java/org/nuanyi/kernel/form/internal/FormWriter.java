package org.nuanyi.kernel.form.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.nuanyi.core.Named.Words;
import org.nuanyi.core.form.Condition;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Field;
import org.nuanyi.core.form.Kind;
import org.nuanyi.core.form.Section;
import org.nuanyi.core.form.Text;

/** Writes a form as {@link FormReader} reads it. */
public final class FormWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private FormWriter() {}

    /** The whole form. */
    public static ObjectNode tree(Definition definition) {
        ObjectNode node = NODES.objectNode();
        node.put("id", definition.id());
        node.set("title", text(definition.title()));
        if (definition.anonymous()) {
            node.put("anonymous", true);
        }
        ArrayNode sections = node.putArray("sections");
        definition.sections().forEach(section -> sections.add(section(section)));
        return node;
    }

    private static ObjectNode section(Section section) {
        ObjectNode node = NODES.objectNode();
        node.set("title", text(section.title()));
        ArrayNode fields = node.putArray("fields");
        section.fields().forEach(field -> fields.add(field(field)));
        return node;
    }

    private static ObjectNode field(Field field) {
        ObjectNode node = NODES.objectNode();
        node.put("id", field.id());
        node.set("label", text(field.label()));
        if (!field.help().isEmpty()) {
            node.set("help", text(field.help()));
        }
        node.put("kind", KindNames.of(field.kind()));
        if (field.required()) {
            node.put("required", true);
        }
        kind(node, field.kind());
        field.visibleIf().ifPresent(condition -> node.set("visibleIf", condition(condition)));
        return node;
    }

    private static void kind(ObjectNode node, Kind kind) {
        switch (kind) {
            case Kind.Written _, Kind.YesNo _, Kind.Day _ -> {}
            case Kind.Number number -> {
                if (number.decimals() > 0) {
                    node.put("decimals", number.decimals());
                }
                number.least().ifPresent(least -> node.put("min", least));
                number.most().ifPresent(most -> node.put("max", most));
                if (!number.unit().isEmpty()) {
                    node.set("unit", text(number.unit()));
                }
            }
            case Kind.OneOf(List<Words> choices) -> node.set("choices", choices(choices));
            case Kind.ManyOf(List<Words> choices) -> node.set("choices", choices(choices));
            case Kind.Photos(int least, int most) -> node.put("min", least).put("max", most);
        }
    }

    private static ArrayNode choices(List<Words> choices) {
        ArrayNode list = NODES.arrayNode();
        for (Words choice : choices) {
            ObjectNode node = list.addObject().put("id", choice.id());
            node.set("label", text(new Text(choice.chinese(), choice.english())));
        }
        return list;
    }

    private static ObjectNode condition(Condition condition) {
        ObjectNode node = NODES.objectNode();
        switch (condition) {
            case Condition.Is(String field, Set<String> values) -> {
                node.put("field", field);
                if (values.size() == 1) {
                    node.put("is", values.iterator().next());
                } else {
                    ArrayNode list = node.putArray("oneOf");
                    values.stream().sorted().forEach(list::add);
                }
            }
            case Condition.Answered(String field) -> node.put("field", field).put("answered", true);
            case Condition.All(List<Condition> some) -> node.set("all", conditions(some));
            case Condition.Any(List<Condition> some) -> node.set("any", conditions(some));
            case Condition.Not(Condition one) -> node.set("not", condition(one));
        }
        return node;
    }

    private static ArrayNode conditions(List<Condition> some) {
        ArrayNode list = NODES.arrayNode();
        some.forEach(one -> list.add(condition(one)));
        return list;
    }

    private static ObjectNode text(Text text) {
        ObjectNode node = NODES.objectNode().put("zh", text.chinese());
        return text.english().isEmpty() ? node : node.put("en", text.english());
    }
}
