package org.nuanyi.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanyi.bench.Results;

/**
 * The pages as Lighthouse sees them: a phone of the middle class (4 times slower than this machine)
 * on slow 4G (150 ms there and back, 1.6 Mbit/s).
 */
public final class PagesBench {

    private static final int ROUNDS = 3;
    private static final Pattern CODE = Pattern.compile("\"id\":\"([0-9]{8})\"");
    private static final List<String> SCORES =
            List.of("performance", "accessibility", "best-practices", "seo");
    private static final List<String> TIMES =
            List.of("first-contentful-paint", "largest-contentful-paint", "interactive");

    private final Path root;
    private final Path lighthouse;

    public PagesBench(Path root) {
        this.root = root;
        this.lighthouse = root.resolve("bench/pages");
    }

    /** Some minutes; the first time it installs Lighthouse. */
    public void run(Results results) throws IOException, InterruptedException {
        if (!Files.exists(lighthouse.resolve("node_modules"))) {
            npm(List.of("ci", "--no-progress", "--loglevel=error"));
        }
        Path data = Files.createTempDirectory("nuanyi-bench-pages");
        try (RunningServer server = RunningServer.nuanyi(root, data, "--demo")) {
            results.keep("pages", measure(server));
        } finally {
            RunningServer.delete(data);
        }
    }

    private List<String> measure(RunningServer server) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        lines.add("Lighthouse, mobile, slow 4G and a processor 4 times slower (its simulation);");
        lines.add(
                "1,360 stations, the system's Chromium, nothing in its cache. The page of a"
                        + " made-up");
        lines.add("station asks not to be indexed, which Lighthouse counts against its SEO.");
        lines.add("");
        lines.add(
                "| page | round | performance | accessibility | best practices | SEO |"
                        + " first paint | largest paint | usable | transferred |");
        lines.add("|--|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (String page : List.of("/", "/s/" + someStation(server))) {
            for (int round = 1; round <= ROUNDS; round++) {
                String report = look(server.url(page));
                lines.add("| %s | %d | %s".formatted(page, round, row(report)));
            }
        }
        return lines;
    }

    private static String someStation(RunningServer server)
            throws IOException, InterruptedException {
        Matcher code =
                CODE.matcher(server.get("/api/v1/stations/nearest?lon=116.4193&lat=39.9284&k=1"));
        if (!code.find()) {
            throw new IOException("the demonstration set has no station in Dongsi");
        }
        return code.group(1);
    }

    /** What Lighthouse says of a page, as JSON. */
    private String look(String url) throws IOException, InterruptedException {
        Path report = Files.createTempFile("nuanyi-lighthouse", ".json");
        try {
            npm(List.of("run", "--silent", "lighthouse", "--", url, "--output-path=" + report));
            return Files.readString(report);
        } finally {
            Files.delete(report);
        }
    }

    private void npm(List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("npm"));
        command.addAll(words);
        ProcessBuilder npm = new ProcessBuilder(command).directory(lighthouse.toFile()).inheritIO();
        Optional.ofNullable(System.getenv("CHROMIUM"))
                .ifPresent(chromium -> npm.environment().putIfAbsent("CHROME_PATH", chromium));
        if (npm.start().waitFor() != 0) {
            throw new IOException("npm " + String.join(" ", words) + " failed in " + lighthouse);
        }
    }

    private static String row(String report) throws IOException {
        StringBuilder row = new StringBuilder();
        for (String score : SCORES) {
            double of = number(report, "\"id\": \"" + score + "\",\\s*\"score\": ");
            row.append(Math.round(of * 100)).append(" | ");
        }
        for (String time : TIMES) {
            row.append("%.2f s | ".formatted(audit(report, time) / 1e3));
        }
        return row.append("%,.0f bytes |".formatted(audit(report, "total-byte-weight"))).toString();
    }

    private static double audit(String report, String id) throws IOException {
        return number(report, "\"id\": \"" + id + "\",(?s:.*?)\"numericValue\": ");
    }

    private static double number(String report, String before) throws IOException {
        Matcher found = Pattern.compile(before + "([0-9.]+)").matcher(report);
        if (!found.find()) {
            throw new IOException("the report of Lighthouse has no " + before);
        }
        return Double.parseDouble(found.group(1));
    }
}
