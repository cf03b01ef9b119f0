package org.nuanyi.build.web;

import java.util.Map;

/**
 * A form that was not taken, as it was sent.
 *
 * @param part which form; empty for none
 * @param field which of its fields is wrong
 */
record Typed(String part, Map<String, String> values, String field) {

    static final Typed NOTHING = new Typed("", Map.of(), "");

    String value(String id, String known) {
        return part.isEmpty() ? known : values.getOrDefault(id, "");
    }
}
