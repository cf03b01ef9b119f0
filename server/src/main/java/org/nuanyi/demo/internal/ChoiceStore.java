package org.nuanyi.demo.internal;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Remembers whether the register was meant to hold the demo set. */
public final class ChoiceStore {

    private static final String FIND =
            """
            select wanted from demo.choice
            """;

    private static final String KEEP =
            """
            insert into demo.choice (wanted, chosen_at) values (:wanted, :now)
            on conflict (only_one) do update set wanted = :wanted, chosen_at = :now
            """;

    private final Jdbi jdbi;

    public ChoiceStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Absent before the first start. */
    public Optional<Boolean> find() {
        return jdbi.withHandle(handle -> handle.createQuery(FIND).mapTo(Boolean.class).findOne());
    }

    public void keep(boolean wanted, Instant now) {
        jdbi.useHandle(
                handle ->
                        handle.createUpdate(KEEP)
                                .bind("wanted", wanted)
                                .bind("now", now)
                                .execute());
    }
}
