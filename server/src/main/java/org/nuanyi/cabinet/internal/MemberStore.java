package org.nuanyi.cabinet.internal;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.cabinet.Borrowed;

/** What is a member's own, in the transaction of the handle. */
public final class MemberStore {

    private static final String OWNS =
            "select exists (select from cabinet.opening where id = :id and member = :member)";

    private static final String BORROWED =
            """
            select item, sum(held) as pieces from cabinet.opening
            where member = :member and kind = 'borrow'
            group by item having sum(held) > 0 order by item
            """;

    private static final String LIMITED =
            "select coalesce(item, '') from cabinet.quota order by item nulls first";

    private final Handle handle;

    public MemberStore(Handle handle) {
        this.handle = handle;
    }

    public boolean owns(String member, UUID opening) {
        return handle.createQuery(OWNS)
                .bind("member", member)
                .bind("id", opening)
                .mapTo(Boolean.class)
                .one();
    }

    public List<Borrowed> borrowed(String member) {
        return handle.createQuery(BORROWED)
                .bind("member", member)
                .map((row, context) -> new Borrowed(row.getString("item"), row.getInt("pieces")))
                .list();
    }

    /** Items that have a limit; an empty name stands for all items together. */
    public List<String> limited() {
        return handle.createQuery(LIMITED).mapTo(String.class).list();
    }
}
