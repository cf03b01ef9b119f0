package org.nuanyi.station.web;

import java.util.Arrays;
import java.util.List;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.page.Language;

/**
 * Something to choose in a form.
 *
 * @param chosen whether it is
 */
record Choice(String id, String name, boolean chosen) {

    /** All of a kind. */
    static <E extends Enum<E> & Named> List<Choice> of(
            Class<E> type, String chosen, Language language) {
        return Arrays.stream(type.getEnumConstants())
                .map(one -> new Choice(one.id(), name(one, language), one.id().equals(chosen)))
                .toList();
    }

    /** What it is called in the reader's language. */
    static String name(Named named, Language language) {
        return language.pick(named.chinese(), named.english());
    }
}
