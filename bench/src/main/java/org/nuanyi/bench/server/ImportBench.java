package org.nuanyi.bench.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.nuanyi.bench.Results;
import org.postgresql.PGConnection;

/** 200,000 rows of CSV through the import, beside PostgreSQL's own COPY of the rows it made. */
public final class ImportBench {

    private static final int ROWS = 200_000;
    private static final int ROUNDS = 3;
    private static final long SEED = 20261124;

    private static final String COUNT = "select count(*) from station.station";

    /** The server is told, so that it is not busy with the change while something is measured. */
    private static final String EMPTY =
            """
            truncate station.station cascade;
            insert into outbox.event (module, kind) values ('station', 'changed');
            """;

    private static final String SETTLE = "checkpoint";
    private static final Duration LONGEST_REFRESH = Duration.ofMinutes(2);

    private final Path root;

    public ImportBench(Path root) {
        this.root = root;
    }

    /** A minute or two. */
    public void run(Results results) throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory("nuanyi-bench-import");
        Path list = folder.resolve("list.csv");
        StationList.write(list, ROWS, SEED);
        Path data = folder.resolve("data");
        try (RunningServer server = RunningServer.nuanyi(root, data, "--empty");
                Connection connection = connect(data)) {
            results.keep("import", measure(server, connection, list, data));
        } finally {
            RunningServer.delete(folder);
        }
    }

    private List<String> measure(RunningServer server, Connection connection, Path list, Path data)
            throws IOException, InterruptedException, SQLException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "%,d rows of CSV; the import as the launcher starts it, with -Xmx512m, start included;"
                        .formatted(ROWS));
        lines.add(
                "COPY of the rows it made into the same table, emptied: all columns, checks, keys"
                        + " and indexes.");
        lines.add("");
        lines.add("| round | import | COPY | ratio |");
        lines.add("|--:|--:|--:|--:|");
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            empty(server, connection);
            double imported = importSeconds(list, data);
            long there = count(connection);
            if (there != ROWS) {
                throw new IOException("only %,d rows came in".formatted(there));
            }
            awaitShown(server, ROWS);
            double copied = copySeconds(server, connection, list.resolveSibling("rows.copy"));
            ratios.add(imported / copied);
            lines.add(
                    "| %d | %.1f s | %.1f s | %.2f |"
                            .formatted(round, imported, copied, ratios.getLast()));
        }
        lines.add("| median | | | %.2f |".formatted(Medians.of(ratios)));
        return lines;
    }

    private double importSeconds(Path list, Path data) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(RunningServer.JVM);
        command.addAll(RunningServer.cache(root));
        command.addAll(List.of("-Xmx512m", "-jar", RunningServer.jar(root).toString()));
        command.addAll(List.of("import", list.toString(), "--datum", "wgs84"));
        command.addAll(List.of("--unit", "110101006", "--data", data.toString()));
        int code =
                new ProcessBuilder(command)
                        .redirectOutput(list.resolveSibling("import.log").toFile())
                        .redirectError(list.resolveSibling("import.err").toFile())
                        .start()
                        .waitFor();
        if (code != 0) {
            throw new IOException(
                    "the import ended with %d: %s%s"
                            .formatted(
                                    code,
                                    Files.readString(list.resolveSibling("import.log")),
                                    Files.readString(list.resolveSibling("import.err"))));
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double copySeconds(RunningServer server, Connection connection, Path rows)
            throws SQLException, IOException, InterruptedException {
        PGConnection copying = connection.unwrap(PGConnection.class);
        try (OutputStream out = Files.newOutputStream(rows)) {
            copying.getCopyAPI().copyOut("copy station.station to stdout", out);
        }
        empty(server, connection);
        long begun = System.nanoTime();
        try (InputStream in = Files.newInputStream(rows)) {
            copying.getCopyAPI().copyIn("copy station.station from stdin", in);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Empty tables, nothing left to write to disk, and a server at rest. */
    private static void empty(RunningServer server, Connection connection)
            throws SQLException, IOException, InterruptedException {
        execute(connection, EMPTY);
        awaitShown(server, 0);
        execute(connection, SETTLE);
    }

    private static void awaitShown(RunningServer server, int stations)
            throws IOException, InterruptedException {
        String shown = "nuanyi_stations_public %d.0".formatted(stations);
        long begun = System.nanoTime();
        while (!server.get("/q/metrics").contains(shown)) {
            if (System.nanoTime() - begun > LONGEST_REFRESH.toNanos()) {
                throw new IOException("the server does not show %,d stations".formatted(stations));
            }
            Thread.sleep(Duration.ofMillis(100));
        }
    }

    private static Connection connect(Path data) throws IOException, SQLException {
        List<String> lines = Files.readAllLines(data.resolve("connection"));
        return DriverManager.getConnection(lines.get(0), lines.get(1), lines.get(2));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COUNT)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
