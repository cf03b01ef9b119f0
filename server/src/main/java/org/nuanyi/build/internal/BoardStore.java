package org.nuanyi.build.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.nuanyi.build.Board.Count;
import org.nuanyi.build.ProjectCode;
import org.nuanyi.build.Sift;

/** Sifts projects by what they are and where they stand, in the transaction of the handle. */
public final class BoardStore {

    private static final String SIFTED =
            """
             from build.project_standing
             where (:anyUnit or unit = any(:units))
               and (:words = '' or position(lower(:words) in lower(name || ' ' || address || ' ' || code)) > 0)
               and (:anyStage or stage = :stage)
               and (not :late or (not ended and due < :today))
            """;

    private static final String COUNTS =
            "select stage, count(*) as all, count(*) filter (where not ended and due < :today) as"
                    + " late"
                    + SIFTED
                    + " group by stage";

    private static final String NEWEST =
            "select code"
                    + SIFTED
                    + " order by applied_at desc, code desc limit :limit offset :skip";

    private static final String LATEST =
            "select code" + SIFTED + " order by due, code limit :limit offset :skip";

    /** Of one that came to nothing the name is free again. */
    private static final String NAMED =
            """
            select distinct name from build.project_standing
            where unit = :unit and name = any(:names) and stage not in ('rejected', 'withdrawn')
            """;

    private static final String FIRST =
            "select code from unnest(:stages) with ordinality as column_of (wanted, place)"
                    + " cross join lateral (select code, due"
                    + SIFTED
                    + " and stage = wanted order by due nulls last, code limit :limit) as cards"
                    + " order by place, due nulls last, code";

    private final Handle handle;

    public BoardStore(Handle handle) {
        this.handle = handle;
    }

    /** How many stand in each state in which any does. */
    public List<Count> counts(Sift sift, LocalDate today) {
        return sifted(COUNTS, sift, today).mapTo(Count.class).list();
    }

    /** Of each of these states the first so many, in their order. */
    public List<ProjectCode> first(Sift sift, LocalDate today, List<String> stages, int ofEach) {
        return sifted(FIRST, sift, today)
                .bindArray("stages", String.class, stages)
                .bind("limit", ofEach)
                .mapTo(String.class)
                .map(ProjectCode::new)
                .list();
    }

    /**
     * Some of them: the latest to be late first, where only what is late is wanted, else the
     * newest.
     */
    public List<ProjectCode> list(Sift sift, LocalDate today, int skip, int limit) {
        return sifted(sift.late() ? LATEST : NEWEST, sift, today)
                .bind("skip", skip)
                .bind("limit", limit)
                .mapTo(String.class)
                .map(ProjectCode::new)
                .list();
    }

    /** The codes of all of them, newest first, so many at a time. */
    public void forEach(Sift sift, LocalDate today, int atOnce, Consumer<List<ProjectCode>> some) {
        Query query =
                sifted(NEWEST, sift, today)
                        .bind("skip", 0)
                        .bind("limit", Integer.MAX_VALUE)
                        .setFetchSize(atOnce);
        query.mapTo(String.class)
                .map(ProjectCode::new)
                .useStream(
                        codes -> codes.gather(Gatherers.windowFixed(atOnce)).forEach(some::accept));
    }

    /** Which of these names projects of the unit have already. */
    public Set<String> named(String unit, Collection<String> names) {
        return Set.copyOf(
                handle.createQuery(NAMED)
                        .bind("unit", unit)
                        .bindArray("names", String.class, names)
                        .mapTo(String.class)
                        .list());
    }

    private Query sifted(String sql, Sift sift, LocalDate today) {
        return handle.createQuery(sql)
                .bind("anyUnit", sift.units().isEmpty())
                .bindArray("units", String.class, sift.units())
                .bind("words", sift.words())
                .bind("anyStage", sift.stage().isEmpty())
                .bind("stage", sift.stage().orElse(""))
                .bind("late", sift.late())
                .bind("today", today);
    }
}
