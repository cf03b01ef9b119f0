package org.nuanyi.walk.internal;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the operator's street file ({@code NUANYI_STREETS}, an {@code .osm.pbf}) behind the start
 * of the server, and keeps what it read in the data folder under the file's digest: the next start
 * takes a second. A file that cannot be read is said once; walks are estimates then.
 */
@Singleton
public final class StreetsLoader {

    private static final Logger LOG = Logger.getLogger(StreetsLoader.class);
    private static final int NAME_DIGITS = 16;

    private final Optional<Path> file;
    private final Path folder;
    private volatile @Nullable Streets streets;

    StreetsLoader(
            @ConfigProperty(name = "nuanyi.streets") Optional<Path> file,
            @ConfigProperty(name = "nuanyi.data") Path data) {
        this.file = file;
        this.folder = data.resolve("streets");
    }

    void start(@Observes StartupEvent event) {
        file.ifPresent(
                osm ->
                        Thread.ofPlatform()
                                .name("streets")
                                .daemon()
                                .priority(Thread.MIN_PRIORITY)
                                .start(() -> load(osm)));
    }

    /** Empty while they are being read, and where there are none. */
    public Optional<Streets> streets() {
        return Optional.ofNullable(streets);
    }

    private void load(Path osm) {
        try {
            streets = read(osm, folder);
            LOG.infof("walks are over the streets of %s", osm);
        } catch (IOException | RuntimeException failure) {
            LOG.errorf(
                    "the street file %s cannot be read (%s): walks are estimates. NUANYI_STREETS"
                            + " must name an .osm.pbf file.",
                    osm, failure.getMessage());
        }
    }

    /** Read into a folder aside first, so that a half-read one is never taken for a whole one. */
    static Streets read(Path osm, Path folder) throws IOException {
        Path kept = folder.resolve(digest(osm));
        if (!Files.isDirectory(kept)) {
            Files.createDirectories(folder);
            clear(folder);
            Path aside = Files.createTempDirectory(folder, "reading");
            Streets.read(osm, aside).close();
            Files.move(aside, kept, StandardCopyOption.ATOMIC_MOVE);
        }
        return Streets.read(osm, kept);
    }

    /** What was read from other files, and what a killed process left. */
    private static void clear(Path folder) throws IOException {
        try (Stream<Path> old = Files.walk(folder)) {
            List<Path> innermostFirst =
                    old.filter(path -> !path.equals(folder))
                            .sorted(Comparator.reverseOrder())
                            .toList();
            for (Path path : innermostFirst) {
                Files.delete(path);
            }
        }
    }

    private static String digest(Path file) throws IOException {
        MessageDigest sha256 = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha256.digest()).substring(0, NAME_DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
