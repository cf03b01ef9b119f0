package org.nuanyi.bench.server;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own load, on the embedded server of a data folder. */
final class Pgbench {

    private static final Pattern SPEED = Pattern.compile("tps = ([0-9.]+)");

    private final Path program;
    private final Path data;

    Pgbench(Path program, Path data) {
        this.program = program;
        this.data = data;
    }

    Connection owner() throws IOException, SQLException {
        List<String> lines = connection();
        return DriverManager.getConnection(lines.get(0), lines.get(1), lines.get(2));
    }

    /** Transactions a second; 0 where it says nothing of them. */
    double asOwner(String database, String... options) throws IOException, InterruptedException {
        List<String> lines = connection();
        return run(database, lines.get(1), lines.get(2), options);
    }

    /** The same as the role the server works as. */
    double asApp(String database, String... options) throws IOException, InterruptedException {
        String password = Files.readString(data.resolve("app-password")).strip();
        return run(database, "nuanyi_app", password, options);
    }

    private double run(String database, String user, String password, String... options)
            throws IOException, InterruptedException {
        URI server = URI.create(connection().getFirst().substring("jdbc:".length()));
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of("-h", server.getHost(), "-p", String.valueOf(server.getPort())));
        command.addAll(List.of("-U", user));
        command.addAll(List.of(options));
        command.add(database);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", password);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || said.contains("ERROR")) {
            throw new IOException("pgbench ended with: " + said);
        }
        Matcher speed = SPEED.matcher(said);
        return speed.find() ? Double.parseDouble(speed.group(1)) : 0;
    }

    private List<String> connection() throws IOException {
        return Files.readAllLines(data.resolve("connection"));
    }
}
