package org.nuanyi.upkeep.internal;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.Named;
import org.nuanyi.station.StationCode;
import org.nuanyi.upkeep.Category;
import org.nuanyi.upkeep.UnitYear.Spent;

/** Adds up what was spent, in the transaction of the handle. */
public final class UpkeepSums {

    private static final String OF_YEAR =
            """
            select unit, station, category,
                   coalesce(sum(fen) filter (where commit_posting is null), 0) as waiting,
                   coalesce(sum(fen) filter (where commit_posting is not null), 0) as used,
                   coalesce(sum(fen) filter (where pay_posting is not null), 0) as paid,
                   count(*) filter (where not exists (select from upkeep.receipt where receipt.spending = spending.id))
                       as without_photo
            from upkeep.spending
            where extract(year from spent_on) = :year and void_on is null
            group by unit, station, category
            """;

    private final Handle handle;

    public UpkeepSums(Handle handle) {
        this.handle = handle;
    }

    /** What was spent by a unit on a kind of thing, for one station or for all. */
    public record Sum(
            String unit,
            Optional<StationCode> station,
            Category category,
            Spent spent,
            int withoutPhoto) {}

    public List<Sum> list(int year) {
        return handle.createQuery(OF_YEAR)
                .bind("year", year)
                .map(
                        (row, _) ->
                                new Sum(
                                        row.getString("unit"),
                                        Optional.ofNullable(row.getString("station"))
                                                .map(StationCode::new),
                                        Named.get(Category.class, row.getString("category")),
                                        new Spent(
                                                row.getLong("waiting"),
                                                row.getLong("used"),
                                                row.getLong("paid")),
                                        row.getInt("without_photo")))
                .list();
    }
}
