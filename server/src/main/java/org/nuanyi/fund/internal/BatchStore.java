package org.nuanyi.fund.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.nuanyi.fund.Batch;
import org.nuanyi.fund.Grant;
import org.nuanyi.fund.PaymentLine;
import org.nuanyi.fund.PaymentLine.Paid;
import org.nuanyi.fund.PaymentLine.Reversed;

/** Keeps batches and their lines, in the transaction of the handle. */
public final class BatchStore {

    private static final String ADD =
            """
            insert into fund.batch (unit, title, made_by, made_at) values (:unit, :title, :by, :at) returning id
            """;

    private static final String LOCK = "select id from fund.batch where id = :id for update";

    private static final String SELECT =
            """
            select batch.*, lines.count, lines.fen
            from fund.batch
            cross join lateral (select count(*) as count, coalesce(sum(fen), 0) as fen
                                from fund.payment_line where payment_line.batch = batch.id) lines
            """;

    private static final String FIND = SELECT + "where id = :id";

    private static final String LIST = SELECT + "order by id desc limit :limit offset :offset";

    private static final String SEAL = "update fund.batch set checksum = :checksum where id = :id";

    private static final String ADD_LINE =
            """
            insert into fund.payment_line (batch, unit, grant_id, fen) values (:batch, :unit, :grant, :fen)
            """;

    private static final String REMOVE_LINES =
            "delete from fund.payment_line where batch = :batch and grant_id = any(:grants)";

    private static final String LINES =
            "select * from fund.payment_line where batch = :batch order by id";

    private static final String OF_GRANT =
            "select * from fund.payment_line where grant_id = :grant order by id";

    private static final String SEND = "update fund.payment_line set payee = :payee where id = :id";

    private static final String PAID =
            """
            update fund.payment_line set paid_on = :on, voucher = :voucher, pay_posting = :posting where id = :id
            """;

    private static final String FAILED =
            "update fund.payment_line set failed_why = :why where id = :id";

    private static final String REVERSED =
            """
            update fund.payment_line
            set reversed_on = :on, reversed_why = :why, reversal_posting = :posting
            where id = :id
            """;

    private final Handle handle;

    public BatchStore(Handle handle) {
        this.handle = handle;
    }

    public long add(String unit, String title, String by, Instant at) {
        return handle.createQuery(ADD)
                .bind("unit", unit)
                .bind("title", title)
                .bind("by", by)
                .bind("at", at)
                .mapTo(Long.class)
                .one();
    }

    /** Whether who acts may change it; nobody else does before the transaction ends. */
    public boolean lock(long id) {
        return handle.createQuery(LOCK).bind("id", id).mapTo(Long.class).findOne().isPresent();
    }

    public Optional<Batch> find(long id) {
        return handle.createQuery(FIND).bind("id", id).map(BatchStore::batch).findOne();
    }

    /** The newest first. */
    public List<Batch> list(int limit, int offset) {
        return handle.createQuery(LIST)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(BatchStore::batch)
                .list();
    }

    /** Its lines are these from now on. */
    public void seal(long id, String checksum) {
        handle.createUpdate(SEAL).bind("id", id).bind("checksum", checksum).execute();
    }

    public void addLines(long batch, Collection<Grant> grants) {
        PreparedBatch lines = handle.prepareBatch(ADD_LINE);
        grants.forEach(
                grant ->
                        lines.bind("batch", batch)
                                .bind("unit", grant.unit())
                                .bind("grant", grant.id())
                                .bind("fen", grant.fen())
                                .add());
        lines.execute();
    }

    public void removeLines(long batch, Collection<Long> grants) {
        handle.createUpdate(REMOVE_LINES)
                .bind("batch", batch)
                .bindArray("grants", Long.class, grants)
                .execute();
    }

    public List<PaymentLine> lines(long batch) {
        return handle.createQuery(LINES).bind("batch", batch).map(BatchStore::line).list();
    }

    /** Every time it was to be paid. */
    public List<PaymentLine> linesOf(long grant) {
        return handle.createQuery(OF_GRANT).bind("grant", grant).map(BatchStore::line).list();
    }

    /** Where each line is sent. */
    public void send(Map<Long, Long> payees) {
        PreparedBatch lines = handle.prepareBatch(SEND);
        payees.forEach((line, payee) -> lines.bind("id", line).bind("payee", payee).add());
        lines.execute();
    }

    public void paid(long line, Paid paid) {
        handle.createUpdate(PAID)
                .bind("id", line)
                .bind("on", paid.on())
                .bind("voucher", paid.voucher())
                .bind("posting", paid.posting())
                .execute();
    }

    public void failed(long line, String why) {
        handle.createUpdate(FAILED).bind("id", line).bind("why", why).execute();
    }

    public void reversed(long line, Reversed reversed) {
        handle.createUpdate(REVERSED)
                .bind("id", line)
                .bind("on", reversed.on())
                .bind("why", reversed.why())
                .bind("posting", reversed.posting())
                .execute();
    }

    private static Batch batch(ResultSet row, StatementContext context) throws SQLException {
        return new Batch(
                row.getLong("id"),
                row.getString("unit"),
                row.getString("title"),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("checksum")),
                row.getInt("count"),
                row.getLong("fen"));
    }

    private static PaymentLine line(ResultSet row, StatementContext context) throws SQLException {
        LocalDate paidOn = row.getObject("paid_on", LocalDate.class);
        LocalDate reversedOn = row.getObject("reversed_on", LocalDate.class);
        return new PaymentLine(
                row.getLong("id"),
                row.getLong("batch"),
                row.getLong("grant_id"),
                row.getString("unit"),
                row.getLong("fen"),
                Optional.ofNullable(row.getObject("payee", Long.class)),
                paidOn == null
                        ? Optional.empty()
                        : Optional.of(
                                new Paid(
                                        paidOn,
                                        row.getString("voucher"),
                                        row.getLong("pay_posting"))),
                Optional.ofNullable(row.getString("failed_why")),
                reversedOn == null
                        ? Optional.empty()
                        : Optional.of(
                                new Reversed(
                                        reversedOn,
                                        row.getString("reversed_why"),
                                        row.getLong("reversal_posting"))));
    }
}
