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
    private static final String EMPTY = "truncate station.station cascade";
    private static final String SAME_TABLE =
            """
            drop table if exists copied;
            create table copied (like station.station including all);
            """;

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
            results.keep("import", measure(connection, list, data));
        } finally {
            RunningServer.delete(folder);
        }
    }

    private List<String> measure(Connection connection, Path list, Path data)
            throws IOException, InterruptedException, SQLException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "%,d rows of CSV; the import with -Xmx512m, start of the JVM included; "
                        .formatted(ROWS));
        lines.add("COPY of the same rows into a table with the same columns, checks and indexes.");
        lines.add("");
        lines.add("| round | import | COPY | ratio |");
        lines.add("|--:|--:|--:|--:|");
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            execute(connection, EMPTY);
            double imported = importSeconds(list, data);
            long there = count(connection);
            if (there != ROWS) {
                throw new IOException("only %,d rows came in".formatted(there));
            }
            double copied = copySeconds(connection, list.resolveSibling("rows.copy"));
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
        int code =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-jar",
                                RunningServer.jar(root).toString(),
                                "import",
                                list.toString(),
                                "--datum",
                                "wgs84",
                                "--unit",
                                "110101006",
                                "--data",
                                data.toString())
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

    private static double copySeconds(Connection connection, Path rows)
            throws SQLException, IOException {
        PGConnection copying = connection.unwrap(PGConnection.class);
        try (OutputStream out = Files.newOutputStream(rows)) {
            copying.getCopyAPI().copyOut("copy station.station to stdout", out);
        }
        execute(connection, SAME_TABLE);
        long begun = System.nanoTime();
        try (InputStream in = Files.newInputStream(rows)) {
            copying.getCopyAPI().copyIn("copy copied from stdin", in);
        }
        return (System.nanoTime() - begun) / 1e9;
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
