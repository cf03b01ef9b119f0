package org.nuanyi.supply.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.nuanyi.core.Named;
import org.nuanyi.supply.Item;
import org.nuanyi.supply.ItemCategory;

/** Keeps the catalogue, in the transaction of the handle. */
public final class ItemStore {

    private static final String ADD =
            """
            insert into supply.item
                (code, name, english, piece, piece_english, category, pack, dated, gtin, retired_on)
            values (:code, :name, :english, :piece, :pieceEnglish, :category, :pack, :dated, :gtin, :retiredOn)
            on conflict do nothing
            """;

    private static final String CHANGE =
            """
            update supply.item
            set name = :name, english = :english, piece = :piece, piece_english = :pieceEnglish,
                category = :category, pack = :pack, gtin = :gtin, retired_on = :retiredOn
            where code = :code
              and not exists (select from supply.item other where other.gtin = :gtin and other.code <> :code)
            """;

    private static final String ALL = "select * from supply.item order by category, code";

    private static final String FIND = "select * from supply.item where code = any(:codes)";

    private final Handle handle;

    public ItemStore(Handle handle) {
        this.handle = handle;
    }

    /** False if there is one of that code, or of that GTIN. */
    public boolean add(Item item) {
        return bind(handle.createUpdate(ADD), item).bind("dated", item.dated()).execute() == 1;
    }

    /** False if another one has that GTIN. Whether it is dated stays as it was. */
    public boolean change(Item item) {
        return bind(handle.createUpdate(CHANGE), item).execute() == 1;
    }

    public List<Item> list() {
        return handle.createQuery(ALL).map((row, context) -> item(row)).list();
    }

    public Optional<Item> find(String code) {
        return Optional.ofNullable(findAll(List.of(code)).get(code));
    }

    /** Those of these codes that there are, by their codes. */
    public Map<String, Item> findAll(Collection<String> codes) {
        return handle
                .createQuery(FIND)
                .bindArray("codes", String.class, codes)
                .map((row, context) -> item(row))
                .stream()
                .collect(Collectors.toMap(Item::code, Function.identity()));
    }

    private static Update bind(Update update, Item item) {
        return update.bind("code", item.code())
                .bind("name", item.name())
                .bind("english", item.english())
                .bind("piece", item.piece())
                .bind("pieceEnglish", item.pieceEnglish())
                .bind("category", item.category().id())
                .bind("pack", item.pack())
                .bind("gtin", item.gtin())
                .bind("retiredOn", item.retiredOn());
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getString("code"),
                row.getString("name"),
                row.getString("english"),
                row.getString("piece"),
                row.getString("piece_english"),
                Named.get(ItemCategory.class, row.getString("category")),
                row.getInt("pack"),
                row.getBoolean("dated"),
                Optional.ofNullable(row.getString("gtin")),
                Optional.ofNullable(row.getObject("retired_on", LocalDate.class)));
    }
}
