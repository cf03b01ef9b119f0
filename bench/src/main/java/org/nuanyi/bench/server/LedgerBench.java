package org.nuanyi.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanyi.bench.Results;

/** Postings of two lines beside pgbench's TPC-B, on the same PostgreSQL, by the same client. */
public final class LedgerBench {

    private static final int ACCOUNTS = 20_000;
    private static final int ROUNDS = 3;
    private static final int SECONDS = 15;
    private static final int SCALE = 10;
    private static final int CLIENTS = 4;

    /** So much in each that no posting is refused: what is measured is one that is posted. */
    private static final String FILL =
            """
            select scope.enter('bench', '*', '*');
            insert into ledger.account (key, measure, unit, outside)
            select 'bench/' || i, 'fen', '110101006', i = 0 from generate_series(0, %1$d) i;
            select count(*)
            from generate_series(1, %1$d, 500) first,
                 lateral (select array_agg('bench/' || i) as keys
                          from generate_series(first, first + 499) i) lines,
                 lateral ledger.post('bench/fill/' || first, date '2026-01-01', now(), 'bench', 'fill',
                                     array_prepend('bench/0'::text, lines.keys), array_fill('fen'::text, array[501]),
                                     array_prepend(-500000000::bigint, array_fill(1000000::bigint, array[500]))) posted
            """;

    private static final String POSTING =
            """
            \\set a random(1, %1$d / 2)
            \\set b random(%1$d / 2 + 1, %1$d)
            begin;
            select scope.enter('bench', '*', '*');
            select outcome from ledger.post('bench/' || pg_current_xact_id(), date '2026-01-02', now(),
                'bench', 'posting', array['bench/' || :a, 'bench/' || :b],
                array['fen', 'fen'], array[-1::bigint, 1::bigint]);
            commit;
            """;

    private final Path root;

    public LedgerBench(Path root) {
        this.root = root;
    }

    /** Two minutes; without pgbench a sentence. */
    public void run(Results results) throws IOException, InterruptedException, SQLException {
        Optional<Path> pgbench = find();
        if (pgbench.isEmpty()) {
            System.out.println(
                    "The ledger is not measured: there is no pgbench (Debian: postgresql).");
            return;
        }
        Path folder = Files.createTempDirectory("nuanyi-bench-ledger");
        Path data = folder.resolve("data");
        try (RunningServer _ = RunningServer.nuanyi(root, data, "--empty")) {
            results.keep("ledger", measure(new Pgbench(pgbench.get(), data), folder));
        } finally {
            RunningServer.delete(folder);
        }
    }

    private static List<String> measure(Pgbench pgbench, Path folder)
            throws IOException, InterruptedException, SQLException {
        Path script = folder.resolve("posting.sql");
        Files.writeString(script, POSTING.formatted(ACCOUNTS));
        try (Connection owner = pgbench.owner()) {
            execute(owner, "create database tpcb");
            execute(owner, FILL.formatted(ACCOUNTS));
            execute(owner, "vacuum analyze ledger.account");
            pgbench.asOwner("tpcb", "-i", "-q", "-s", String.valueOf(SCALE));
            List<String> lines = new ArrayList<>();
            lines.add(
                    "A posting of two lines among %,d accounts, begin, scope and commit included, as the role that works;"
                            .formatted(ACCOUNTS));
            lines.add(
                    "pgbench's TPC-B, scale %d; both by pgbench, prepared, %d clients, %d s, on the embedded PostgreSQL, durable."
                            .formatted(SCALE, CLIENTS, SECONDS));
            lines.add("");
            lines.add("| round | postings/s | TPC-B/s | ratio |");
            lines.add("|--:|--:|--:|--:|");
            List<Double> ratios = new ArrayList<>();
            for (int round = 1; round <= ROUNDS; round++) {
                execute(owner, "checkpoint");
                double posted = pgbench.asApp("nuanyi", load("-f", script.toString()));
                execute(owner, "checkpoint");
                double peer = pgbench.asOwner("tpcb", load());
                ratios.add(posted / peer);
                lines.add(
                        "| %d | %,.0f | %,.0f | %.2f |"
                                .formatted(round, posted, peer, ratios.getLast()));
            }
            lines.add("| median | | | %.2f |".formatted(Medians.of(ratios)));
            return lines;
        }
    }

    private static String[] load(String... more) {
        List<String> options = new ArrayList<>(List.of("-n", "-M", "prepared", "-j", "2"));
        options.addAll(List.of("-c", String.valueOf(CLIENTS), "-T", String.valueOf(SECONDS)));
        options.addAll(List.of(more));
        return options.toArray(String[]::new);
    }

    private static Optional<Path> find() throws IOException {
        List<Path> places = new ArrayList<>();
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            places.add(Path.of(folder, "pgbench"));
        }
        Path debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (var versions = Files.list(debian)) {
                versions.sorted().forEach(version -> places.add(version.resolve("bin/pgbench")));
            }
        }
        return places.stream().filter(Files::isExecutable).findFirst();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
