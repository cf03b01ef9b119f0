package org.nuanyi.keeper.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.nuanyi.keeper.Device;
import org.nuanyi.kernel.crypto.Tokens;
import org.nuanyi.station.StationCode;

/** Keeps keepers' phones, in the transaction of the handle. */
public final class DeviceStore {

    private static final String ADD =
            """
            insert into keeper.device (id, unit, person, link, link_until, made_by, made_at)
            values (:id, :unit, :person, :link, :until, :by, :at)
            """;

    private static final String ADD_POST =
            """
            insert into keeper.post (device, station, unit) values (:device, :station, :unit)
            """;

    private static final String FIND =
            """
            select device.*, array(select station from keeper.post where post.device = device.id
                                   order by station) as stations
            from keeper.device
            where id = :id
            """;

    private static final String BY_LINK =
            """
            select device.*, array(select station from keeper.post where post.device = device.id
                                   order by station) as stations
            from keeper.device
            where link = :link and link_until > :now and revoked_at is null
            """;

    private static final String BY_TOKEN =
            """
            select device.*, array(select station from keeper.post where post.device = device.id
                                   order by station) as stations
            from keeper.device
            where token = :token and seen_at > :seen and revoked_at is null
            """;

    private static final String LIST =
            """
            select device.*, array(select station from keeper.post where post.device = device.id
                                   order by station) as stations
            from keeper.device
            where revoked_at is null and (token is not null or link_until > :now)
              and id in (select device from keeper.post where station = any(:stations))
            order by made_at desc, id
            """;

    private static final String BIND =
            """
            update keeper.device
            set link = null, token = :token, browser = :browser, bound_at = :now, seen_at = :now
            where link = :link and link_until > :now and revoked_at is null
            """;

    private static final String SEE =
            """
            update keeper.device set seen_at = :now where id = :id
            """;

    private static final String REVOKE =
            """
            update keeper.device set revoked_at = :now, revoked_by = :by, link = null
            where id = :id and revoked_at is null
            """;

    private static final String HOLD =
            """
            select id from keeper.device where id = :id and revoked_at is null for update
            """;

    private final Handle handle;

    public DeviceStore(Handle handle) {
        this.handle = handle;
    }

    public void add(Device device, String link, String by) {
        handle.createUpdate(ADD)
                .bind("id", device.id())
                .bind("unit", device.unit())
                .bind("person", device.person())
                .bind("link", Tokens.hash(link))
                .bind("until", device.linkUntil())
                .bind("by", by)
                .bind("at", device.madeAt())
                .execute();
        device.stations().forEach(station -> addPost(device, station));
    }

    private void addPost(Device device, StationCode station) {
        handle.createUpdate(ADD_POST)
                .bind("device", device.id())
                .bind("station", station.value())
                .bind("unit", device.unit())
                .execute();
    }

    public Optional<Device> find(UUID id) {
        return handle.createQuery(FIND).bind("id", id).map((r, c) -> device(r)).findOne();
    }

    /** Whose link it is, while it works. */
    public Optional<Device> findByLink(String link, Instant now) {
        return handle.createQuery(BY_LINK)
                .bind("link", Tokens.hash(link))
                .bind("now", now)
                .map((r, c) -> device(r))
                .findOne();
    }

    /** Whose token it is, if the phone was seen since then. */
    public Optional<Device> findByToken(String token, Instant seen) {
        return handle.createQuery(BY_TOKEN)
                .bind("token", Tokens.hash(token))
                .bind("seen", seen)
                .map((r, c) -> device(r))
                .findOne();
    }

    /** Those of the stations that are in use or still may come into it. */
    public List<Device> list(Collection<StationCode> stations, Instant now) {
        return handle.createQuery(LIST)
                .bindArray(
                        "stations",
                        String.class,
                        stations.stream().map(StationCode::value).toList())
                .bind("now", now)
                .map((r, c) -> device(r))
                .list();
    }

    /** Whether the link still worked; it does no more. */
    public boolean bind(String link, String token, String browser, Instant now) {
        return handle.createUpdate(BIND)
                        .bind("link", Tokens.hash(link))
                        .bind("token", Tokens.hash(token))
                        .bind("browser", browser)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    public void see(UUID id, Instant now) {
        handle.createUpdate(SEE).bind("id", id).bind("now", now).execute();
    }

    /** Whether it was not revoked before. */
    public boolean revoke(UUID id, String by, Instant now) {
        return handle.createUpdate(REVOKE).bind("id", id).bind("by", by).bind("now", now).execute()
                == 1;
    }

    /** Whether the phone is still a keeper's, and stays so until the transaction ends. */
    public boolean hold(UUID id) {
        return handle.createQuery(HOLD).bind("id", id).mapTo(UUID.class).findOne().isPresent();
    }

    private static Device device(ResultSet row) throws SQLException {
        return new Device(
                row.getObject("id", UUID.class),
                row.getString("unit"),
                row.getString("person"),
                Stream.of((String[]) row.getArray("stations").getArray())
                        .map(StationCode::new)
                        .toList(),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("link_until", OffsetDateTime.class).toInstant(),
                row.getString("browser"),
                instant(row, "bound_at"),
                instant(row, "seen_at"),
                instant(row, "revoked_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
