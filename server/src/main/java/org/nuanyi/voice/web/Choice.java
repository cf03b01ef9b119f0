package org.nuanyi.voice.web;

import java.util.List;
import java.util.stream.Stream;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.page.Language;

/** Something to choose, in the reader's language. */
public record Choice(String id, String name) {

    static Choice of(Named constant, Language language) {
        return new Choice(constant.id(), language.pick(constant.chinese(), constant.english()));
    }

    static <E extends Enum<E> & Named> List<Choice> all(Class<E> type, Language language) {
        return Stream.of(type.getEnumConstants()).map(constant -> of(constant, language)).toList();
    }
}
