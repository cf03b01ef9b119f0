package org.nuanyi.core;

import java.util.Optional;

/** A constant that has a stable name in the database, in files and in the API, and one on pages. */
public interface Named {

    /**
     * What it is called.
     *
     * @param id lower case, words joined by hyphens
     * @param chinese as the pages say it
     * @param english as the pages say it
     */
    record Words(String id, String chinese, String english) {}

    Words words();

    default String id() {
        return words().id();
    }

    default String chinese() {
        return words().chinese();
    }

    default String english() {
        return words().english();
    }

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
