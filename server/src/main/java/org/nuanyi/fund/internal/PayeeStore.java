package org.nuanyi.fund.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.nuanyi.fund.NewPayee;
import org.nuanyi.fund.Payee;
import org.nuanyi.station.StationCode;

/** Keeps accounts at banks, in the transaction of the handle. */
public final class PayeeStore {

    private static final int ENDING = 4;

    private static final String ADD =
            """
            insert into fund.payee (unit, station, holder, bank, number, ending, entered_by, entered_at)
            values (:unit, :station, :holder, :bank, :number, :ending, :by, :at)
            returning *
            """;

    private static final String CURRENT =
            """
            select distinct on (unit, coalesce(station, '')) *
            from fund.payee
            order by unit, coalesce(station, ''), id desc
            """;

    private static final String BY_IDS = "select * from fund.payee where id = any(:ids)";

    private static final String NUMBER = "select number from fund.payee where id = :id";

    private final Handle handle;

    public PayeeStore(Handle handle) {
        this.handle = handle;
    }

    public Payee add(NewPayee entered, byte[] number, String by, Instant at) {
        String digits = entered.number();
        return handle.createQuery(ADD)
                .bind("unit", entered.unit())
                .bind("station", entered.station().map(StationCode::value))
                .bind("holder", entered.holder())
                .bind("bank", entered.bank())
                .bind("number", number)
                .bind("ending", digits.substring(digits.length() - ENDING))
                .bind("by", by)
                .bind("at", at)
                .map(PayeeStore::payee)
                .one();
    }

    /** The last of each unit, and of each station that has one of its own. */
    public List<Payee> listCurrent() {
        return handle.createQuery(CURRENT).map(PayeeStore::payee).list();
    }

    public Map<Long, Payee> list(Collection<Long> ids) {
        return handle
                .createQuery(BY_IDS)
                .bindArray("ids", Long.class, ids)
                .map(PayeeStore::payee)
                .stream()
                .collect(Collectors.toMap(Payee::id, payee -> payee));
    }

    /** As it is sealed. */
    public Optional<byte[]> findNumber(long id) {
        return handle.createQuery(NUMBER).bind("id", id).mapTo(byte[].class).findOne();
    }

    private static Payee payee(ResultSet row, StatementContext context) throws SQLException {
        return new Payee(
                row.getLong("id"),
                row.getString("unit"),
                Optional.ofNullable(row.getString("station")).map(StationCode::new),
                row.getString("holder"),
                row.getString("bank"),
                row.getString("ending"),
                row.getString("entered_by"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }
}
