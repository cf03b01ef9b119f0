package org.nuanyi.kernel.scope;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Whose rows: everybody's, or those of some units and all below them. */
public sealed interface Reach {

    /** Every row, also of units the tree does not know. */
    record Everything() implements Reach {}

    /**
     * The subtrees of these units, by their codes. What lies below is looked up in each
     * transaction; a unit that took over from another reaches what was the other's.
     */
    record Subtrees(Set<String> units) implements Reach {

        private static final Pattern CODE = Pattern.compile("[0-9A-Z]{6,20}");

        /**
         * The subtrees of these units.
         *
         * @throws IllegalArgumentException if one is no code of a unit
         */
        public Subtrees {
            units = Set.copyOf(units);
            if (!units.stream().allMatch(code -> CODE.matcher(code).matches())) {
                throw new IllegalArgumentException("no codes of units: " + new TreeSet<>(units));
            }
        }
    }

    static Reach everything() {
        return new Everything();
    }

    static Reach nothing() {
        return new Subtrees(Set.of());
    }

    static Reach of(String... units) {
        return of(List.of(units));
    }

    static Reach of(Collection<String> units) {
        return new Subtrees(Set.copyOf(units));
    }

    /** What this or the other reaches. */
    default Reach and(Reach other) {
        if (this instanceof Subtrees(var mine) && other instanceof Subtrees(var theirs)) {
            Set<String> both = new HashSet<>(mine);
            both.addAll(theirs);
            return new Subtrees(both);
        }
        return everything();
    }

    /** As the database takes it: a star, or codes with commas between them. */
    default String words() {
        return switch (this) {
            case Everything() -> "*";
            case Subtrees(var units) -> String.join(",", new TreeSet<>(units));
        };
    }
}
