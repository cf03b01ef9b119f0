package org.nuanyi.build.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.build.Checklists.Chosen;
import org.nuanyi.core.Named;
import org.nuanyi.station.StationKind;

/** Knows which checklist is usual for a kind of station, in the transaction of the handle. */
public final class ChecklistStore {

    private static final String USUAL =
            "select form from build.checklist where kind = :kind order by edition desc limit 1";

    private static final String HISTORY =
            "select * from build.checklist order by edition desc, kind";

    /** Where two choose at once, the second has no place. */
    private static final String ADD =
            """
            insert into build.checklist (kind, edition, form, chosen_at, chosen_by)
            values (:kind, :edition, :form, :at, :by)
            on conflict do nothing
            """;

    private final Handle handle;

    public ChecklistStore(Handle handle) {
        this.handle = handle;
    }

    /** Id of its form. */
    public Optional<String> usual(StationKind kind) {
        return handle.createQuery(USUAL).bind("kind", kind.id()).mapTo(String.class).findOne();
    }

    /** All that ever was chosen, of each kind the newest first. */
    public List<Chosen> history() {
        return handle.createQuery(HISTORY).map((row, context) -> chosen(row)).list();
    }

    /** Whether nobody chose that edition before. */
    public boolean add(StationKind kind, int edition, String form, Instant at, String by) {
        return handle.createUpdate(ADD)
                        .bind("kind", kind.id())
                        .bind("edition", edition)
                        .bind("form", form)
                        .bind("at", at)
                        .bind("by", by)
                        .execute()
                == 1;
    }

    private static Chosen chosen(ResultSet row) throws SQLException {
        Optional<OffsetDateTime> at =
                Optional.ofNullable(row.getObject("chosen_at", OffsetDateTime.class));
        return new Chosen(
                Named.find(StationKind.class, row.getString("kind")).orElseThrow(),
                row.getInt("edition"),
                row.getString("form"),
                at.isPresent()
                        ? Optional.of(
                                new Chosen.By(row.getString("chosen_by"), at.get().toInstant()))
                        : Optional.empty());
    }
}
