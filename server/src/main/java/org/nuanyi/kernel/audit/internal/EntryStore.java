package org.nuanyi.kernel.audit.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.scope.Actor;

/** Adds entries, in the transaction of the handle. */
public final class EntryStore {

    public static final String DONE = "done";
    public static final String REFUSED = "refused";
    public static final String FAILED = "failed";

    private static final String ADD =
            """
            insert into audit.entry (actor, role, unit, address, request, action, subject_kind,
                                     subject, before, after, result)
            values (:actor, :role, :unit, :address, :request, :action, :kind, :subject,
                    jsonb_object(cast(:beforeNames as text[]), cast(:beforeValues as text[])),
                    jsonb_object(cast(:afterNames as text[]), cast(:afterValues as text[])),
                    :result)
            """;

    private static final String REMOVE_DAYS =
            """
            select audit.remove_days(:before)
            """;

    private final Handle handle;

    public EntryStore(Handle handle) {
        this.handle = handle;
    }

    /**
     * Adds one.
     *
     * @param unit whose the subject is; empty for nobody's
     */
    public void add(Actor actor, String unit, Act act, String result) {
        Update add =
                handle.createUpdate(ADD)
                        .bind("actor", actor.id())
                        .bind("role", actor.role())
                        .bind("unit", Optional.of(unit).filter(code -> !code.isEmpty()))
                        .bind("address", actor.address())
                        .bind("request", actor.request())
                        .bind("action", act.action())
                        .bind("kind", act.kind())
                        .bind("subject", act.subject())
                        .bind("result", result);
        bind(add, "before", act.before());
        bind(add, "after", act.after());
        add.execute();
    }

    /** How many entries of days before that one were removed. */
    public long removeDays(LocalDate before) {
        return handle.createQuery(REMOVE_DAYS).bind("before", before).mapTo(Long.class).one();
    }

    private static void bind(Update add, String name, Map<String, String> fields) {
        List<String> names = fields.keySet().stream().sorted().toList();
        List<String> values = names.stream().map(fields::get).toList();
        add.bindArray(name + "Names", String.class, names)
                .bindArray(name + "Values", String.class, values);
    }
}
