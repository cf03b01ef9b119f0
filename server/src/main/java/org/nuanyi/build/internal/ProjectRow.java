package org.nuanyi.build.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.nuanyi.build.Applicant;
import org.nuanyi.build.HouseRules;
import org.nuanyi.build.Outline;
import org.nuanyi.build.Project;
import org.nuanyi.build.ProjectCode;
import org.nuanyi.build.Site;
import org.nuanyi.build.Staff;
import org.nuanyi.core.Named;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.station.Entry;
import org.nuanyi.station.Host;
import org.nuanyi.station.HostKind;
import org.nuanyi.station.Serves;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationKind;

/** Reads a row of {@code build.project}. */
final class ProjectRow {

    private ProjectRow() {}

    static Project read(ResultSet row) throws SQLException {
        return new Project(
                new ProjectCode(row.getString("code")),
                row.getString("unit"),
                Named.get(Applicant.class, row.getString("applicant")),
                row.getString("applied_by"),
                row.getObject("applied_at", OffsetDateTime.class).toInstant(),
                outline(row),
                site(row),
                text(row, "needs_reason").orElse(""),
                staff(row),
                text(row, "equipped_by"),
                rules(row),
                became(row),
                row.getInt("version"));
    }

    private static Outline outline(ResultSet row) throws SQLException {
        Optional<String> host = text(row, "host_name");
        return new Outline(
                row.getString("name"),
                row.getString("address"),
                text(row, "area"),
                Named.get(StationKind.class, row.getString("kind")),
                host.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Host(
                                        host.get(),
                                        Named.get(HostKind.class, row.getString("host_kind")))),
                row.getString("words"));
    }

    static Optional<Site> site(ResultSet row) throws SQLException {
        String floor = row.getString("floor");
        if (floor == null) {
            return Optional.empty();
        }
        GeoPoint given =
                new GeoPoint(
                        row.getDouble("lon"),
                        row.getDouble("lat"),
                        Datum.find(row.getString("datum")).orElseThrow());
        return Optional.of(
                new Site(
                        given,
                        row.getString("location_source"),
                        floor,
                        row.getBigDecimal("area_m2"),
                        row.getBoolean("street_facing"),
                        row.getBoolean("bikes"),
                        row.getInt("people_served")));
    }

    private static Optional<Staff> staff(ResultSet row) throws SQLException {
        String keeper = row.getString("keeper_name");
        return keeper == null
                ? Optional.empty()
                : Optional.of(new Staff(keeper, row.getObject("trained_on", LocalDate.class)));
    }

    private static Optional<HouseRules> rules(ResultSet row) throws SQLException {
        String hours = row.getString("hours");
        return hours == null
                ? Optional.empty()
                : Optional.of(
                        new HouseRules(
                                row.getObject("signed_on", LocalDate.class),
                                row.getObject("ruled_on", LocalDate.class),
                                Named.get(Entry.class, row.getString("entry")),
                                Named.get(Serves.class, row.getString("serves")),
                                hours,
                                text(row, "desk_phone")));
    }

    private static Optional<Project.Became> became(ResultSet row) throws SQLException {
        String station = row.getString("station");
        return station == null
                ? Optional.empty()
                : Optional.of(
                        new Project.Became(
                                new StationCode(station),
                                row.getObject("accepted_on", LocalDate.class)));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
