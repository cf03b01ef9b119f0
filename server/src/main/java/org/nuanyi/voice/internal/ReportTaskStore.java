package org.nuanyi.voice.internal;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Counts the work orders that wait, in the transaction of the handle. */
final class ReportTaskStore {

    private static final String COUNT =
            """
            select count(*) filter (where due_at <= :now) as late,
                   min(due_at) filter (where due_at <= :now) as late_due,
                   min(heard_at) filter (where due_at <= :now) as late_since,
                   count(*) filter (where due_at > :now) as open,
                   min(due_at) filter (where due_at > :now) as open_due,
                   min(heard_at) filter (where due_at > :now) as open_since,
                   count(*) filter (where cast(assignee as text) = :me) as mine,
                   min(due_at) filter (where cast(assignee as text) = :me) as mine_due,
                   min(heard_at) filter (where cast(assignee as text) = :me) as mine_since,
                   count(*) filter (where escalated) as escalated,
                   min(due_at) filter (where escalated) as escalated_due,
                   min(heard_at) filter (where escalated) as escalated_since
            from voice.work
            where state in ('received', 'handled')
            """;

    private static final String TO_VERIFY =
            """
            select count(*) from voice.work where state = 'closed' and closed_by <> :me
            """;

    /** How many, the first deadline and the oldest, of each. */
    record Waiting(
            long late,
            Optional<Instant> lateDue,
            Optional<Instant> lateSince,
            long open,
            Optional<Instant> openDue,
            Optional<Instant> openSince,
            long mine,
            Optional<Instant> mineDue,
            Optional<Instant> mineSince,
            long escalated,
            Optional<Instant> escalatedDue,
            Optional<Instant> escalatedSince) {}

    private final Handle handle;

    ReportTaskStore(Handle handle) {
        this.handle = handle;
    }

    Waiting count(Instant now, String me) {
        return handle.createQuery(COUNT).bind("now", now).bind("me", me).mapTo(Waiting.class).one();
    }

    /** How many are closed and may be verified by who asks. */
    long countToVerify(String me) {
        return handle.createQuery(TO_VERIFY).bind("me", me).mapTo(Long.class).one();
    }
}
