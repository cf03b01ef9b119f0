package org.nuanyi.purchase.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.nuanyi.purchase.Supplier;

/** Keeps suppliers, in the transaction of the handle. */
public final class SupplierStore {

    private static final String ADD =
            """
            insert into purchase.supplier (unit, name, credit, entered_by, entered_at)
            values (:unit, :name, :credit, :by, :at)
            on conflict (unit, credit) do nothing
            returning id
            """;

    private static final String KNOWN =
            "select count(*) from purchase.supplier where unit = :unit and name = :name";

    private static final String SUPPLIERS =
            """
            select supplier.*, paid.bank, paid.ending,
                   case when block.blocked then block.why end as blocked
            from purchase.supplier
            left join lateral (select bank, ending from purchase.supplier_account
                               where supplier_account.supplier = supplier.id
                               order by id desc limit 1) paid on true
            left join lateral (select blocked, why from purchase.supplier_block
                               where supplier_block.supplier = supplier.id
                               order by id desc limit 1) block on true
            """;

    private static final String LIST = SUPPLIERS + "order by name, supplier.id";

    private static final String FIND = SUPPLIERS + "where supplier.id = :id";

    private static final String OF_QUOTE = "select supplier from purchase.quote where id = :quote";

    private static final String ADD_ACCOUNT =
            """
            insert into purchase.supplier_account (supplier, unit, bank, number, ending, entered_by, entered_at)
            values (:supplier, :unit, :bank, :number, :ending, :by, :at)
            """;

    private static final String NUMBER =
            """
            select number from purchase.supplier_account where supplier = :supplier
            order by id desc limit 1
            """;

    private static final String BLOCK =
            """
            insert into purchase.supplier_block (supplier, unit, blocked, why, said_by, said_at)
            values (:supplier, :unit, :blocked, :why, :by, :at)
            """;

    private final Handle handle;

    public SupplierStore(Handle handle) {
        this.handle = handle;
    }

    /** Empty if the unit has one of this code. */
    public Optional<Long> add(String unit, String name, String credit, String by, Instant at) {
        return handle.createQuery(ADD)
                .bind("unit", unit)
                .bind("name", name)
                .bind("credit", credit)
                .bind("by", by)
                .bind("at", at)
                .mapTo(Long.class)
                .findOne();
    }

    /** Whether the unit has one of this name. */
    public boolean isKnown(String unit, String name) {
        return handle.createQuery(KNOWN)
                        .bind("unit", unit)
                        .bind("name", name)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    public List<Supplier> list() {
        return handle.createQuery(LIST).map(SupplierStore::supplier).list();
    }

    public Optional<Supplier> find(long id) {
        return handle.createQuery(FIND).bind("id", id).map(SupplierStore::supplier).findOne();
    }

    /** Whether nothing is bought from it. */
    public boolean isBlocked(long supplier) {
        return find(supplier).flatMap(Supplier::blocked).isPresent();
    }

    /** Whether nothing is bought from whose quote that is. */
    public boolean isBlockedOf(long quote) {
        return isBlocked(handle.createQuery(OF_QUOTE).bind("quote", quote).mapTo(Long.class).one());
    }

    /** Where it is paid from now on. */
    public void addAccount(
            Supplier supplier, Supplier.Account account, byte[] number, String by, Instant at) {
        handle.createUpdate(ADD_ACCOUNT)
                .bind("supplier", supplier.id())
                .bind("unit", supplier.unit())
                .bind("bank", account.bank())
                .bind("number", number)
                .bind("ending", account.ending())
                .bind("by", by)
                .bind("at", at)
                .execute();
    }

    /** The number of its account, as it is sealed. */
    public Optional<byte[]> findNumber(long supplier) {
        return handle.createQuery(NUMBER).bind("supplier", supplier).mapTo(byte[].class).findOne();
    }

    public void block(Supplier supplier, boolean blocked, String why, String by, Instant at) {
        handle.createUpdate(BLOCK)
                .bind("supplier", supplier.id())
                .bind("unit", supplier.unit())
                .bind("blocked", blocked)
                .bind("why", why)
                .bind("by", by)
                .bind("at", at)
                .execute();
    }

    private static Supplier supplier(ResultSet row, StatementContext context) throws SQLException {
        Optional<String> bank = Optional.ofNullable(row.getString("bank"));
        String ending = Optional.ofNullable(row.getString("ending")).orElse("");
        return new Supplier(
                row.getLong("id"),
                row.getString("unit"),
                row.getString("name"),
                row.getString("credit"),
                bank.map(name -> new Supplier.Account(name, ending)),
                Optional.ofNullable(row.getString("blocked")));
    }
}
