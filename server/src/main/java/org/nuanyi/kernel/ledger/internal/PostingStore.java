package org.nuanyi.kernel.ledger.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.nuanyi.core.ledger.Line;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.ledger.PostResult;
import org.nuanyi.kernel.ledger.Posting;

/** Calls the two functions that write postings, in the transaction of the handle. */
public final class PostingStore {

    private static final String POST =
            """
            select outcome, posting, account, day, missing
            from ledger.post(:key, :on, :at, :kind, :document, :accounts, :measures, :amounts,
                             subject => :subject, ground => :ground)
            """;

    private static final String REVERSE =
            """
            select outcome, posting, account, day, missing
            from ledger.reverse(:posting, :key, :on, :at, :why)
            """;

    private final Handle handle;

    public PostingStore(Handle handle) {
        this.handle = handle;
    }

    /** Posts lines that balance. */
    public PostResult post(Posting posting, Instant at) {
        List<Line> lines = posting.lines();
        return handle.createQuery(POST)
                .bind("key", posting.occasion().key())
                .bind("on", posting.occasion().on())
                .bind("at", at)
                .bind("kind", posting.occasion().document().kind())
                .bind("document", posting.occasion().document().id())
                .bind("subject", posting.occasion().about().subject())
                .bind("ground", posting.occasion().about().ground())
                .bindArray("accounts", String.class, lines.stream().map(Line::account).toList())
                .bindArray(
                        "measures",
                        String.class,
                        lines.stream().map(line -> line.measure().code()).toList())
                .bindArray("amounts", Long.class, lines.stream().map(Line::units).toList())
                .map(PostingStore::result)
                .one();
    }

    /** Posts the opposite. */
    public PostResult reverse(long posting, String key, LocalDate on, String why, Instant at) {
        return handle.createQuery(REVERSE)
                .bind("posting", posting)
                .bind("key", key)
                .bind("on", on)
                .bind("at", at)
                .bind("why", why)
                .map(PostingStore::result)
                .one();
    }

    private static PostResult result(ResultSet row, StatementContext context) throws SQLException {
        String outcome = row.getString("outcome");
        return switch (outcome) {
            case "POSTED" -> new PostResult.Posted(row.getLong("posting"));
            case "REPEATED" -> new PostResult.Repeated(row.getLong("posting"));
            case "CONFLICT" ->
                    throw new Conflict("key", "Something else was posted with this key before.");
            case "BELOW_ZERO" ->
                    new PostResult.BelowZero(
                            row.getString("account"),
                            row.getObject("day", LocalDate.class),
                            row.getLong("missing"));
            default ->
                    new PostResult.Refused(
                            PostResult.Reason.valueOf(outcome), row.getString("account"));
        };
    }
}
