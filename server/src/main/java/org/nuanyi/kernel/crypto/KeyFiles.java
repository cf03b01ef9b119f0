package org.nuanyi.kernel.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys of a data folder: {@code keys/seal.key} for new values, {@code keys/old/NAME.key} for
 * what older ones sealed, {@code keys/index.key} for fingerprints. Each may be given by a variable
 * instead.
 */
final class KeyFiles {

    static final String OLD_VARIABLE = "NUANYI_OLD_SEAL_KEYS";
    static final String INDEX_VARIABLE = "NUANYI_INDEX_KEY";

    private final Path folder;
    private final Map<String, String> environment;

    KeyFiles(Path dataFolder, Map<String, String> environment) {
        this.folder = dataFolder.resolve("keys");
        this.environment = environment;
    }

    SealKeyFile sealFile() {
        return new SealKeyFile(folder.resolve("seal.key"));
    }

    private SealKeyFile indexFile() {
        return new SealKeyFile(folder.resolve("index.key"));
    }

    private SealKeyFile oldFile(SealKey key) {
        return new SealKeyFile(folder.resolve("old").resolve(key.name() + ".key"));
    }

    boolean isByVariable() {
        return SealKeyFile.fromVariable(environment).isPresent();
    }

    /** The key for new values; empty where there is none yet. */
    Optional<SealKey> seal() {
        return SealKeyFile.fromVariable(environment).or(sealFile()::read);
    }

    /** Those that came before. */
    List<SealKey> older() {
        String given = environment.getOrDefault(OLD_VARIABLE, "");
        Stream<SealKey> byVariable =
                Arrays.stream(given.split(","))
                        .map(String::strip)
                        .filter(key -> !key.isEmpty())
                        .map(key -> SealKeyFile.decoded(key, OLD_VARIABLE));
        return Stream.concat(byVariable, oldFiles()).toList();
    }

    private Stream<SealKey> oldFiles() {
        Path old = folder.resolve("old");
        if (!Files.isDirectory(old)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(old)) {
            return files.filter(file -> file.toString().endsWith(".key")).sorted().toList().stream()
                    .flatMap(file -> new SealKeyFile(file).read().stream());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The key of fingerprints, if it was ever kept by itself. */
    Optional<IndexKey> index() {
        return Optional.ofNullable(environment.get(INDEX_VARIABLE))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .map(key -> SealKeyFile.decoded(key, INDEX_VARIABLE))
                .or(() -> indexFile().read())
                .map(key -> IndexKey.of(key.secret()));
    }

    /** Another key in place of the present one, which is kept; so is that of fingerprints. */
    SealKey replace(SealKey present, IndexKey index) {
        if (index().isEmpty()) {
            indexFile().write(SealKey.of(index.secret()));
        }
        oldFile(present).write(present);
        SealKey next = SealKey.generate();
        sealFile().write(next);
        return next;
    }
}
