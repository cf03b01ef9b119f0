package org.nuanyi.upkeep.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.nuanyi.core.Named;
import org.nuanyi.upkeep.Category;
import org.nuanyi.upkeep.Plan;
import org.nuanyi.upkeep.Plan.Version;

/** Keeps plans and their versions, in the transaction of the handle. */
public final class PlanStore {

    private static final String OPEN =
            """
            insert into upkeep.plan (unit, year) values (:unit, :year) on conflict do nothing returning id
            """;

    private static final String LOCK = "select id from upkeep.plan where id = :id for update";

    private static final String SELECT = "select id, unit, year from upkeep.plan ";

    private static final String FIND = SELECT + "where id = :id";

    private static final String FIND_OF_UNIT = SELECT + "where unit = :unit and year = :year";

    private static final String LIST = SELECT + "where year = :year order by unit";

    private static final String ADD_VERSION =
            """
            insert into upkeep.plan_version (plan, unit, number, why, made_by, made_at)
            select plan.id, plan.unit, 1 + count(plan_version.id), :why, :by, :at
            from upkeep.plan left join upkeep.plan_version on plan_version.plan = plan.id
            where plan.id = :plan
            group by plan.id
            returning id, unit
            """;

    private static final String ADD_LINE =
            """
            insert into upkeep.plan_line (version, unit, category, fen) values (:version, :unit, :category, :fen)
            """;

    private static final String VERSIONS =
            """
            select plan_version.*, lines.categories, lines.amounts
            from upkeep.plan_version
            cross join lateral (select array_agg(category order by plan_line.id) as categories,
                                       array_agg(fen order by plan_line.id) as amounts
                                from upkeep.plan_line where plan_line.version = plan_version.id) lines
            where plan = :plan
            order by number
            """;

    private static final String AGREE =
            """
            update upkeep.plan_version set agreed_on = :on
            where plan = :plan and number = (select max(number) from upkeep.plan_version where plan = :plan)
            """;

    private record Row(long id, String unit, int year) {}

    private record NewVersion(long id, String unit) {}

    private final Handle handle;

    public PlanStore(Handle handle) {
        this.handle = handle;
    }

    /** Its number; empty where the unit has one for the year. */
    public Optional<Long> open(String unit, int year) {
        return handle.createQuery(OPEN)
                .bind("unit", unit)
                .bind("year", year)
                .mapTo(Long.class)
                .findOne();
    }

    /** Whether who acts may change it; nobody else does before the transaction ends. */
    public boolean lock(long id) {
        return handle.createQuery(LOCK).bind("id", id).mapTo(Long.class).findOne().isPresent();
    }

    public void addVersion(
            long plan, Map<Category, Long> lines, String why, String by, Instant at) {
        NewVersion version =
                handle.createQuery(ADD_VERSION)
                        .bind("plan", plan)
                        .bind("why", why)
                        .bind("by", by)
                        .bind("at", at)
                        .map((row, _) -> new NewVersion(row.getLong("id"), row.getString("unit")))
                        .one();
        PreparedBatch batch = handle.prepareBatch(ADD_LINE);
        new EnumMap<>(lines)
                .forEach(
                        (category, fen) ->
                                batch.bind("version", version.id())
                                        .bind("unit", version.unit())
                                        .bind("category", category.id())
                                        .bind("fen", fen)
                                        .add());
        batch.execute();
    }

    /** The last version is in force from this day on. */
    public void agree(long plan, LocalDate on) {
        handle.createUpdate(AGREE).bind("plan", plan).bind("on", on).execute();
    }

    public Optional<Plan> find(long id) {
        return handle.createQuery(FIND)
                .bind("id", id)
                .map(PlanStore::row)
                .findOne()
                .map(this::plan);
    }

    public Optional<Plan> find(String unit, int year) {
        return handle.createQuery(FIND_OF_UNIT)
                .bind("unit", unit)
                .bind("year", year)
                .map(PlanStore::row)
                .findOne()
                .map(this::plan);
    }

    /** By their units. */
    public List<Plan> list(int year) {
        return handle.createQuery(LIST).bind("year", year).map(PlanStore::row).list().stream()
                .map(this::plan)
                .toList();
    }

    private Plan plan(Row row) {
        List<Version> versions =
                handle.createQuery(VERSIONS).bind("plan", row.id()).map(PlanStore::version).list();
        return new Plan(row.id(), row.unit(), row.year(), versions);
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        return new Row(row.getLong("id"), row.getString("unit"), row.getInt("year"));
    }

    private static Version version(ResultSet row, StatementContext context) throws SQLException {
        String[] categories = (String[]) row.getArray("categories").getArray();
        Long[] amounts = (Long[]) row.getArray("amounts").getArray();
        Map<Category, Long> lines = new EnumMap<>(Category.class);
        for (int i = 0; i < categories.length; i++) {
            lines.put(Named.get(Category.class, categories[i]), amounts[i]);
        }
        return new Version(
                row.getInt("number"),
                lines,
                row.getString("why"),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("agreed_on", LocalDate.class)));
    }
}
