package org.nuanyi.station.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.nuanyi.core.Named;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.core.trust.By;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.core.trust.LockedReports;
import org.nuanyi.core.trust.Proof;
import org.nuanyi.core.trust.Signs;
import org.nuanyi.station.Check;
import org.nuanyi.station.Entry;
import org.nuanyi.station.Host;
import org.nuanyi.station.HostKind;
import org.nuanyi.station.Hours;
import org.nuanyi.station.Location;
import org.nuanyi.station.Origin;
import org.nuanyi.station.Place;
import org.nuanyi.station.Provenance;
import org.nuanyi.station.Serves;
import org.nuanyi.station.Standing;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationKind;
import org.nuanyi.station.StationProfile;

/**
 * Makes a station of a row of {@code station.record}. Words that come again and again (units,
 * hours, hosts) are kept in memory once. For one statement; not thread-safe.
 */
final class StationMapper implements RowMapper<Station> {

    private static final int MOST_WORDS = 50_000;

    private final FacilitiesReader facilities = new FacilitiesReader();
    private final Map<String, String> words = new HashMap<>();

    @Override
    public Station map(ResultSet row, StatementContext context) throws SQLException {
        return new Station(
                new StationCode(row.getString("code")),
                profile(row),
                standing(row),
                OneOffStore.oneOffs(row),
                PhotoStore.current(row),
                DocumentStore.listPublic(row),
                new Origin(
                        named(row, "provenance", Provenance.class),
                        word(row, "source"),
                        row.getString("source_ref")),
                row.getInt("version"),
                instant(row, "changed_at").orElseThrow());
    }

    private StationProfile profile(ResultSet row) throws SQLException {
        return new StationProfile(
                row.getString("name"),
                tags(row),
                named(row, "kind", StationKind.class),
                named(row, "serves", Serves.class),
                host(row),
                named(row, "entry", Entry.class),
                word(row, "entry_note"),
                place(row),
                new Hours(
                        optionalWord(row, "hours"),
                        word(row, "hours_text"),
                        check(row, "hours_checked_at", "hours_checked_by")),
                facilities.read(row.getString("facilities")),
                Optional.ofNullable(row.getString("desk_phone")),
                word(row, "unit"));
    }

    private List<String> tags(ResultSet row) throws SQLException {
        String[] tags = (String[]) row.getArray("tags").getArray();
        return Arrays.stream(tags).map(this::shared).toList();
    }

    private Optional<Host> host(ResultSet row) throws SQLException {
        Optional<String> name = optionalWord(row, "host_name");
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Host(name.orElseThrow(), named(row, "host_kind", HostKind.class)));
    }

    private Place place(ResultSet row) throws SQLException {
        GeoPoint given =
                new GeoPoint(
                        row.getDouble("source_lon"),
                        row.getDouble("source_lat"),
                        Datum.find(row.getString("source_datum")).orElseThrow());
        Location location =
                new Location(
                        given,
                        word(row, "point_source"),
                        instant(row, "captured_at"),
                        optionalWord(row, "captured_by"),
                        check(row, "entrance_checked_at", "entrance_checked_by"));
        return new Place(
                row.getString("address"), word(row, "hint"), location, optionalWord(row, "area"));
    }

    private Optional<Check> check(ResultSet row, String at, String by) throws SQLException {
        Optional<Instant> when = instant(row, at);
        return when.isEmpty()
                ? Optional.empty()
                : Optional.of(new Check(when.orElseThrow(), word(row, by)));
    }

    private Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                named(row, "lifecycle", Lifecycle.class),
                word(row, "lifecycle_reason"),
                optionalWord(row, "successor").map(StationCode::new),
                new Signs(proof(row), locked(row), instant(row, "shut_at")),
                moved(row));
    }

    private Optional<Standing.Move> moved(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("moved_on", LocalDate.class);
        return on == null
                ? Optional.empty()
                : Optional.of(new Standing.Move(on, row.getString("moved_from")));
    }

    private Optional<Proof> proof(ResultSet row) throws SQLException {
        Optional<Instant> at = instant(row, "confirmed_at");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new Proof(at.orElseThrow(), named(row, "confirmed_by", By.class)));
    }

    private Optional<LockedReports> locked(ResultSet row) throws SQLException {
        Optional<Instant> first = instant(row, "locked_at");
        return first.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new LockedReports(
                                first.orElseThrow(),
                                instant(row, "locked_again_at").orElseThrow(),
                                row.getInt("locked_people")));
    }

    private <E extends Enum<E> & Named> E named(ResultSet row, String column, Class<E> type)
            throws SQLException {
        return Named.get(type, row.getString(column));
    }

    private Optional<String> optionalWord(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(this::shared);
    }

    private String word(ResultSet row, String column) throws SQLException {
        return shared(row.getString(column));
    }

    private String shared(String text) {
        String known = words.get(text);
        if (known == null && words.size() < MOST_WORDS) {
            words.put(text, text);
        }
        return known == null ? text : known;
    }

    private Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
