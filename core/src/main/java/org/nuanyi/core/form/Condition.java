package org.nuanyi.core.form;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** When a field is asked, by what was answered before it. */
public sealed interface Condition {

    /**
     * One of these values was chosen: equality is a set of one.
     *
     * @param field id of a field with choices
     */
    record Is(String field, Set<String> values) implements Condition {

        public Is {
            values = Set.copyOf(values);
        }
    }

    /** The field has any answer. */
    record Answered(String field) implements Condition {}

    /** Every one holds. */
    record All(List<Condition> conditions) implements Condition {

        public All {
            conditions = List.copyOf(conditions);
        }
    }

    /** At least one holds. */
    record Any(List<Condition> conditions) implements Condition {

        public Any {
            conditions = List.copyOf(conditions);
        }
    }

    /** It does not hold. */
    record Not(Condition condition) implements Condition {}

    /** Whether it holds for these answers. */
    default boolean holds(Answers answers) {
        return switch (this) {
            case Is(String field, Set<String> values) ->
                    answers.of(field).stream().anyMatch(values::contains);
            case Answered(String field) -> !answers.of(field).isEmpty();
            case All(List<Condition> conditions) ->
                    conditions.stream().allMatch(one -> one.holds(answers));
            case Any(List<Condition> conditions) ->
                    conditions.stream().anyMatch(one -> one.holds(answers));
            case Not(Condition condition) -> !condition.holds(answers);
        };
    }

    /** Ids of the fields it asks about. */
    default Set<String> fields() {
        return switch (this) {
            case Is(String field, Set<String> _) -> Set.of(field);
            case Answered(String field) -> Set.of(field);
            case All(List<Condition> conditions) -> fieldsOf(conditions);
            case Any(List<Condition> conditions) -> fieldsOf(conditions);
            case Not(Condition condition) -> condition.fields();
        };
    }

    private static Set<String> fieldsOf(List<Condition> conditions) {
        Set<String> fields = new TreeSet<>();
        conditions.forEach(one -> fields.addAll(one.fields()));
        return fields;
    }
}
