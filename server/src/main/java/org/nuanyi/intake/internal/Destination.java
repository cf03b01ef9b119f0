package org.nuanyi.intake.internal;

import org.nuanyi.intake.ImportSummary.Changes;

/**
 * Where the rows of a file go: all of them in one transaction, at {@link #commit}. Not thread-safe
 * but for {@link #check}.
 *
 * @param <T> what a row becomes
 */
interface Destination<T> extends AutoCloseable {

    /** What the row is by itself. Runs some rows ahead of the rest, on a thread of its own. */
    RowResult<T> check(Mapping mapping, SourceRow row);

    /** Takes in a good row, unless what came before it or the register speaks against it. */
    RowResult<T> add(SourceRow row, RowResult.Good<T> good);

    Changes commit();

    /** Without a commit nothing has happened. */
    @Override
    void close();
}
