package org.nuanyi.kernel.crypto;

import java.util.List;
import org.nuanyi.kernel.crypto.internal.SealedStore;
import org.nuanyi.kernel.crypto.internal.SealedStore.Count;
import org.nuanyi.kernel.crypto.internal.SealedStore.Value;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/**
 * Seals anew what other keys or the other suite sealed, some hundred values in a transaction, so
 * that others go on reading and writing meanwhile. Broken off, it goes on where it was.
 * Thread-safe.
 */
public final class Resealing {

    private static final Scope KEEPER = Scope.system("keys", Reach.everything());
    private static final int AT_ONCE = 500;

    private final Scopes scopes;
    private final RotatingSealing sealing;

    /**
     * What came of it.
     *
     * @param sealed how many values were sealed anew
     * @param broken how many no key here opens; they stay as they are
     */
    public record Result(long sealed, long broken) {

        private Result and(Result other) {
            return new Result(sealed + other.sealed, broken + other.broken);
        }
    }

    /**
     * The values of a column.
     *
     * @param current sealed with the key and the suite of today
     * @param others sealed otherwise
     */
    public record Use(SealedColumn column, long current, long others) {}

    private record Batch(Result result, String last, boolean isLast) {}

    public Resealing(Scopes scopes, RotatingSealing sealing) {
        this.scopes = scopes;
        this.sealing = sealing;
    }

    /** Seals all of them anew. */
    public Result run() {
        return columns().stream().map(this::run).reduce(new Result(0, 0), Result::and);
    }

    /** How many values there are, column by column. */
    public List<Use> list() {
        return columns().stream()
                .map(
                        column -> {
                            Count count =
                                    scopes.in(
                                            KEEPER,
                                            handle ->
                                                    new SealedStore(handle)
                                                            .count(column, sealing.header()));
                            return new Use(column, count.same(), count.other());
                        })
                .toList();
    }

    private List<SealedColumn> columns() {
        return scopes.in(KEEPER, handle -> new SealedStore(handle).listColumns());
    }

    private Result run(SealedColumn column) {
        Result all = new Result(0, 0);
        String behind = "";
        boolean more = true;
        while (more) {
            String from = behind;
            Batch batch = scopes.in(KEEPER, handle -> some(new SealedStore(handle), column, from));
            all = all.and(batch.result());
            behind = batch.last();
            more = !batch.isLast();
        }
        return all;
    }

    private Batch some(SealedStore store, SealedColumn column, String behind) {
        List<Value> values = store.take(column, sealing.header(), behind, AT_ONCE);
        long sealed = values.stream().filter(value -> isSealedAnew(store, column, value)).count();
        return new Batch(
                new Result(sealed, values.size() - sealed),
                values.isEmpty() ? behind : values.getLast().key(),
                values.size() < AT_ONCE);
    }

    private boolean isSealedAnew(SealedStore store, SealedColumn column, Value value) {
        try {
            String plain = sealing.open(value.value());
            store.put(
                    column,
                    new Value(value.key(), sealing.seal(plain)),
                    column.fingerprint().map(_ -> sealing.fingerprint(plain)));
            return true;
        } catch (SealBroken lost) {
            return false;
        }
    }
}
