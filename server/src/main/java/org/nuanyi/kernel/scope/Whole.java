package org.nuanyi.kernel.scope;

import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Work within a transaction of which everything is kept or nothing is; it may hold such work. */
public final class Whole {

    private Whole() {}

    /** What the work gives; what it wrote stays only where the result says that it is done. */
    public static <T> T orNothing(Handle handle, Predicate<T> isDone, Supplier<T> work) {
        String savepoint = "whole " + UUID.randomUUID();
        handle.savepoint(savepoint);
        T result = work.get();
        if (isDone.test(result)) {
            handle.releaseSavepoint(savepoint);
        } else {
            handle.rollbackToSavepoint(savepoint);
        }
        return result;
    }
}
