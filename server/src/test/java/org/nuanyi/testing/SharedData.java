package org.nuanyi.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Real data that lies beside a developer's checkout, in {@code ../shared/data} or where {@code
 * NUANYI_SHARED} points. A test that needs a file which is not there is skipped, and says so.
 */
public final class SharedData {

    private SharedData() {}

    /** The file of that name, or the calling test is skipped. */
    public static Path file(String name) {
        Optional<Path> found = find(name);
        assumeTrue(
                found.isPresent(),
                () -> "skipped: shared/data/" + name + " is not beside this checkout");
        return found.orElseThrow();
    }

    /** The file of that name, where it is there. */
    public static Optional<Path> find(String name) {
        return candidates()
                .map(f -> f.resolve("data").resolve(name))
                .filter(Files::exists)
                .findFirst();
    }

    private static Stream<Path> candidates() {
        String named = System.getenv("NUANYI_SHARED");
        Path here = Path.of("").toAbsolutePath();
        Stream<Path> above =
                Stream.iterate(here, p -> p != null, Path::getParent).map(p -> p.resolve("shared"));
        return named == null ? above : Stream.concat(Stream.of(Path.of(named)), above);
    }
}
