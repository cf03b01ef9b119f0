package org.nuanyi.intake.internal;

import java.util.Optional;
import org.nuanyi.intake.ImportSummary.Changes;

/**
 * Where the rows of a file go: all of them in one transaction, at {@link #commit}. Not thread-safe.
 *
 * @param <T> what a row becomes
 */
interface Destination<T> extends AutoCloseable {

    /** What the row is, and whether it may come in. */
    RowResult<T> check(Mapping mapping, SourceRow row);

    /** Takes it in; gives the reason where the register cannot hold it. */
    Optional<String> add(T value);

    Changes commit();

    /** Without a commit nothing has happened. */
    @Override
    void close();
}
