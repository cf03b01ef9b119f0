package org.nuanyi.build;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which projects somebody wants to see, of those his scope may see.
 *
 * @param units codes; none for all
 * @param words that the name, the address or the code holds; may be empty
 * @param stage id of the state they stand in
 * @param late only those whose limit is over
 */
public record Sift(Collection<String> units, String words, Optional<String> stage, boolean late) {

    /** All of them. */
    public static final Sift ALL = new Sift(List.of(), "", Optional.empty(), false);

    public Sift {
        units = List.copyOf(units);
    }
}
