package org.nuanyi.bench.index;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.nuanyi.bench.index.World.Facility;
import org.postgresql.PGConnection;

/** PostGIS with a KNN index over geography, asked over one connection a thread. */
final class PostgisPeer implements Peer {

    private static final String TABLE =
            """
            create extension if not exists postgis;
            drop table if exists station;
            create table station (ordinal int, facilities int, open boolean, point geography(point));
            """;
    private static final String FINISH =
            """
            create index on station using gist (point);
            analyze station;
            """;
    private static final String NEAREST =
            """
            select ordinal from station
            where facilities & ? <> 0 and open
              and st_dwithin(point, st_makepoint(?, ?)::geography, 3000, false)
            order by point <-> st_makepoint(?, ?)::geography limit 5
            """;

    private static final int ROWS_AT_ONCE = 50_000;

    private final String url;
    private final ThreadLocal<PreparedStatement> nearest = ThreadLocal.withInitial(this::prepare);

    PostgisPeer(World world, String url) throws SQLException, IOException {
        this.url = url;
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            copy(world, connection);
            statement.execute(FINISH);
        }
    }

    @Override
    public String name() {
        return "PostGIS (2 connections)";
    }

    @Override
    public int threads() {
        return 2;
    }

    @Override
    public int[] nearest(Question question, Facility facility) {
        try {
            PreparedStatement query = nearest.get();
            query.setInt(1, (int) facility.bit);
            for (int at = 2; at <= 4; at += 2) {
                query.setDouble(at, question.lon());
                query.setDouble(at + 1, question.lat());
            }
            int[] ordinals = new int[Question.K];
            int found = 0;
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    ordinals[found++] = rows.getInt(1);
                }
            }
            return Arrays.copyOf(ordinals, found);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private PreparedStatement prepare() {
        try {
            return DriverManager.getConnection(url).prepareStatement(NEAREST);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(World world, Connection connection) throws SQLException, IOException {
        for (int from = 0; from < world.size(); from += ROWS_AT_ONCE) {
            StringBuilder rows = new StringBuilder();
            for (int i = from; i < Math.min(world.size(), from + ROWS_AT_ONCE); i++) {
                rows.append(i).append('\t').append(world.facilities()[i]).append('\t');
                rows.append(world.isOpen(i)).append("\tSRID=4326;POINT(");
                rows.append(world.lon()[i]).append(' ').append(world.lat()[i]).append(")\n");
            }
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy station from stdin", new StringReader(rows.toString()));
        }
    }
}
