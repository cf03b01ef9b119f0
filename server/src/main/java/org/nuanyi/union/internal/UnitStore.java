package org.nuanyi.union.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.union.Unit;
import org.nuanyi.union.UnitKind;

/**
 * Reads the units in the transaction of the handle, always all of them: the tree is small and
 * mostly asked as a whole.
 */
public final class UnitStore {

    private static final String LIST =
            """
            with recursive tree as (
                select code, array[lpad(position::text, 6, '0') || code] as path
                from unions.unit
                where parent is null
                union all
                select below.code, tree.path || (lpad(below.position::text, 6, '0') || below.code)
                from unions.unit below
                join tree on below.parent = tree.code
            )
            select unit.code, parent, kind, name, short_name, english, area, lon, lat,
                   opened_on, closed_on,
                   array(select alias from unions.alias
                         where alias.unit = unit.code
                         and coalesce(since, '-infinity') <= cast(:until as date)
                         and coalesce(until, 'infinity') > cast(:from as date)
                         order by alias) as aliases,
                   array(select successor from unions.succession
                         where succession.unit = unit.code
                         order by successor) as successors
            from unions.unit
            join tree on tree.code = unit.code
            where opened_on <= cast(:until as date)
            and coalesce(closed_on, 'infinity') > cast(:from as date)
            order by tree.path collate "C"
            """;

    private final Handle handle;

    public UnitStore(Handle handle) {
        this.handle = handle;
    }

    /** Every unit there ever was. */
    public List<Unit> listUnits() {
        return list("-infinity", "infinity");
    }

    /** Those that existed on that day. */
    public List<Unit> listUnitsOf(LocalDate day) {
        return list(day.toString(), day.toString());
    }

    private List<Unit> list(String from, String until) {
        return handle.createQuery(LIST)
                .bind("from", from)
                .bind("until", until)
                .map((row, context) -> unit(row))
                .list();
    }

    private static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                row.getString("code"),
                text(row, "parent"),
                UnitKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("english"),
                text(row, "area"),
                centre(row),
                row.getObject("opened_on", LocalDate.class),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
                texts(row, "aliases"),
                texts(row, "successors"));
    }

    private static Optional<GeoPoint> centre(ResultSet row) throws SQLException {
        double lon = row.getDouble("lon");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(GeoPoint.wgs84(lon, row.getDouble("lat")));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
