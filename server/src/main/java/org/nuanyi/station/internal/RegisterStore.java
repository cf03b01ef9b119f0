package org.nuanyi.station.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.nuanyi.core.Named;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.core.geo.Sphere;
import org.nuanyi.core.trust.StationState;
import org.nuanyi.station.Neighbour;
import org.nuanyi.station.RegisterFilter;
import org.nuanyi.station.RegisterOrder;
import org.nuanyi.station.RegisterPage.Totals;
import org.nuanyi.station.StationCode;

/** Chooses stations of the register, in the transaction of the handle. */
public final class RegisterStore {

    /**
     * Every question once, whichever of them are asked: one that is not is a constant when the
     * statement is planned.
     */
    private static final String CHOSEN =
            """
            from station.station
            where (cast(:lifecycle as text) = '' or lifecycle = :lifecycle)
            and (cast(:kind as text) = '' or kind = :kind)
            and (cardinality(cast(:units as text[])) = 0 or unit = any (:units))
            and (cast(:demo as text) = '' or (provenance = 'generated') = (:demo = 'true'))
            and (not cast(:unchecked as boolean) or checked_at < :stale)
            and (not cast(:doubtful as boolean) or %s)
            and (cast(:facility as text) = ''
                 or jsonb_exists(facilities, :facility)
                    and (cast(:condition as text) = ''
                         or facilities -> :facility ->> 'condition' = :condition))
            """;

    private static final String DOUBTFUL =
            """
            lifecycle = 'open' and (
                shut_at is not null or locked_people > 1 or locked_at <= :unanswered)\
            """;

    /**
     * A page of them and how many there are. Where words are searched for, each station is looked
     * at once; where none are, the page and the numbers are each read from an index.
     */
    private static final String PAGE =
            """
            with chosen as %s materialized (
                select code, lifecycle, %s as doubtful, %s as rank
                %s)
            select page.code, totals.*
            from (select count(*) as total,
                         count(*) filter (where lifecycle = 'open') as open,
                         count(*) filter (where lifecycle = 'suspended') as suspended,
                         count(*) filter (where lifecycle = 'closed') as closed,
                         count(*) filter (where doubtful) as doubtful
                  from chosen) totals
            left join (select code, rank from chosen
                       order by rank, code
                       offset :skip limit :size) page on true
            order by page.rank, page.code
            """;

    private static final String EVERY =
            """
            select code
            from (select code, %s as rank
                  %s) chosen
            order by rank, code
            """;

    private static final String NEAR =
            """
            select code, name, lon, lat
            from station.station
            where lon between :west and :east
            and lat between :south and :north
            and lifecycle <> 'closed'
            and code <> :but
            """;

    /** The nearest as the map shows it: a degree of longitude is so much shorter. */
    private static final String NEAREST_OF_UNIT =
            """
            select lon, lat
            from station.station
            where unit = :unit
            and lifecycle <> 'closed'
            and code <> :but
            order by (lat - :lat) * (lat - :lat) + (lon - :lon) * (lon - :lon) * :shorter
            limit 1
            """;

    /** Metres to a degree of latitude, a little less than there are, so that a box is too large. */
    private static final double METRES_TO_A_DEGREE = 111_000;

    private static final int PART = 500;

    private final Handle handle;

    public RegisterStore(Handle handle) {
        this.handle = handle;
    }

    /** The codes of a page, in order, and what there is of all. */
    public record Chosen(List<StationCode> codes, Totals totals) {}

    /** What the filter leaves, at that moment. */
    public Chosen choose(
            RegisterFilter filter, RegisterOrder order, int skip, int size, Instant now) {
        SearchedWords words = SearchedWords.of(filter.words());
        String sql =
                PAGE.formatted(
                        words.isEmpty() ? "not" : "", DOUBTFUL, rank(order), chosenBy(words));
        return words.bind(bound(handle.createQuery(sql), filter, now))
                .bind("skip", skip)
                .bind("size", size)
                .scanResultSet((rows, context) -> chosen(rows.get()));
    }

    private static String chosenBy(SearchedWords words) {
        return CHOSEN.formatted(DOUBTFUL) + words.condition();
    }

    /** What the stations are put in order by, before their codes. */
    private static String rank(RegisterOrder order) {
        return switch (order) {
            case CODE -> "null";
            case NAME -> "name";
            case UNIT -> "unit";
            case CHANGED -> "-extract(epoch from changed_at)";
            case CONFIRMED -> "coalesce(extract(epoch from confirmed_at), 0)";
        };
    }

