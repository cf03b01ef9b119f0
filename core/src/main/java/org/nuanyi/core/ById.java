package org.nuanyi.core;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/** The constants of each {@link Named} enum by name, looked up for every column of every row. */
final class ById extends ClassValue<Map<String, Named>> {

    static final ById OF = new ById();

    @Override
    protected Map<String, Named> computeValue(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Named.class::cast)
                .collect(toUnmodifiableMap(Named::id, Function.identity()));
    }
}
