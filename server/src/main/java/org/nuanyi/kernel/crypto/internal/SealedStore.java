package org.nuanyi.kernel.crypto.internal;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.crypto.SealedColumn;

/** Reads and replaces sealed values, wherever they lie, in the transaction of the handle. */
public final class SealedStore {

    private static final String COLUMNS =
            """
            select relation, key, sealed, fingerprint from crypto.sealed_column order by relation, sealed
            """;

    private static final String COUNT =
            """
            select same, other from crypto.count_values(:relation, :sealed, :header)
            """;

    private static final String TAKE =
            """
            select row_key as key, value
            from crypto.take_values(:relation, :key, :sealed, :header, :behind, :most)
            """;

    private static final String PUT =
            """
            call crypto.put_value(:relation, :key, :sealed, :fingerprint, :row, :value, :mark)
            """;

    private final Handle handle;

    public SealedStore(Handle handle) {
        this.handle = handle;
    }

    /**
     * A sealed value.
     *
     * @param key of its row
     */
    public record Value(String key, byte[] value) {}

    /** How many values begin with some bytes, and how many with others. */
    public record Count(long same, long other) {}

    public List<SealedColumn> listColumns() {
        return handle.createQuery(COLUMNS).mapTo(SealedColumn.class).list();
    }

    public Count count(SealedColumn column, byte[] header) {
        return handle.createQuery(COUNT)
                .bind("relation", column.relation())
                .bind("sealed", column.sealed())
                .bind("header", header)
                .mapTo(Count.class)
                .one();
    }

    /** Values that begin otherwise, at most so many, by their keys; locked until the end. */
    public List<Value> take(SealedColumn column, byte[] header, String behind, int most) {
        return handle.createQuery(TAKE)
                .bind("relation", column.relation())
                .bind("key", column.key())
                .bind("sealed", column.sealed())
                .bind("header", header)
                .bind("behind", behind)
                .bind("most", most)
                .mapTo(Value.class)
                .list();
    }

    /** Puts a value in place of that of a row. */
    public void put(SealedColumn column, Value value, Optional<byte[]> fingerprint) {
        handle.createUpdate(PUT)
                .bind("relation", column.relation())
                .bind("key", column.key())
                .bind("sealed", column.sealed())
                .bind("fingerprint", column.fingerprint())
                .bind("row", value.key())
                .bind("value", value.value())
                .bind("mark", fingerprint)
                .execute();
    }
}
