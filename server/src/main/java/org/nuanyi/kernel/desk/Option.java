package org.nuanyi.kernel.desk;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.page.Language;

/** Something to choose in a form. */
public record Option(String id, String name, boolean chosen) {

    /** All of a kind. */
    public static <E extends Enum<E> & Named> List<Option> all(
            Class<E> type, String chosen, Language language) {
        return of(Arrays.stream(type.getEnumConstants()), language, one -> one.id().equals(chosen));
    }

    /** Some of a kind. */
    public static <E extends Named> List<Option> of(
            Stream<E> some, Language language, Predicate<E> isChosen) {
        return some.map(
                        one ->
                                new Option(
                                        one.id(),
                                        language.pick(one.chinese(), one.english()),
                                        isChosen.test(one)))
                .toList();
    }
}
