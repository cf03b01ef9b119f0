package org.nuanyi.kernel.form.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nuanyi.core.form.Condition;

/** Reads when a field is asked. */
final class ConditionReader {

    private static final int DEEPEST = 8;

    private final JsonFaults faults;

    ConditionReader(JsonFaults faults) {
        this.faults = faults;
    }

    Condition read(String path, JsonNode node) {
        return read(path, node, 1);
    }

    private Condition read(String path, JsonNode node, int depth) {
        if (depth > DEEPEST) {
            faults.add(path, "conditions at most %d deep".formatted(DEEPEST));
            return new Condition.All(List.of());
        }
        if (node.has("all")) {
            faults.object(path, node, Set.of("all"));
            return new Condition.All(list(path + ".all", node.get("all"), depth));
        }
        if (node.has("any")) {
            faults.object(path, node, Set.of("any"));
            return new Condition.Any(list(path + ".any", node.get("any"), depth));
        }
        if (node.has("not")) {
            faults.object(path, node, Set.of("not"));
            return new Condition.Not(read(path + ".not", node.get("not"), depth + 1));
        }
        return ofField(path, node);
    }

    private Condition ofField(String path, JsonNode node) {
        String field = faults.text(path + ".field", node.path("field"));
        if (node.has("is")) {
            faults.object(path, node, Set.of("field", "is"));
            return new Condition.Is(field, Set.of(faults.text(path + ".is", node.get("is"))));
        }
        if (node.has("oneOf")) {
            faults.object(path, node, Set.of("field", "oneOf"));
            return new Condition.Is(field, values(path + ".oneOf", node.get("oneOf")));
        }
        faults.object(path, node, Set.of("field", "answered"));
        if (!node.path("answered").asBoolean(false)) {
            faults.add(path, "with a field: is, oneOf or \"answered\": true");
        }
        return new Condition.Answered(field);
    }

    private Set<String> values(String path, JsonNode node) {
        Set<String> values = new HashSet<>();
        if (!node.isArray()) {
            faults.add(path, "a list");
            return values;
        }
        for (int i = 0; i < node.size(); i++) {
            values.add(faults.text("%s[%d]".formatted(path, i), node.get(i)));
        }
        return values;
    }

    private List<Condition> list(String path, JsonNode node, int depth) {
        List<Condition> some = new ArrayList<>();
        if (!node.isArray()) {
            faults.add(path, "a list");
            return some;
        }
        for (int i = 0; i < node.size(); i++) {
            some.add(read("%s[%d]".formatted(path, i), node.get(i), depth + 1));
        }
        return some;
    }
}
