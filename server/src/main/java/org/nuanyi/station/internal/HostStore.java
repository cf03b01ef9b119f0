package org.nuanyi.station.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.nuanyi.core.Named;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.station.Host;
import org.nuanyi.station.HostKind;
import org.nuanyi.station.PlacedHost;

/** Reads and brings in hosts that have a place, in the transaction of the handle. */
public final class HostStore {

    private static final String EXPECT =
            """
            create temporary table incoming_host (like station.host) on commit drop
            """;

    /** A host gets its number when it is added. */
    private static final String WITHOUT_NUMBER =
            """
            alter table incoming_host drop id
            """;

    private static final String TAKE =
            """
            insert into incoming_host (name, kind, address, lon, lat, source_datum, source_lon,
                                       source_lat, source, source_ref)
            values (:name, :kind, :address, :lon, :lat, :datum, :sourceLon, :sourceLat, :source, :ref)
            """;

    private static final String CHANGE =
            """
            update station.host known
            set (name, kind, address, lon, lat, source_datum, source_lon, source_lat)
              = (said.name, said.kind, said.address, said.lon, said.lat, said.source_datum,
                 said.source_lon, said.source_lat)
            from incoming_host said
            where known.source = said.source
            and known.source_ref = said.source_ref
            and (known.name, known.kind, known.address, known.lon, known.lat, known.source_datum,
                 known.source_lon, known.source_lat)
                is distinct from
                (said.name, said.kind, said.address, said.lon, said.lat, said.source_datum,
                 said.source_lon, said.source_lat)
            """;

    private static final String ADD =
            """
            insert into station.host (name, kind, address, lon, lat, source_datum, source_lon,
                                      source_lat, source, source_ref)
            select name, kind, address, lon, lat, source_datum, source_lon, source_lat, source,
                   source_ref
            from incoming_host
            on conflict (source, source_ref) do nothing
            """;

    private static final String ALL =
            """
            select name, kind, address, source_datum, source_lon, source_lat, source, source_ref
            from station.host
            where source_ref is not null
            order by id
            """;

    private static final int FETCH = 2_000;

    private final Handle handle;

    public HostStore(Handle handle) {
        this.handle = handle;
    }

    /** Makes room for hosts to come; once in a transaction. */
    public void expect() {
        handle.execute(EXPECT);
        handle.execute(WITHOUT_NUMBER);
    }

    public void take(List<PlacedHost> hosts) {
        if (hosts.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch(TAKE)) {
            hosts.forEach(host -> bind(batch, host));
            batch.execute();
        }
    }

    private static void bind(PreparedBatch batch, PlacedHost host) {
        GeoPoint point = host.point();
        batch.bind("name", host.host().name())
                .bind("kind", host.host().kind().id())
                .bind("address", host.address())
                .bind("lon", point.lon())
                .bind("lat", point.lat())
                .bind("datum", host.given().datum().id())
                .bind("sourceLon", host.given().lon())
                .bind("sourceLat", host.given().lat())
                .bind("source", host.source())
                .bind("ref", host.ref())
                .add();
    }

    /** Changes those of which something new is said; how many. */
    public long change() {
        return handle.execute(CHANGE);
    }

    /** Adds those that are new; how many. */
    public long add() {
        return handle.execute(ADD);
    }

    /** All that have a place; needs a transaction. */
    public void forEach(Consumer<PlacedHost> action) {
        handle.createQuery(ALL)
                .setFetchSize(FETCH)
                .map((row, context) -> placed(row))
                .forEach(action);
    }

    private static PlacedHost placed(ResultSet row) throws SQLException {
        return new PlacedHost(
                new Host(row.getString("name"), Named.get(HostKind.class, row.getString("kind"))),
                row.getString("address"),
                new GeoPoint(
                        row.getDouble("source_lon"),
                        row.getDouble("source_lat"),
                        Datum.find(row.getString("source_datum")).orElseThrow()),
                row.getString("source"),
                row.getString("source_ref"));
    }
}
