package org.nuanyi.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser that is installed on this machine. A test that needs one is skipped where there is
 * none.
 */
public final class Chromium {

    private static final String HOW_TO_GET_IT =
            "skipped: no Chromium here. Install one (Debian, Ubuntu: apt-get install chromium) or"
                    + " name it in CHROMIUM";

    private Chromium() {}

    /** The program, or the calling test is skipped. */
    public static Path program() {
        Optional<Path> found = candidates().filter(Files::isExecutable).findFirst();
        assumeTrue(found.isPresent(), HOW_TO_GET_IT);
        return found.orElseThrow();
    }

    private static Stream<Path> candidates() {
        String named = System.getenv("CHROMIUM");
        return named == null ? onThePath() : Stream.of(Path.of(named));
    }

    private static Stream<Path> onThePath() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(
                        name ->
                                Stream.of(path.split(File.pathSeparator))
                                        .map(folder -> Path.of(folder, name)));
    }
}
