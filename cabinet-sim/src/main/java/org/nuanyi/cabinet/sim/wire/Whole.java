package org.nuanyi.cabinet.sim.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether all is there that a record needs: what a schema calls required. */
final class Whole {

    private Whole() {}

    /**
     * The same value.
     *
     * @throws JsonProcessingException where a component is missing that may not be
     */
    static <T> T checked(@Nullable T value) throws JsonProcessingException {
        if (value == null) {
            throw missing("the value");
        }
        if (value instanceof Record record) {
            check(record);
        }
        if (value instanceof List<?> list) {
            for (Object element : list) {
                checked(element);
            }
        }
        return value;
    }

    private static void check(Record record) throws JsonProcessingException {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object part = value(record, component);
            if (part != null) {
                checked(part);
            } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw missing(component.getName());
            }
        }
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonProcessingException missing(String name) {
        return MismatchedInputException.from(null, Object.class, "lacks " + name);
    }
}
