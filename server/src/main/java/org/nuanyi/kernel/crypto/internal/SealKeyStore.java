package org.nuanyi.kernel.crypto.internal;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The names of the keys that sealed what is in the database. */
public final class SealKeyStore {

    /** Two processes that start at once must not both bring a first key. */
    private static final String ONE_AT_A_TIME =
            """
            lock table crypto.seal_key in exclusive mode
            """;

    private static final String LIST =
            """
            select id from crypto.seal_key order by first_used
            """;

    private static final String NEWEST =
            """
            select id from crypto.seal_key order by first_used desc limit 1
            """;

    private static final String ADD =
            """
            insert into crypto.seal_key (id) values (:id)
            """;

    private final Handle handle;

    public SealKeyStore(Handle handle) {
        this.handle = handle;
    }

    public List<String> listAlone() {
        handle.execute(ONE_AT_A_TIME);
        return handle.createQuery(LIST).mapTo(String.class).list();
    }

    /** Of those there are: there is one since the first start. */
    public String newest() {
        return handle.createQuery(NEWEST).mapTo(String.class).one();
    }

    public void add(String id) {
        handle.createUpdate(ADD).bind("id", id).execute();
    }
}
