package org.nuanyi.station;

import java.util.Optional;

/** A constant that has a stable name in the database, in files and in the API. */
public interface Named {

    /** Lower case, words joined by hyphens. */
    String id();

    /** As the pages say it in Chinese. */
    String chinese();

    /** As the pages say it in English. */
    String english();

    /** The constant of that name, if there is one. */
    static <E extends Enum<E> & Named> Optional<E> find(Class<E> type, String id) {
        return Optional.ofNullable(type.cast(ById.OF.get(type).get(id)));
    }

    /**
     * The constant of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static <E extends Enum<E> & Named> E get(Class<E> type, String id) {
        return find(type, id)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "no %s called %s".formatted(type.getSimpleName(), id)));
    }
}
