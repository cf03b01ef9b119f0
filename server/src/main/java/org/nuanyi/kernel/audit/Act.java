package org.nuanyi.kernel.audit;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Something somebody does, for the audit trail.
 *
 * @param action by its module and verb: {@code station.close}
 * @param kind what it is done to: {@code station}
 * @param subject which one of them, by its code or number; may be empty
 * @param before what was otherwise before, by the names of the fields
 * @param after what is otherwise now; neither ever holds a sealed value in clear
 */
public record Act(
        String action,
        String kind,
        String subject,
        Map<String, String> before,
        Map<String, String> after) {

    public Act {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    /** Of which nothing is known yet but what it is about. */
    public static Act of(String action, String kind, String subject) {
        return new Act(action, kind, subject, Map.of(), Map.of());
    }

    /** The same, and what it changed: of both only what differs. */
    public Act changing(Map<String, String> from, Map<String, String> to) {
        return new Act(action, kind, subject, without(from, to), without(to, from));
    }

    /** The same, and what came of it. */
    public Act giving(Map<String, String> now) {
        return new Act(action, kind, subject, Map.of(), now);
    }

    private static Map<String, String> without(
            Map<String, String> fields, Map<String, String> same) {
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().equals(same.get(field.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
