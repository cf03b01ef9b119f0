package org.nuanyi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The file of results: one section a measurement, replaced each time it is made. */
public final class Results {

    private static final String HEAD =
            """
            # Measured

            By `./nuanyi bench`. Ratios within one run count; absolute figures belong to the machine named.
            """;

    private final Path file;

    public Results(Path file) {
        this.file = file;
    }

    /** Prints a section and puts it in place of the one with the same title. */
    public void keep(String title, List<String> lines) throws IOException {
        List<String> dated = new ArrayList<>();
        dated.add(LocalDate.now(Clock.systemDefaultZone()) + ", " + machine());
        dated.add("");
        dated.addAll(lines);
        String section = String.join("\n", dated).strip();
        System.out.println("\n## " + title + "\n\n" + section);
        Map<String, String> sections = read();
        sections.put(title, section);
        StringBuilder text = new StringBuilder(HEAD);
        sections.forEach((name, body) -> text.append("\n## " + name + "\n\n" + body + "\n"));
        Files.writeString(file, text);
    }

    private Map<String, String> read() throws IOException {
        Map<String, String> sections = new TreeMap<>();
        if (Files.exists(file)) {
            String[] parts = Files.readString(file).split("\n## ", -1);
            for (int i = 1; i < parts.length; i++) {
                int end = parts[i].indexOf('\n');
                sections.put(parts[i].substring(0, end), parts[i].substring(end).strip());
            }
        }
        return sections;
    }

    private static String machine() throws IOException {
        return "%s, %d cores, JDK %s"
                .formatted(
                        processor(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"));
    }

    private static String processor() throws IOException {
        Path known = Path.of("/proc/cpuinfo");
        if (!Files.exists(known)) {
            return System.getProperty("os.arch");
        }
        return Files.readAllLines(known).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }
}
