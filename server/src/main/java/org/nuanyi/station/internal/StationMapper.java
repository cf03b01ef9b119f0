package org.nuanyi.station.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.station.Doubt;
import org.nuanyi.station.Entry;
import org.nuanyi.station.Host;
import org.nuanyi.station.HostKind;
import org.nuanyi.station.Hours;
import org.nuanyi.station.Lifecycle;
import org.nuanyi.station.Location;
import org.nuanyi.station.Named;
import org.nuanyi.station.Origin;
import org.nuanyi.station.Place;
import org.nuanyi.station.Provenance;
import org.nuanyi.station.Serves;
import org.nuanyi.station.Standing;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationKind;
import org.nuanyi.station.StationProfile;

/** Makes a station of a row of {@code station.record}. */
final class StationMapper implements RowMapper<Station> {

    @Override
    public Station map(ResultSet row, StatementContext context) throws SQLException {
        return new Station(
                new StationCode(row.getString("code")),
                profile(row),
                standing(row),
                new Origin(
                        named(row, "provenance", Provenance.class),
                        row.getString("source"),
                        row.getString("source_ref")),
                row.getInt("version"),
                instant(row, "changed_at").orElseThrow());
    }

    private static StationProfile profile(ResultSet row) throws SQLException {
        return new StationProfile(
                row.getString("name"),
                List.of((String[]) row.getArray("tags").getArray()),
                named(row, "kind", StationKind.class),
                named(row, "serves", Serves.class),
                host(row),
                named(row, "entry", Entry.class),
                row.getString("entry_note"),
                place(row),
                new Hours(text(row, "hours"), row.getString("hours_text")),
                FacilitiesJson.read(row.getString("facilities")),
                text(row, "desk_phone"),
                row.getString("unit"));
    }

    private static Optional<Host> host(ResultSet row) throws SQLException {
        Optional<String> name = text(row, "host_name");
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Host(name.orElseThrow(), named(row, "host_kind", HostKind.class)));
    }

    private static Place place(ResultSet row) throws SQLException {
        GeoPoint given =
                new GeoPoint(
                        row.getDouble("source_lon"),
                        row.getDouble("source_lat"),
                        Datum.find(row.getString("source_datum")).orElseThrow());
        Location location =
                new Location(
                        given,
                        row.getString("point_source"),
                        instant(row, "captured_at"),
                        text(row, "captured_by"),
                        instant(row, "verified_at"),
                        text(row, "verified_by"));
        return new Place(
                row.getString("address"), row.getString("hint"), location, text(row, "area"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                named(row, "lifecycle", Lifecycle.class),
                row.getString("lifecycle_reason"),
                text(row, "successor").map(StationCode::new),
                instant(row, "confirmed_at"),
                doubt(row));
    }

    private static Optional<Doubt> doubt(ResultSet row) throws SQLException {
        Optional<Instant> since = instant(row, "doubted_at");
        return since.isEmpty()
                ? Optional.empty()
                : Optional.of(new Doubt(since.orElseThrow(), row.getString("doubt_reason")));
    }

    private static <E extends Enum<E> & Named> E named(ResultSet row, String column, Class<E> type)
            throws SQLException {
        return Named.get(type, row.getString(column));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
