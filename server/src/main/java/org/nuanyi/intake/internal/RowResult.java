package org.nuanyi.intake.internal;

import java.util.List;
import org.nuanyi.intake.Remark;

/**
 * What became of a row.
 *
 * @param <T> what it is meant to become: a station, or a place that could host one
 */
public sealed interface RowResult<T> {

    List<Remark> remarks();

    /** It can come in; the remarks are notes. */
    record Good<T>(T value, List<Remark> remarks) implements RowResult<T> {}

    /** It stays out; at least one of the remarks is a problem. */
    record Bad<T>(List<Remark> remarks) implements RowResult<T> {}

    /** Nobody asked for rows of its kind. */
    record Skipped<T>() implements RowResult<T> {
        @Override
        public List<Remark> remarks() {
            return List.of();
        }
    }
}
