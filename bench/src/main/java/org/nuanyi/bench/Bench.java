package org.nuanyi.bench;

import java.nio.file.Path;
import java.util.List;
import org.nuanyi.bench.cabinet.CabinetBench;
import org.nuanyi.bench.index.IndexBench;
import org.nuanyi.bench.server.HttpBench;
import org.nuanyi.bench.server.ImportBench;
import org.nuanyi.bench.server.LedgerBench;
import org.nuanyi.bench.server.PagesBench;
import org.nuanyi.bench.server.StartBench;

/** {@code ./nuanyi bench}: measures beside peers, prints tables and keeps them. */
public final class Bench {

    private static final String USAGE =
            """
            Usage: ./nuanyi bench cabinet|index|http|import|ledger|start|pages [--root FOLDER]
            Measures beside peers, prints tables and keeps them in bench/RESULTS.md.
              cabinet  10,000 cabinets at the server: heap of each, commands and whole openings
                       beside a bare server
              index    the nearest open stations: brute force, JTS, Lucene, PostGIS
              http     nearest beside a constant answer of the same server (needs wrk)
              import   200,000 rows of CSV beside PostgreSQL's own COPY
              ledger   postings of two lines beside pgbench's TPC-B (needs pgbench)
              pages    first page and a station's, by Lighthouse on slow 4G (needs Chromium)
              start    ready again beside a bare Quarkus hello
            """;

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        Path root = root(words);
        Results results = new Results(root.resolve("bench").resolve("RESULTS.md"));
        switch (words.isEmpty() ? "" : words.getFirst()) {
            case "cabinet" -> new CabinetBench(root).run(results);
            case "index" -> new IndexBench().run(results);
            case "http" -> new HttpBench(root).run(results);
            case "import" -> new ImportBench(root).run(results);
            case "ledger" -> new LedgerBench(root).run(results);
            case "pages" -> new PagesBench(root).run(results);
            case "start" -> new StartBench(root).run(results);
            default -> {
                System.out.print(USAGE);
                System.exit(words.contains("--help") ? 0 : 1);
            }
        }
    }

    private static Path root(List<String> words) {
        int at = words.indexOf("--root");
        return Path.of(at >= 0 && at + 1 < words.size() ? words.get(at + 1) : "").toAbsolutePath();
    }
}