    /**
     * The codes of all that the filter leaves, in order, some at a time; needs a transaction.
     *
     * @param part takes up to {@link #PART} of them
     */
    public void forEachPart(
            RegisterFilter filter,
            RegisterOrder order,
            Instant now,
            Consumer<List<StationCode>> part) {
        List<StationCode> some = new ArrayList<>();
        SearchedWords words = SearchedWords.of(filter.words());
        String sql = EVERY.formatted(rank(order), chosenBy(words));
        words.bind(bound(handle.createQuery(sql), filter, now))
                .setFetchSize(PART)
                .mapTo(String.class)
                .forEach(
                        code -> {
                            some.add(new StationCode(code));
                            if (some.size() == PART) {
                                part.accept(List.copyOf(some));
                                some.clear();
                            }
                        });
        part.accept(List.copyOf(some));
    }

    private static Query bound(Query query, RegisterFilter filter, Instant now) {
        return query.bind("unanswered", now.minus(StationState.ANSWER))
                .bind("lifecycle", filter.lifecycle().map(Named::id).orElse(""))
                .bind("kind", filter.kind().map(Named::id).orElse(""))
                .bindArray("units", String.class, filter.units())
                .bind("demo", filter.demo().map(String::valueOf).orElse(""))
                .bind("unchecked", filter.unchecked())
                .bind("stale", now.minus(Duration.ofDays(RegisterFilter.CHECK_DAYS)))
                .bind("facility", filter.facility().map(Named::id).orElse(""))
                .bind("condition", filter.condition().map(Named::id).orElse(""))
                .bind("doubtful", filter.doubtful());
    }

    /** Those within so many metres of a point in WGS-84, the nearest first. */
    public List<Neighbour> near(GeoPoint point, double metres, StationCode but) {
        double up = metres / METRES_TO_A_DEGREE;
        double aside = up / Math.cos(Math.toRadians(point.lat()));
        return handle
                .createQuery(NEAR)
                .bind("west", point.lon() - aside)
                .bind("east", point.lon() + aside)
                .bind("south", point.lat() - up)
                .bind("north", point.lat() + up)
                .bind("but", but.value())
                .map((row, context) -> neighbour(row, point))
                .stream()
                .filter(one -> one.metres() <= metres)
                .sorted(Comparator.comparingDouble(Neighbour::metres))
                .toList();
    }

    /** How far the nearest other station of the unit is; nothing where it has none. */
    public Optional<Double> metresToUnit(String unit, GeoPoint point, StationCode but) {
        double shorter = Math.cos(Math.toRadians(point.lat()));
        return handle.createQuery(NEAREST_OF_UNIT)
                .bind("unit", unit)
                .bind("but", but.value())
                .bind("lon", point.lon())
                .bind("lat", point.lat())
                .bind("shorter", shorter * shorter)
                .map(
                        (row, context) ->
                                Sphere.distanceMetres(
                                        point.lon(),
                                        point.lat(),
                                        row.getDouble("lon"),
                                        row.getDouble("lat")))
                .findOne();
    }

    private static Neighbour neighbour(ResultSet row, GeoPoint point) throws SQLException {
        return new Neighbour(
                new StationCode(row.getString("code")),
                row.getString("name"),
                GeoPoint.wgs84(row.getDouble("lon"), row.getDouble("lat")),
                Sphere.distanceMetres(
                        point.lon(), point.lat(), row.getDouble("lon"), row.getDouble("lat")));
    }

    /** The numbers stand in each row, and in one without a code where the page is empty. */
    private static Chosen chosen(ResultSet rows) throws SQLException {
        List<StationCode> codes = new ArrayList<>();
        Totals totals = new Totals(0, 0, 0, 0, 0);
        while (rows.next()) {
            totals = totals(rows);
            String code = rows.getString("code");
            if (code != null) {
                codes.add(new StationCode(code));
            }
        }
        return new Chosen(List.copyOf(codes), totals);
    }

    private static Totals totals(ResultSet row) throws SQLException {
        return new Totals(
                row.getInt("total"),
                row.getInt("open"),
                row.getInt("suspended"),
                row.getInt("closed"),
                row.getInt("doubtful"));
    }
}
