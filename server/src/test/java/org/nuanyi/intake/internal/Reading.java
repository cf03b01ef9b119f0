package org.nuanyi.intake.internal;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nuanyi.intake.Fault;
import org.nuanyi.intake.FileRefused;
import org.nuanyi.intake.Phrases;
import org.nuanyi.kernel.page.Language;

/** Writes a file and reads it back: each row as one readable line {@code 2: 东四|116.4}. */
final class Reading {

    static final Limits SMALL = new Limits(1 << 20, 1000, 20);

    private Reading() {}

    static Path file(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    static Path file(Path folder, String name, String text, Charset charset) {
        return file(folder, name, text.getBytes(charset));
    }

    static Path file(Path folder, String name, String text) {
        return file(folder, name, text, StandardCharsets.UTF_8);
    }

    static RowSource open(Path file) {
        return open(file, "", Limits.USUAL);
    }

    static RowSource open(Path file, String sheet, Limits limits) {
        Headings headings = Headings.ofStations();
        return RowSources.open(SourceFile.open(file, limits), sheet, limits, headings::knows);
    }

    /** The headings, then the rows. */
    static List<String> lines(Path file) {
        return lines(file, Limits.USUAL);
    }

    static List<String> lines(Path file, Limits limits) {
        try (RowSource rows = open(file, "", limits)) {
            return lines(rows);
        }
    }

    static List<String> lines(RowSource rows) {
        List<String> lines = new ArrayList<>();
        for (Optional<SourceRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            lines.add(line(row.get()));
        }
        lines.addFirst(String.join("|", rows.columns()));
        return lines;
    }

    private static String line(SourceRow row) {
        String faults =
                row.remarks().stream()
                        .map(r -> " " + r.fault() + r.columns() + r.details())
                        .collect(Collectors.joining());
        return row.line() + ": " + String.join("|", row.cells()) + faults;
    }

    /** Why the file is refused. */
    static Fault refusal(Path file) {
        return refusal(file, Limits.USUAL).fault();
    }

    static FileRefused refusal(Path file, Limits limits) {
        FileRefused refused = catchThrowableOfType(FileRefused.class, () -> lines(file, limits));
        // Whatever is refused is told in a sentence in both languages.
        for (Language language : Language.values()) {
            refused.tell(Phrases.in(language));
        }
        return refused;
    }
}
