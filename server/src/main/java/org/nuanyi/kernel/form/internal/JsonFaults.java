package org.nuanyi.kernel.form.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes values out of JSON and notes, with its path, each that is not what it should be. */
final class JsonFaults {

    private final List<String> faults = new ArrayList<>();

    List<String> all() {
        return faults;
    }

    /** Notes that something else should stand there. */
    void add(String path, String wanted) {
        faults.add("%s: %s".formatted(path.isEmpty() ? "(root)" : path, wanted));
    }

    /** Whether it is an object; its properties are among these. */
    boolean object(String path, JsonNode node, Set<String> known) {
        if (!node.isObject()) {
            add(path, "an object");
            return false;
        }
        node.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!known.contains(name)) {
                                add(path.isEmpty() ? name : path + "." + name, "is not known here");
                            }
                        });
        return true;
    }

    String text(String path, JsonNode node) {
        if (node.isTextual() && node.textValue().indexOf('\0') < 0) {
            return node.textValue().strip();
        }
        add(path, "a text");
        return "";
    }

    boolean flag(String path, JsonNode node) {
        if (!node.isMissingNode() && !node.isBoolean()) {
            add(path, "true or false");
        }
        return node.asBoolean(false);
    }

    int count(String path, JsonNode node, int otherwise) {
        if (!node.isMissingNode() && !node.canConvertToInt()) {
            add(path, "a whole number");
        }
        return node.asInt(otherwise);
    }
}
