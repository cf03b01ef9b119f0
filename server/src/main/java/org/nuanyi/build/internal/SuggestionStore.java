package org.nuanyi.build.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.nuanyi.build.Comer;
import org.nuanyi.build.ProjectCode;
import org.nuanyi.build.Spot;
import org.nuanyi.build.Suggestion;
import org.nuanyi.build.Suggestions.Heap;
import org.nuanyi.core.Named;

/** Keeps suggestions, in the transaction of the handle. */
public final class SuggestionStore {

    private static final String ADD =
            """
            insert into build.suggestion (id, unit, cell, address, comers, why, said_on)
            values (:id, :unit, :cell, :address, :comers, :why, :on)
            on conflict do nothing
            """;

    private static final String FIND =
            "select project, answer from build.suggestion where id = :id";

    private static final String HEAPS =
            """
            select unit, coalesce(cell, address) as place, count(*) as number,
                   min(said_on) as first, max(said_on) as last,
                   array_remove(array_agg(distinct address order by address), '') as addresses,
                   array_remove(array_agg(why order by why), '') as whys,
                   string_agg(array_to_string(comers, ','), ',') as comers
            from build.suggestion
            where settled_on is null and (:anyUnit or unit = any(:units))
              and (:anyPlace or coalesce(cell, address) = :place)
            group by unit, coalesce(cell, address)
            order by number desc, last desc, place, unit
            limit :most
            """;

    private static final String ANSWER =
            """
            update build.suggestion set answer = :answer, settled_on = :on, settled_by = :by
            where unit = :unit and coalesce(cell, address) = :place and settled_on is null
            """;

    private static final String BUILD =
            """
            update build.suggestion set project = :project, settled_on = :on, settled_by = :by
            where unit = :unit and coalesce(cell, address) = :place and settled_on is null
            """;

    private final Handle handle;

    public SuggestionStore(Handle handle) {
        this.handle = handle;
    }

    /** What became of one: nothing yet, where neither is there. */
    public record Settled(Optional<ProjectCode> project, Optional<String> answer) {}

    /** Whether there was none of that id. */
    public boolean add(UUID id, Suggestion suggestion, LocalDate on) {
        return handle.createUpdate(ADD)
                        .bind("id", id)
                        .bind("unit", suggestion.unit())
                        .bind("cell", suggestion.cell())
                        .bind("address", suggestion.address())
                        .bindArray(
                                "comers",
                                String.class,
                                suggestion.comers().stream().map(Comer::id).sorted().toList())
                        .bind("why", suggestion.why())
                        .bind("on", on)
                        .execute()
                == 1;
    }

    public Optional<Settled> find(UUID id) {
        return handle.createQuery(FIND)
                .bind("id", id)
                .map(
                        (row, context) ->
                                new Settled(
                                        Optional.ofNullable(row.getString("project"))
                                                .map(ProjectCode::new),
                                        Optional.ofNullable(row.getString("answer"))))
                .findOne();
    }

    /**
     * What waits, by spots, the largest heaps first.
     *
     * @param units codes; none for all
     * @param most how many at most
     */
    public List<Heap> heaps(Collection<String> units, int most) {
        return heaps(units, Optional.empty(), most);
    }

    /** What waits for one spot. */
    public Optional<Heap> heap(Spot spot) {
        return heaps(List.of(spot.unit()), Optional.of(spot.place()), 1).stream().findFirst();
    }

    private List<Heap> heaps(Collection<String> units, Optional<String> place, int most) {
        return handle.createQuery(HEAPS)
                .bind("anyUnit", units.isEmpty())
                .bindArray("units", String.class, units)
                .bind("anyPlace", place.isEmpty())
                .bind("place", place)
                .bind("most", most)
                .map((row, context) -> heap(row))
                .list();
    }

    /** How many were answered. */
    public int answer(Spot spot, String answer, LocalDate on, String by) {
        return settle(handle.createUpdate(ANSWER).bind("answer", answer), spot, on, by);
    }

    /** How many became that project. */
    public int build(Spot spot, ProjectCode project, LocalDate on, String by) {
        return settle(handle.createUpdate(BUILD).bind("project", project.value()), spot, on, by);
    }

    private static int settle(Update update, Spot spot, LocalDate on, String by) {
        return update.bind("unit", spot.unit())
                .bind("place", spot.place())
                .bind("on", on)
                .bind("by", by)
                .execute();
    }

    private static Heap heap(ResultSet row) throws SQLException {
        return new Heap(
                new Spot(row.getString("unit"), row.getString("place")),
                row.getInt("number"),
                comers(row.getString("comers")),
                texts(row, "addresses"),
                texts(row, "whys"),
                row.getObject("first", LocalDate.class),
                row.getObject("last", LocalDate.class));
    }

    private static Map<Comer, Integer> comers(String ids) {
        Map<Comer, Integer> counts = new EnumMap<>(Comer.class);
        Arrays.stream(ids.split(","))
                .forEach(id -> counts.merge(Named.get(Comer.class, id), 1, Integer::sum));
        return counts;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
